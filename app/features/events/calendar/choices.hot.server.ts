import { hotRead, untilCommit } from '~/platform/database/hot.server';
import type { CalendarChoices, FilterChoice } from './views';

/** What events can be filtered by: kinds, services, organisers and towns of what has been published. */

const kinds = hotRead<[], FilterChoice>(`
  SELECT k.slug AS value, k.name AS text FROM "EventKind" k
  WHERE k.retiredAt IS NULL
    OR EXISTS (SELECT 1 FROM "Event" e WHERE e.kindSlug = k.slug AND e.state <> 'draft')
  ORDER BY k.position, k.slug`);
const serviceAreas = hotRead<[], Required<FilterChoice>>(`
  SELECT sa.slug AS value, sa.name AS text, sa.groupName AS "group" FROM "ServiceArea" sa
  WHERE EXISTS (SELECT 1 FROM "EventServiceArea" ea JOIN "Event" e ON e.id = ea.eventId
    WHERE ea.serviceAreaId = sa.id AND e.state <> 'draft')
  ORDER BY sa.position, sa.id`);
const organisers = hotRead<[], FilterChoice>(`
  SELECT o.slug AS value, o.name AS text FROM "Organisation" o
  WHERE o.id IN (SELECT e.organiserId FROM "Event" e WHERE e.state <> 'draft') ORDER BY o.name, o.id`);
const places = hotRead<[], { value: string }>(`
  SELECT min(e.town) AS value FROM "Event" e WHERE e.state <> 'draft' AND e.town <> ''
  GROUP BY lower(e.town) ORDER BY lower(e.town)`);

/** What there is to choose from. */
export const readChoices = untilCommit((): CalendarChoices => ({
  kinds: kinds(),
  serviceAreas: serviceAreas(),
  organisers: organisers(),
  places: places().map(({ value }) => ({ value, text: value })),
}));

const makeable = hotRead<[], { membersMay: number }>(
  'SELECT membersMay FROM "EventKind" WHERE retiredAt IS NULL',
);

/** What the kinds on offer are like, for the rule of who makes one. */
export const readKindRules = untilCommit(() =>
  makeable().map(({ membersMay }) => ({ membersMay: membersMay === 1 })),
);
