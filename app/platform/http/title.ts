import type { MetaArgs, MetaDescriptor } from '@remix-run/react';

interface RootData {
  network: { name: string };
  refused: boolean;
}

/**
 * The title of a page as the NHS service manual writes it: "Sign in – PbC Network", with "Error: " before it when the
 * form came back.
 *
 * @param title the page's heading, or a function of what its loader gathered
 */
export function titled<Data = unknown>(title: string | ((data: Data) => string)) {
  return ({ data, matches }: MetaArgs): MetaDescriptor[] => {
    const root = matches[0]?.data as RootData | undefined;
    const name = root?.network.name ?? 'PbC Network';
    const heading =
      typeof title === 'string' ? title : data === undefined ? 'Error' : title(data as Data);
    return [{ title: `${root?.refused ? 'Error: ' : ''}${heading} – ${name}` }];
  };
}
