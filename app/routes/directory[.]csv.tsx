import { directoryAddresses } from '~/features/directory/addresses';
import { writeContactsCsv } from '~/features/directory/contacts-csv.server';
import { readPeopleQuery } from '~/features/directory/people-query';
import { page } from '~/platform/http/door.server';
import { streamFile } from '~/platform/http/stream.server';

export const loader = page(directoryAddresses.spreadsheet, (context) => {
  const pieces = writeContactsCsv(context.actor, readPeopleQuery(context.url.searchParams));
  return streamFile({ name: 'people.csv', type: 'text/csv', pieces }, context);
});
