import type { Person } from '~/platform/actor';
import { londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import type { Prisma } from '~/platform/database/generated/client';
import { authorize } from '~/platform/errors';
import { SETTLED_ON_PAGE } from '../limits';
import { shownAction } from '../load.server';
import { actionsPolicy } from '../policy';
import type { ActionFilter, ActionList, ActionRow } from '../views';
import { viewOf } from './row.server';

/** What the network has agreed to do. */

/** The same rows that `actionsPolicy.read` has for a member: those of all events but drafts. */
export const READABLE = { event: { state: { not: 'draft' } } } as const;

/**
 * Actions of all events: what is open by its day, then a page of what is done or dropped, the latest first.
 *
 * @param before the last one of the page before
 */
export async function listActions(
  actor: Person,
  filter: ActionFilter,
  before: string | null,
): Promise<ActionList> {
  authorize(actionsPolicy.list(actor));
  const where = whereOf(actor, filter);
  const [open, settled, events] = await Promise.all([
    listOpen(where),
    // What is over is not overdue.
    filter.overdue ? [] : listSettled(where, SETTLED_ON_PAGE + 1, before),
    db().event.findMany({
      where: { state: { not: 'draft' }, actions: { some: {} } },
      orderBy: [{ startsAt: 'desc' }, { id: 'asc' }],
      select: { slug: true, title: true },
    }),
  ]);
  const page = settled.slice(0, SETTLED_ON_PAGE);
  return {
    open,
    settled: page,
    older: settled.length > SETTLED_ON_PAGE ? (page.at(-1)?.id ?? null) : null,
    events,
  };
}

/** The most that a spreadsheet has of what is done or dropped. */
const MOST_SETTLED = 20_000;

/** The same, all of it: for a spreadsheet. */
export async function listAllActions(actor: Person, filter: ActionFilter): Promise<ActionRow[]> {
  authorize(actionsPolicy.list(actor));
  const where = whereOf(actor, filter);
  const open = await listOpen(where);
  return filter.overdue ? open : [...open, ...(await listSettled(where, MOST_SETTLED, null))];
}

function whereOf(actor: Person, { whose, overdue, event }: ActionFilter) {
  return {
    ...(whose === 'mine' && { ownerId: actor.id }),
    ...(overdue && { dueOn: { lt: londonDay(now()) } }),
    event: { ...READABLE.event, ...(event !== null && { slug: event }) },
  } satisfies Prisma.EventActionWhereInput;
}

async function listOpen(where: Prisma.EventActionWhereInput): Promise<ActionRow[]> {
  const rows = await db().eventAction.findMany({
    where: { ...where, state: 'open' },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    include: shownAction,
  });
  return rows.map(viewOf);
}

async function listSettled(
  where: Prisma.EventActionWhereInput,
  take: number,
  before: string | null,
): Promise<ActionRow[]> {
  const rows = await db().eventAction.findMany({
    where: { ...where, state: { not: 'open' } },
    orderBy: [{ settledAt: 'desc' }, { id: 'asc' }],
    ...(before === null ? {} : { cursor: { id: before }, skip: 1 }),
    take,
    include: shownAction,
  });
  return rows.map(viewOf);
}
