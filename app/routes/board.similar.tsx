import { writingAddresses } from '~/features/board/writing/addresses';
import { findAlreadyHere } from '~/features/board/writing/similar.server';
import { findPeopleFor } from '~/features/directory/people-for.server';
import { page } from '~/platform/http/door.server';

/** No page: what is here already on a query that is being written, for its form. */
export const loader = page(writingAddresses.similar, ({ actor, url: { searchParams } }) => {
  const [title, serviceArea] = [searchParams.get('title'), searchParams.get('serviceArea')];
  const draft = { title: title ?? '', serviceArea: serviceArea ?? '' };
  return findAlreadyHere(actor, draft, findPeopleFor);
});
