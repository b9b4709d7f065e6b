import { libraryAddresses } from '~/features/library/addresses';
import { writeLibrary } from '~/features/library/finding/library-csv';
import { readLibraryQuery } from '~/features/library/finding/library-query';
import { listAll } from '~/features/library/finding/list.server';
import { page } from '~/platform/http/door.server';

export const loader = page(libraryAddresses.csv, ({ actor, url }) => {
  const items = listAll(actor, readLibraryQuery(url.searchParams));
  return new Response(writeLibrary(items), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="library.csv"',
    },
  });
});
