import { Form, useLoaderData } from '@remix-run/react';
import { chatAddresses } from '~/features/chat/addresses';
import { findOwnPart } from '~/features/chat/messages/pages.server';
import { loadRoom } from '~/features/chat/rooms/load.server';
import { countInWords, Results } from '~/features/finding/components/results';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { search } from '~/platform/search/find.server';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button } from '~/ui/button';
import { PageBody } from '~/ui/page-body';
import { Pagination } from '~/ui/pagination';

export const meta = titled<{ title: string }>(({ title }) => `Search in ${title}`);

/** What was said in one room. */
export const loader = page(chatAddresses.search, async ({ actor, params, url }) => {
  const { id, slug } = loadRoom(actor, params.room ?? '');
  const { title } = await findOwnPart(actor, slug);
  const text = url.searchParams.get('q') ?? '';
  const before = url.searchParams.get('before');
  const wanted = { text, kind: 'message', audience: id, labels: [], before };
  return {
    slug,
    title,
    text,
    before,
    found: text.trim() === '' ? null : await search(actor, wanted),
  };
});

export default function SearchRoom() {
  const { slug, title, text, before, found } = useLoaderData<typeof loader>();
  const pageHref = (from: string | null) =>
    href(chatAddresses.search, { room: slug }, { q: text, before: from ?? undefined });
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(chatAddresses.room, { room: slug }), text: title, back: 'the room' }]}
      />
      <PageBody narrow>
        <h1>Search in {title}</h1>
        {/* Made anew for other words: the field keeps what was typed last. */}
        <Form className="pbc-search" role="search" aria-label="Search in this room" key={text}>
          <div className="box">
            <label className="nhsuk-u-visually-hidden" htmlFor="in-room">
              Words that were said
            </label>
            <input
              className="nhsuk-input"
              id="in-room"
              name="q"
              type="search"
              defaultValue={text}
            />
            <Button>Search</Button>
          </div>
        </Form>
        {found === null ? null : (
          <>
            <p className="pbc-count-line" role="status">
              <b>{countInWords(found)}</b>
            </p>
            <Results hits={found.hits} label="Messages" />
            <Pagination
              label="Pages of results"
              previous={before === null ? undefined : { to: pageHref(null), title: 'First page' }}
              next={
                found.next === null
                  ? undefined
                  : { to: pageHref(found.next), title: 'More results' }
              }
            />
          </>
        )}
      </PageBody>
    </>
  );
}
