import { guidanceAddresses } from '~/features/guidance/addresses';
import { writeGuidanceCsv } from '~/features/guidance/finding/guidance-csv.server';
import { readGuidanceQuery } from '~/features/guidance/finding/guidance-query';
import { page } from '~/platform/http/door.server';
import { streamFile } from '~/platform/http/stream.server';

export const loader = page(guidanceAddresses.csv, (context) => {
  const pieces = writeGuidanceCsv(context.actor, readGuidanceQuery(context.url.searchParams));
  return streamFile({ name: 'guidance.csv', type: 'text/csv', pieces }, context);
});
