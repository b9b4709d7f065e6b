import type { Person } from '~/platform/actor';
import { londonDay } from '~/platform/calendar/days';
import { newId, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { eventPageChannel } from '../../events/channels';
import { loadEvent } from '../../events/load.server';
import { listAttendees, listGuestAttendees } from '../../events/told/attendees.server';
import { shownAction } from '../load.server';
import { actionsPolicy } from '../policy';
import { viewOf } from '../seen/row.server';
import { composeUpdate } from './compose';

/** How the actions of an event stand, sent to all who were there. */

/** What the form shows. */
export interface UpdateForm {
  event: { slug: string; title: string };
  /** What it begins with. */
  body: string;
  /** How many are sent it. */
  members: number;
  guests: number;
  /** When the last one was sent, ISO, UTC; null when none was. */
  lastAt: string | null;
}

/**
 * The form of an update: it begins with how the actions stand. What was done or dropped before the last update is not told
 * again.
 *
 * @throws {NotFound} when there is no event that they may read
 * @throws {Forbidden} for who does not run it, and before it begins
 */
export async function findUpdateForm(actor: Person, slug: string): Promise<UpdateForm> {
  const { id: eventId, title, facts } = await loadEvent(db(), actor, slug);
  authorize(actionsPolicy.sendUpdate(actor, facts));
  const last = await db().eventUpdate.findFirst({
    where: { eventId },
    orderBy: { seq: 'desc' },
    select: { at: true, seq: true },
  });
  const [actions, attendees, guests] = await Promise.all([
    db().eventAction.findMany({
      where: { eventId, ...(last && { OR: [{ state: 'open' }, { settledAt: { gt: last.at } }] }) },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      include: {
        ...shownAction,
        progress: { where: { seq: { gt: last?.seq ?? 0 } }, orderBy: { seq: 'asc' } },
      },
    }),
    listAttendees(eventId),
    listGuestAttendees(eventId),
  ]);
  const reported = actions.map((action) => ({
    action: viewOf(action),
    progress: action.progress.map(({ body }) => body),
  }));
  return {
    event: { slug, title },
    body: composeUpdate(title, londonDay(now()), reported),
    // Whoever sends it knows it.
    members: attendees.filter((id) => id !== actor.id).length,
    guests: guests.length,
    lastAt: last?.at.toISOString() ?? null,
  };
}

/**
 * How an update would look.
 *
 * @throws as `findUpdateForm`
 */
export async function previewUpdate(actor: Person, slug: string, body: string): Promise<string> {
  const { facts } = await loadEvent(db(), actor, slug);
  authorize(actionsPolicy.sendUpdate(actor, facts));
  return renderMarkdown(body);
}

/**
 * Sends an update to all who were there, and keeps it on the event's page.
 *
 * @param body Markdown
 * @throws as `findUpdateForm`
 */
export function sendUpdate(
  actor: Person,
  slug: string,
  { body, idempotencyKey }: { body: string; idempotencyKey: string },
): Promise<void> {
  return change(
    actor,
    async (tx, record) => {
      const { id: eventId, facts } = await loadEvent(tx, actor, slug);
      authorize(actionsPolicy.sendUpdate(actor, facts));
      const id = newId();
      const seq = await record({
        kind: 'actions.update-sent',
        channels: eventPageChannel(eventId),
        subjects: { event: eventId, update: id },
      });
      await tx.eventUpdate.create({
        data: { id, eventId, body, byId: actor.id, at: now(), seq },
      });
    },
    { verb: 'actions.send-update', key: idempotencyKey, input: { slug, body } },
  );
}
