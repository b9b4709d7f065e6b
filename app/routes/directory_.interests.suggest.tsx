import { entryAddresses } from '~/features/directory/entry-addresses';
import { suggestInterests } from '~/features/directory/interests.server';
import { page } from '~/platform/http/door.server';

/** No page: what others may be asked about that has some words in it, for the form of an entry. */
export const loader = page(entryAddresses.suggest, async ({ actor, url }) => ({
  names: await suggestInterests(actor, url.searchParams.get('q') ?? ''),
}));
