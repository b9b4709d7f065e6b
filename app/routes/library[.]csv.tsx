import { libraryAddresses } from '~/features/library/addresses';
import { writeLibraryCsv } from '~/features/library/finding/library-csv.server';
import { readLibraryQuery } from '~/features/library/finding/library-query';
import { page } from '~/platform/http/door.server';
import { streamFile } from '~/platform/http/stream.server';

export const loader = page(libraryAddresses.csv, (context) => {
  const pieces = writeLibraryCsv(context.actor, readLibraryQuery(context.url.searchParams));
  return streamFile({ name: 'library.csv', type: 'text/csv', pieces }, context);
});
