import { useLoaderData } from '@remix-run/react';
import { findNetwork } from '~/features/network/network.server';
import { questionAddresses } from '~/features/questions/addresses';
import { Screen } from '~/features/questions/components/screen';
import { describeJoining } from '~/features/questions/seen/join-code.server';
import { findScreenPage } from '~/features/questions/seen/pages.server';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';

export const meta = titled<{ loaded: { session: { title: string } } }>(
  ({ loaded }) => `On the screen: ${loaded.session.title}`,
);

/** Nothing of the network's frame: it is read from the last row. */
export const handle = { bare: true };

export const loader = page(questionAddresses.screen, async ({ actor, params }) => {
  const [loaded, { name, region }] = await Promise.all([
    findScreenPage(actor, params.code ?? ''),
    findNetwork(),
  ]);
  const join = describeJoining(loaded.session.code);
  return { loaded, network: { name, region }, join };
});

export default function ScreenPage() {
  const { loaded, network, join } = useLoaderData<typeof loader>();
  return <Screen key={loaded.session.id} loaded={loaded} network={network} join={join} />;
}
