import { actionAddresses } from '~/features/actions/addresses';
import { writeActions } from '~/features/actions/seen/actions-csv';
import { readFilter } from '~/features/actions/seen/filter';
import { listAllActions } from '~/features/actions/seen/list.server';
import { page } from '~/platform/http/door.server';

export const loader = page(actionAddresses.spreadsheet, async ({ actor, url }) => {
  const actions = await listAllActions(actor, readFilter(url.searchParams));
  return new Response(writeActions(actions), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="actions.csv"',
    },
  });
});
