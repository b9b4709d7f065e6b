import { useLoaderData } from '@remix-run/react';
import { libraryAddresses } from '~/features/library/addresses';
import { ComparedLines } from '~/features/library/components/reading/compared-lines';
import { compareVersions, type Comparison } from '~/features/library/reading/compare.server';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { EmptyState } from '~/ui/empty-state';
import { PageBody } from '~/ui/page-body';

const nameOf = ({ from, to }: Comparison) => `What changed from version ${from} to version ${to}`;

export const meta = titled<Comparison>(nameOf);

export const loader = page(libraryAddresses.compare, ({ actor, params, url }) =>
  compareVersions(actor, params.slug ?? '', {
    from: url.searchParams.get('from') ?? '1',
    to: url.searchParams.get('to') ?? '1',
  }),
);

export default function Compare() {
  const comparison = useLoaderData<typeof loader>();
  const { slug, title, stretches } = comparison;
  const changed = stretches?.some(({ kind }) => kind !== 'same') ?? false;
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(libraryAddresses.library, {}), text: 'Library' },
          { to: href(libraryAddresses.item, { slug }), text: title, back: 'the document' },
        ]}
      />
      <PageBody narrow>
        <h1>{nameOf(comparison)}</h1>
        {stretches === null ? (
          <EmptyState title="They cannot be compared here">
            One of them is of a kind that is not read in the page. Download both to compare them.
          </EmptyState>
        ) : changed ? (
          <ComparedLines stretches={stretches} />
        ) : (
          <EmptyState title="They say the same">
            Not a word is different: what changed is how it looks.
          </EmptyState>
        )}
      </PageBody>
    </>
  );
}
