import { writeCsv } from '~/platform/text/csv';
import type { ItemLine } from '../views';
import { stateWords } from '../words';

/** The library as a spreadsheet: what is in its list, and no more. */
export function writeLibrary(items: readonly ItemLine[]): string {
  return writeCsv([
    [
      'Title',
      'Kind',
      'State',
      'Service areas',
      'Owners',
      'Version',
      'Changed',
      'Files',
      'Used by',
      'Downloads',
    ],
    ...items.map((item) => [
      item.title,
      item.kind,
      stateWords[item.state],
      item.serviceAreas.join('; '),
      item.owners.join('; '),
      String(item.version),
      item.changedAt.slice(0, 10),
      item.types.join(' '),
      String(item.uses),
      String(item.downloads),
    ]),
  ]);
}
