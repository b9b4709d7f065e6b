import type { Actor } from '~/platform/actor';
import { londonDay } from '~/platform/calendar/days';
import { CSV_BEGINNING, writeCsvRow } from '~/platform/text/csv';
import type { ItemLine } from '../views';
import { stateWords } from '../words';
import type { LibraryQuery } from './library-query';
import { listAll } from './list.server';

const HEADINGS = [
  'Title',
  'Kind',
  'State',
  'Service areas',
  'Owners',
  'Version',
  'Changed',
  'Files',
  'Signed off',
  'Review by',
  'Used by',
  'Downloads',
];

/** Rows a piece. */
const PIECE = 200;

/**
 * The library as a spreadsheet: what its list finds, and no more.
 *
 * @throws {Forbidden}
 */
export async function* writeLibraryCsv(
  actor: Actor,
  query: LibraryQuery,
): AsyncGenerator<string, void> {
  const items = await listAll(actor, query);
  yield CSV_BEGINNING + writeCsvRow(HEADINGS);
  for (let start = 0; start < items.length; start += PIECE) {
    yield items
      .slice(start, start + PIECE)
      .map((item) => writeCsvRow(rowOf(item)))
      .join('');
  }
}

function rowOf(item: ItemLine): string[] {
  return [
    item.title,
    item.kind,
    stateWords[item.state],
    item.serviceAreas.join('; '),
    item.owners.join('; '),
    String(item.version),
    londonDay(item.changedAt),
    item.types.join(' '),
    item.signed ? 'Yes' : '',
    item.reviewOn ?? '',
    String(item.uses),
    String(item.downloads),
  ];
}
