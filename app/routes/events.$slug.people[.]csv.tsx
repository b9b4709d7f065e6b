import { comingAddresses } from '~/features/events/coming/addresses';
import { writePeople } from '~/features/events/coming/people-csv';
import { findComing } from '~/features/events/coming/people.server';
import { authorize } from '~/platform/errors';
import { page } from '~/platform/http/door.server';

export const loader = page(comingAddresses.peopleSpreadsheet, async ({ actor, params }) => {
  const coming = await findComing(actor, params.slug ?? '');
  authorize(coming.may.run);
  return new Response(writePeople(coming), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="who-comes-${coming.slug}.csv"`,
    },
  });
});
