import type { Person } from '~/platform/actor';
import { addDays, londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { loadEvent } from '../../events/load.server';
import { USUAL_REMIND_DAYS } from './limits';
import { intentionsPolicy } from './policy';
import type { IntentionsView, OwnIntention } from './views';

/** What somebody means to do, and what others have shared. Private ones are asked for by their writer’s id alone. */

const shownOwn = {
  id: true,
  body: true,
  shared: true,
  doneAt: true,
  remindOn: true,
  event: { select: { slug: true, title: true, startsOn: true } },
} as const;

/** All of one's own, what is still to do first, then the latest. */
export async function listMine(actor: Person): Promise<Pick<IntentionsView, 'mine' | 'usualDay'>> {
  return { mine: await findOwn({ personId: actor.id }), usualDay: usualDay() };
}

/**
 * One's own after an event, and what others who attended have shared.
 *
 * @throws {NotFound} when there is no event that they may read
 * @throws {Forbidden} for who does not attend
 */
export async function findIntentions(actor: Person, slug: string): Promise<IntentionsView> {
  const { id: eventId, facts, title, startsOn } = await loadEvent(db(), actor, slug);
  authorize(intentionsPolicy.seeShared(actor, facts));
  const [mine, others] = await Promise.all([
    findOwn({ personId: actor.id, eventId }),
    db().intention.findMany({
      where: { eventId, shared: true, personId: { not: actor.id } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true, body: true, doneAt: true, person: { select: { name: true } } },
    }),
  ]);
  return {
    event: { slug, title, startsOn },
    mayWrite: intentionsPolicy.write(actor, facts),
    mine,
    shared: others.map(({ id, body, doneAt, person }) => ({
      id,
      body,
      by: person.name,
      done: doneAt !== null,
    })),
    usualDay: usualDay(),
  };
}

const usualDay = () => addDays(londonDay(now()), USUAL_REMIND_DAYS);

async function findOwn(where: { personId: string; eventId?: string }): Promise<OwnIntention[]> {
  const rows = await db().intention.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: shownOwn,
  });
  const open = rows.filter(({ doneAt }) => doneAt === null);
  const done = rows.filter(({ doneAt }) => doneAt !== null);
  return [...open, ...done].map((row) => ({ ...row, doneAt: row.doneAt?.toISOString() ?? null }));
}
