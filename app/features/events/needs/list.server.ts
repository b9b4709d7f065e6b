import type { Person } from '~/platform/actor';
import { addDays, londonDay, type Day } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { eventsPolicy, readsEveryDraft } from '../policy';
import { sayWhen } from '../when';
import { listEventNeeds, type Need } from './registry.server';

/** What each event still needs, for those who run it. */

const DAYS_AHEAD = 120;
const DAYS_BACK = 60;

/** An event with what it lacks. */
export interface EventWithNeeds {
  slug: string;
  title: string;
  when: string;
  draft: boolean;
  over: boolean;
  needs: Array<Need & { key: string }>;
}

/**
 * Events that somebody runs, of the past 60 days and the next 120, with what each still needs: those to come by their day,
 * then those that are over, the latest first. The steering group and the webmaster run all of them.
 */
export async function listNeeds(actor: Person): Promise<EventWithNeeds[]> {
  authorize(eventsPolicy.list(actor));
  const today = londonDay(now());
  // As `eventsPolicy.run` has it.
  const own = { hosts: { some: { personId: actor.id, part: 'host' } } };
  const rows = await db().event.findMany({
    where: {
      state: { in: ['draft', 'published'] },
      startsOn: { lte: addDays(today, DAYS_AHEAD) },
      endsOn: { gte: addDays(today, -DAYS_BACK) },
      ...(readsEveryDraft(actor) ? {} : own),
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  const at = now();
  const events = rows
    .map((row) => ({
      ...row,
      state: row.state === 'draft' ? ('draft' as const) : ('published' as const),
      startsOn: row.startsOn as Day,
      endsOn: row.endsOn as Day,
      begun: row.startsAt <= at,
      over: row.endsAt <= at,
    }))
    // A draft whose day has gone by needs nothing any more.
    .filter(({ state, over }) => state === 'published' || !over);
  const found = await Promise.all(
    listEventNeeds().map(async ({ key, missing }) => ({
      key,
      needs: await missing(events, today),
    })),
  );
  const views = events.map((event) => ({
    slug: event.slug,
    title: event.title,
    when: sayWhen(event),
    draft: event.state === 'draft',
    over: event.over,
    needs: found.flatMap(({ key, needs }) => {
      const need = needs.get(event.id);
      return need ? [{ key, ...need }] : [];
    }),
  }));
  return [...views.filter(({ over }) => !over), ...views.filter(({ over }) => over).reverse()];
}
