import { newestSeq } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { loadEvent } from '../../events/load.server';
import { listAttendees } from '../../events/told/attendees.server';
import { shownAction } from '../load.server';
import { actionsPolicy } from '../policy';
import { findLatestUpdate, listUpdates } from '../updates/list.server';
import type { ActionsOfEvent, EventActions } from '../views';
import { viewOf } from './row.server';

/** So many stand on the event's own page. */
const MOST = 5;

const byDay = [{ dueOn: 'asc' }, { id: 'asc' }] as const;

/**
 * What was agreed at an event: its own list.
 *
 * @throws {NotFound} when there is no event that they may read
 * @throws {Forbidden} while it is a draft
 */
export async function findEventActions(actor: Person, slug: string): Promise<EventActions> {
  const seq = await newestSeq();
  const { id: eventId, title, facts } = await loadEvent(db(), actor, slug);
  authorize(actionsPolicy.read(actor, facts));
  const mayAdd = actionsPolicy.add(actor, facts);
  const [open, settled, updates, names] = await Promise.all([
    db().eventAction.findMany({
      where: { eventId, state: 'open' },
      orderBy: [...byDay],
      include: shownAction,
    }),
    db().eventAction.findMany({
      where: { eventId, state: { not: 'open' } },
      orderBy: [{ settledAt: 'desc' }, { id: 'asc' }],
      include: shownAction,
    }),
    listUpdates(eventId),
    mayAdd ? listNames(eventId) : [],
  ]);
  return {
    event: { id: eventId, slug, title },
    seq,
    open: open.map(viewOf),
    settled: settled.map(viewOf),
    updates,
    mayAdd,
    mayUpdate: actionsPolicy.sendUpdate(actor, facts),
    names,
  };
}

/**
 * The part of an event's page; null where nothing was agreed and its reader cannot write anything down yet.
 *
 * @throws {NotFound} when there is no event that they may read
 */
export async function findActionsOfEvent(
  actor: Person,
  slug: string,
): Promise<ActionsOfEvent | null> {
  const { id: eventId, facts } = await loadEvent(db(), actor, slug);
  if (!actionsPolicy.read(actor, facts)) return null;
  const [open, openCount, done, update] = await Promise.all([
    db().eventAction.findMany({
      where: { eventId, state: 'open' },
      orderBy: [...byDay],
      take: MOST,
      include: shownAction,
    }),
    db().eventAction.count({ where: { eventId, state: 'open' } }),
    db().eventAction.count({ where: { eventId, state: 'done' } }),
    findLatestUpdate(eventId),
  ]);
  const mayAdd = actionsPolicy.add(actor, facts);
  if (openCount + done === 0 && !update && !(mayAdd && facts.begun)) return null;
  return {
    slug,
    open: open.map(viewOf),
    more: openCount - open.length,
    done,
    update,
    mayAdd,
    mayUpdate: actionsPolicy.sendUpdate(actor, facts),
  };
}

async function listNames(eventId: string): Promise<string[]> {
  const ids = await listAttendees(eventId);
  const people = await db().person.findMany({
    where: { id: { in: ids }, roles: { some: { role: 'member' } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { name: true },
  });
  return [...new Set(people.map(({ name }) => name))];
}
