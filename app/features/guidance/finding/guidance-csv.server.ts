import type { Actor } from '~/platform/actor';
import { CSV_BEGINNING, writeCsvRow } from '~/platform/text/csv';
import { linkWords, statusWords } from '../words';
import type { GuidanceQuery } from './guidance-query';
import { listAllGuidance } from './list.server';

const HEADINGS = ['Title', 'Issued by', 'Published', 'Status', 'Service areas', 'Address', 'Link'];

/**
 * Guidance as a spreadsheet: what its list finds, and no more.
 *
 * @throws {Forbidden}
 */
export async function* writeGuidanceCsv(
  actor: Actor,
  query: GuidanceQuery,
): AsyncGenerator<string, void> {
  const rows = await listAllGuidance(actor, query);
  yield CSV_BEGINNING + writeCsvRow(HEADINGS);
  yield rows
    .map((row) =>
      writeCsvRow([
        row.title,
        row.source,
        row.publishedOn,
        statusWords[row.status],
        row.serviceAreas.join('; '),
        row.url,
        row.url === '' ? '' : linkWords[row.link],
      ]),
    )
    .join('');
}
