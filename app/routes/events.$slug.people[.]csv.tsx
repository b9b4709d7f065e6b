import { comingAddresses } from '~/features/events/coming/addresses';
import { peopleRows } from '~/features/events/coming/people-csv';
import { findPeople } from '~/features/events/coming/seen.server';
import { authorize } from '~/platform/errors';
import { page } from '~/platform/http/door.server';
import { writeCsv } from '~/platform/text/csv';

export const loader = page(comingAddresses.peopleSpreadsheet, async ({ actor, params }) => {
  const people = await findPeople(actor, params.slug ?? '');
  authorize(people.may.run);
  return new Response(writeCsv(peopleRows(people)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${people.slug}-people.csv"`,
    },
  });
});
