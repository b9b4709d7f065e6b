import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { listSections } from '~/features/board/sections/sections.server';
import { libraryAddresses } from '~/features/library/addresses';
import { WantedRows } from '~/features/library/components/wanted-rows';
import { listWanted } from '~/features/library/wanted/wanted.server';
import { WANTED } from '~/features/library/wanted/origin.server';
import { MAX_WISH, titleOfWish, wishForm } from '~/features/library/wanted/schema';
import { href } from '~/platform/addresses';
import { NotFound } from '~/platform/errors';
import { act, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { writeOrigin } from '~/platform/queries/origin';
import { Button } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { ErrorSummary } from '~/ui/error-summary';
import { LibraryViews } from '~/ui/library-views';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Part } from '~/ui/part';
import { TextInput } from '~/ui/text-input';

export const meta = titled('Wanted in the library');

export const loader = page(libraryAddresses.wanted, ({ actor, url }) => ({
  wanted: listWanted(actor),
  title: (url.searchParams.get('title') ?? '').slice(0, MAX_WISH),
}));

/** On to the form for a query, filled in with the wish: there it is read once more, and placed. */
export const action = act(libraryAddresses.wanted, wishForm, async ({ actor, input }) => {
  const [section] = await listSections(actor);
  if (!section) throw new NotFound('No section to ask in');
  const query = { from: writeOrigin(WANTED), title: titleOfWish(input.title) };
  return redirect(href(boardAddresses.ask, { section: section.slug }, query));
});

export default function Wanted() {
  const { wanted, title } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <PageBody>
      <ErrorSummary errors={refusal?.errors} />
      <PageHeader
        title="Wanted in the library"
        lede="What members look for and the library has not. If you have it, share it and answer with its address."
      />
      <LibraryViews current="wanted" />
      <div className="pbc-narrow mt-5">
        <Form method="post" noValidate className="pbc-no-print">
          <TextInput
            name="title"
            label="We need a template for …"
            hint="For example, a service level agreement for minor surgery. It becomes a query: whoever may have one is asked."
            defaultValue={String(refusal?.typed.title ?? title)}
            error={refusal?.errors.title}
          />
          <Button variant="secondary">Ask the network for it</Button>
        </Form>
        <Part
          id="wanted"
          title={wanted.count === 1 ? '1 open request' : `${wanted.count} open requests`}
        >
          {wanted.count === 0 ? (
            <EmptyState title="Nothing is wanted just now">
              What somebody asks for here stands here until it is found.
            </EmptyState>
          ) : (
            <WantedRows queries={wanted.queries} />
          )}
        </Part>
      </div>
    </PageBody>
  );
}
