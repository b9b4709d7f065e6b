import type { Person } from '~/platform/actor';
import { addDays, londonDay } from '~/platform/calendar/days';
import { beginningOf } from '~/platform/calendar/moments';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { questionsPolicy } from '../policy';
import type { SessionRow } from '../views';

/** The sessions there are. */

/** So many of the past on a page. */
const PAGE = 50;

/**
 * Sessions of today and later, the next first; and a page of those before, the latest first.
 *
 * @param before code of the last one of the page before
 * @returns with `older` for the page after, if there is one
 */
export async function listSessions(
  actor: Person,
  before: string | null = null,
): Promise<{
  today: SessionRow[];
  later: SessionRow[];
  past: SessionRow[];
  older: string | null;
}> {
  authorize(questionsPolicy.list(actor));
  const today = londonDay(now());
  const [begin, end] = [beginningOf(today), beginningOf(addDays(today, 1))];
  const [present, later, past] = await Promise.all([
    find(actor, { startsAt: { gte: begin, lt: end } }, 'asc'),
    find(actor, { startsAt: { gte: end } }, 'asc'),
    find(actor, { startsAt: { lt: begin } }, 'desc', {
      ...(before === null ? {} : { cursor: { code: before }, skip: 1 }),
      take: PAGE + 1,
    }),
  ]);
  const shown = past.slice(0, PAGE);
  const older = past.length > PAGE ? (shown.at(-1)?.code ?? null) : null;
  return { today: present, later, past: shown, older };
}

async function find(
  actor: Person,
  when: { startsAt: { gte?: Date; lt?: Date } },
  order: 'asc' | 'desc',
  page: { cursor?: { code: string }; skip?: number; take?: number } = {},
): Promise<SessionRow[]> {
  const mine = { where: { personId: actor.id }, take: 1 };
  const sessions = await db().questionSession.findMany({
    where: when,
    orderBy: [{ startsAt: order }, { id: order }],
    ...page,
    include: { attendees: mine, roles: mine },
  });
  return sessions.map((session) => ({
    code: session.code,
    title: session.title,
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
    attends: session.attendees.length + session.roles.length > 0,
    archived: session.archivedAt !== null,
  }));
}
