import { writingAddresses } from '~/features/board/writing/addresses';
import { listNameable } from '~/features/board/writing/people.server';
import { page } from '~/platform/http/door.server';

/** No page: who can be named in a post, by what is typed of their name. */
export const loader = page(writingAddresses.people, async ({ actor, url: { searchParams } }) => ({
  people: await listNameable(actor, searchParams.get('q') ?? '', searchParams.get('topic')),
}));
