import { boardAddresses } from '~/features/board/addresses';
import { questionAddresses } from '~/features/questions/addresses';
import { findMinutes } from '~/features/questions/after/minutes.server';
import { writeMinutes } from '~/features/questions/after/minutes-csv';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { settings } from '~/platform/settings.server';

export const loader = page(questionAddresses.minutesSpreadsheet, async ({ actor, params }) => {
  const minutes = await findMinutes(actor, params.code ?? '');
  const { publicUrl } = settings();
  const csv = writeMinutes(minutes, (id) => publicUrl + href(boardAddresses.topic, { id }));
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="minutes-${minutes.session.code.toLowerCase()}.csv"`,
    },
  });
});
