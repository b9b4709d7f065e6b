import { evaluationAddresses } from '~/features/evaluation/addresses';
import { writeResults } from '~/features/evaluation/results-csv';
import { findReadableResults } from '~/features/evaluation/results.server';
import { page } from '~/platform/http/door.server';

export const loader = page(evaluationAddresses.spreadsheet, async ({ actor, params }) => {
  const { questions, nameless, event } = await findReadableResults(actor, params.slug ?? '');
  return new Response(writeResults(questions, nameless), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="evaluation-${event.slug}.csv"`,
    },
  });
});
