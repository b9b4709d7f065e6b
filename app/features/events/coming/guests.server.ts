import type { Actor, Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change, type Once } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { EventAnswer } from '~/platform/database/generated/client';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Invalid, NotFound } from '~/platform/errors';
import { eventPageChannel } from '../channels';
import { loadEvent } from '../load.server';
import { eventsPolicy } from '../policy';
import { refuseClosed, takeAnswer } from './answering.server';
import { fillPlaces } from './fill.server';
import { guestMails, mailGuest } from './guest-mails.server';
import type { PlaceState } from './places';
import type { InviteInput } from './schema';
import type { Answer, GuestRow, Outcome } from './views';

/** Guests, who have no account: invited, written to again, taken off, and answered for by who runs the event. */

/**
 * Invites guests. Each is sent a link of their own.
 *
 * @returns how many were invited
 * @throws {NotFound} when there is no such event that the actor may read
 * @throws {Conflict} when it takes no answers
 * @throws {Forbidden} unless by who runs it
 * @throws {Invalid} when one of them has been invited before
 */
export function inviteGuests(
  actor: Person,
  slug: string,
  { guests, idempotencyKey: key }: InviteInput,
): Promise<number> {
  const once: Once = { verb: 'events.invite-guests', key, input: { slug, guests } };
  return change(
    actor,
    async (tx, record) => {
      const { id: eventId, facts } = await loadEvent(tx, actor, slug);
      authorize(eventsPolicy.run(actor, facts));
      refuseClosed(facts);
      authorize(eventsPolicy.inviteGuests(actor, facts));
      await refuseKnown(tx, eventId, guests);
      for (const { name, email, organisation } of guests) {
        const { id } = await tx.eventAnswer.create({
          data: {
            eventId,
            guestName: name,
            guestEmail: email,
            guestBody: organisation,
            answer: 'invited',
            answeredAt: now(),
          },
        });
        await mailGuest(tx, guestMails.invited, id);
      }
      const subjects = { event: eventId };
      await record({
        kind: 'events.guests-invited',
        channels: eventPageChannel(eventId),
        subjects,
      });
      return guests.length;
    },
    key === '' ? undefined : once,
  );
}

async function refuseKnown(
  tx: Transaction,
  eventId: string,
  guests: InviteInput['guests'],
): Promise<void> {
  const known = await tx.eventAnswer.findFirst({
    where: { eventId, guestEmail: { in: guests.map(({ email }) => email) } },
    select: { guestEmail: true },
  });
  if (known) throw new Invalid({ guests: `${known.guestEmail} has been invited before` });
}

/**
 * Answers for a guest who said so in another way.
 *
 * @throws as `inviteGuests`
 * @throws {NotFound} when there is no such guest
 */
export function answerForGuest(
  actor: Person,
  slug: string,
  { guest, answer }: { guest: string; answer: Answer },
): Promise<Outcome> {
  return change(actor, async (tx, record) => {
    const { before, eventId } = await loadGuest(tx, actor, slug, guest);
    return takeAnswer(tx, record, { eventId, before, personId: null, byId: actor.id }, { answer });
  });
}

/**
 * Takes a guest off. Their link opens nothing any more, and their place goes to the next.
 *
 * @throws as `answerForGuest`
 */
export function removeGuest(actor: Person, slug: string, guest: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const { eventId, before } = await loadGuest(tx, actor, slug, guest);
    await tx.eventAnswer.delete({ where: { id: before.id } });
    const subjects = { event: eventId, answer: before.id };
    await record({ kind: 'events.guest-removed', channels: eventPageChannel(eventId), subjects });
    await fillPlaces(tx, record, eventId);
  });
}

/**
 * Writes to a guest once more who has not answered.
 *
 * @throws as `answerForGuest`
 */
export function inviteAgain(actor: Person, slug: string, guest: string): Promise<void> {
  return change(actor, async (tx) => {
    const { before } = await loadGuest(tx, actor, slug, guest);
    await mailGuest(tx, guestMails.invited, before.id);
  });
}

async function loadGuest(
  tx: Transaction,
  actor: Person,
  slug: string,
  id: string,
): Promise<{ eventId: string; before: EventAnswer }> {
  const { id: eventId, facts } = await loadEvent(tx, actor, slug);
  authorize(eventsPolicy.run(actor, facts));
  refuseClosed(facts);
  authorize(eventsPolicy.inviteGuests(actor, facts));
  const before = await tx.eventAnswer.findUnique({ where: { id, eventId, personId: null } });
  if (!before) throw new NotFound('No such guest');
  return { eventId, before };
}

/**
 * The guests of an event, by name.
 *
 * @throws {NotFound} when there is no such event that the actor may read
 * @throws {Forbidden} unless to who runs it
 */
export async function listGuests(
  actor: Actor,
  slug: string,
): Promise<{ title: string; guests: GuestRow[]; mayInvite: boolean }> {
  const { id: eventId, title, facts } = await loadEvent(db(), actor, slug);
  authorize(eventsPolicy.run(actor, facts));
  const rows = await db().eventAnswer.findMany({
    // Those who had an account have a place without an address; they are no guests.
    where: { eventId, personId: null, guestEmail: { not: '' } },
    orderBy: [{ guestName: 'asc' }, { id: 'asc' }],
  });
  return {
    title,
    mayInvite: eventsPolicy.inviteGuests(actor, facts),
    guests: rows.map((row) => ({
      id: row.id,
      name: row.guestName,
      email: row.guestEmail,
      organisation: row.guestBody,
      answer: row.answer === 'invited' ? null : (row.answer as Answer),
      place: row.place as PlaceState,
    })),
  };
}
