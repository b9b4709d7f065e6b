import { hotRead } from '../database/hot.server';

/** How people are told of what concerns them: read for every notice, and by whoever says how many were told. */

/** How one person is told of one kind. */
export interface Ways {
  site: boolean;
  mail: boolean;
}

const choicesOf = hotRead<
  [personIds: string],
  { personId: string; kind: string; site: number; mail: number }
>(`
  SELECT c.personId, c.kind, c.site, c.mail FROM json_each(?) who
  JOIN "NoticeChoice" c ON c.personId = who.value`);

/** How each of some people is told of a kind: as they have chosen, or as the kind does by itself. */
export function readWays(
  personIds: string[],
): (personId: string, kind: { kind: string; byDefault: Ways }) => Ways {
  const chosen = choicesOf(JSON.stringify([...new Set(personIds)]));
  const ways = new Map(
    chosen.map(({ personId, kind, site, mail }) => [
      `${personId} ${kind}`,
      { site: site === 1, mail: mail === 1 },
    ]),
  );
  return (personId, { kind, byDefault }) => ways.get(`${personId} ${kind}`) ?? byDefault;
}
