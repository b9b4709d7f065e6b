import type { Person } from '~/platform/actor';
import { addDays, londonDay } from '~/platform/calendar/days';
import { beginningOf } from '~/platform/calendar/moments';
import { now } from '~/platform/clock.server';
import { atOneMoment } from '~/platform/database/hot.server';
import { authorize } from '~/platform/errors';
import { beginningOfMonth, countDays } from './day-count';
import { readFacts } from './facts.hot.server';
import {
  countAgents,
  countByName,
  countFigures,
  countMonths,
  countPlaces,
  listOverdue,
  listUnconfirmed,
} from './figures';
import { overviewPolicy } from './policy';
import type { Overview } from './views';

const MONTHS = 6;

/**
 * How the network does at answering: the open queries, and those of the last twelve months.
 *
 * @param actor what they may not read is not counted
 * @throws {Forbidden} for who is no member
 */
export async function findOverview(actor: Person): Promise<Overview> {
  authorize(overviewPolicy.read(actor));
  const today = londonDay(now());
  const since = beginningOfMonth(today, -12);
  const queries = await atOneMoment(() => readFacts(actor, beginningOf(since)));
  const oldest = queries[0] ? londonDay(queries[0].askedAt) : since;
  const days = countDays(addDays(oldest < since ? oldest : since, -1), today);
  return {
    all: countFigures(queries, days, since),
    places: countPlaces(queries),
    months: countMonths(queries, days, MONTHS),
    sections: countByName(queries, ({ sections }) => sections, days, since),
    areas: countByName(queries, ({ area }) => [area ?? 'None in particular'], days, since),
    full: overviewPolicy.readInFull(actor)
      ? {
          agents: countAgents(queries, today),
          overdue: listOverdue(queries, today),
          unconfirmed: listUnconfirmed(queries, days),
        }
      : null,
  };
}
