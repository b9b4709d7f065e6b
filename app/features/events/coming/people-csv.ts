import { writeCsv } from '~/platform/text/csv';
import type { Comer, ComingPage } from './views';

/**
 * Who comes as a spreadsheet, for who runs the event: what is on their page, and no more.
 */
export function writePeople({ coming, others, needs, expectations }: ComingPage): string {
  const needsOf = new Map(needs?.map((row) => [row.key, row]));
  const expectationOf = new Map(expectations?.map(({ key, body }) => [key, body]));
  const lists: Array<[string, Comer[]]> = [
    ['Coming', coming],
    ['Offered a place', others?.offered ?? []],
    ['Waiting', others?.waiting ?? []],
    ['Did not take the place', others?.lapsed ?? []],
    ['Maybe', others?.maybe ?? []],
    ['Not coming', others?.no ?? []],
    ['Not answered', others?.invited ?? []],
  ];
  const headings = ['Name', 'Organisation', 'For', 'Guest', 'Answer', 'In the line'];
  const ofHosts = needs === null ? [] : ['Food', 'Access'];
  const ofRunners = expectations === null ? [] : ['Wants out of it'];
  return writeCsv([
    [...headings, ...ofHosts, ...ofRunners],
    ...lists.flatMap(([answer, comers]) =>
      comers.map(({ key, name, organisation, badge, guest, position }) => [
        name,
        organisation,
        badge ?? '',
        guest ? 'Guest' : '',
        answer,
        position === null ? '' : String(position),
        ...(needs === null ? [] : [needsOf.get(key)?.diet ?? '', needsOf.get(key)?.access ?? '']),
        ...(expectations === null ? [] : [expectationOf.get(key) ?? '']),
      ]),
    ),
  ]);
}
