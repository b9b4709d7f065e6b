import { overviewAddresses } from '~/features/board/overview/addresses';
import { writeOverview } from '~/features/board/overview/overview-csv';
import { findOverview } from '~/features/board/overview/overview.server';
import { page } from '~/platform/http/door.server';

export const loader = page(overviewAddresses.overviewSpreadsheet, async ({ actor }) => {
  return new Response(writeOverview(await findOverview(actor)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="how-queries-are-answered.csv"',
    },
  });
});
