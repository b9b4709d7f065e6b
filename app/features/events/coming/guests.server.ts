import { visitor, type Person } from '~/platform/actor';
import { newId, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, Conflict, Invalid, NotFound } from '~/platform/errors';
import { queueMail } from '~/platform/mail/queue.server';
import { eventPageChannel } from '../channels';
import { gatherFacts, loadEvent } from '../load.server';
import { eventsPolicy } from '../policy';
import { refuseLate, settle, type Answered } from './answer.server';
import { fillPlaces } from './fill.server';
import type { AnswerInput, NewGuest } from './forms';
import { readGuestLink } from './guest-link.server';
import { guestInvitedMail } from './guest-mails.server';

/** Guests: people without an account who come to one event, by a personal link. */

/**
 * Invites guests; each is sent their link.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Conflict} when the event takes no answers
 * @throws {Invalid} when one of them has been invited already
 */
export function inviteGuests(
  actor: Person,
  slug: string,
  guests: readonly NewGuest[],
): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id: eventId, facts } = await loadEvent(tx, actor, slug);
    authorize(eventsPolicy.run(actor, facts));
    refuseLate(facts);
    authorize(eventsPolicy.inviteGuests(actor, facts));
    const emails = guests.map(({ email }) => email);
    const twice = await tx.eventAnswer.findFirst({
      where: { eventId, guestEmail: { in: emails } },
      select: { guestEmail: true },
    });
    if (twice) throw new Invalid({ guests: `${twice.guestEmail} has been invited already` });
    for (const { name, email, body } of guests) {
      const id = newId();
      await tx.eventAnswer.create({
        data: {
          id,
          eventId,
          guestName: name,
          guestEmail: email,
          guestBody: body,
          answer: 'invited',
          answeredAt: now(),
          byId: actor.id,
        },
      });
      await queueMail(tx, {
        kind: guestInvitedMail,
        to: { address: email },
        values: { answer: id },
        key: id,
      });
    }
    await record({
      kind: 'events.guests-invited',
      channels: eventPageChannel(eventId),
      subjects: { event: eventId },
    });
  });
}

/**
 * Takes a guest off the list: their link is worth nothing from then on, and their place goes to the next.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Conflict} when they have been taken off already
 */
export function removeGuest(actor: Person, slug: string, answerId: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id: eventId, facts } = await loadEvent(tx, actor, slug);
    authorize(eventsPolicy.run(actor, facts));
    const { count } = await tx.eventAnswer.deleteMany({
      where: { id: answerId, eventId, guestEmail: { not: '' } },
    });
    if (count === 0) throw new Conflict('They are not on the list any more.');
    await record({
      kind: 'events.guest-removed',
      channels: eventPageChannel(eventId),
      subjects: { event: eventId },
    });
    await fillPlaces(tx, record, eventId);
  });
}

/**
 * Whoever holds a guest’s link, and the event it is for.
 *
 * @throws {NotFound} when the link is not ours, or the guest is on no list any more
 */
export async function findGuest(token: string) {
  const id = readGuestLink(token);
  const answer = await db().eventAnswer.findFirst({
    where: { id: id ?? '', guestEmail: { not: '' } },
    include: {
      needs: true,
      expectation: true,
      event: { include: { hosts: { select: { personId: true, part: true } } } },
    },
  });
  if (!answer || answer.event.state === 'draft') throw new NotFound('No such guest');
  return answer;
}

/**
 * Answers as a guest.
 *
 * @throws {NotFound} when the link is not ours
 * @throws {Conflict} when the event takes no answers
 */
export function answerAsGuest(
  token: string,
  input: Pick<AnswerInput, 'answer' | 'diet' | 'access' | 'expectation'>,
): Promise<Answered> {
  return change(visitor, async (tx, record) => {
    const id = readGuestLink(token);
    const answer = await tx.eventAnswer.findFirst({
      where: { id: id ?? '', guestEmail: { not: '' } },
      include: { event: { include: { hosts: { select: { personId: true, part: true } } } } },
    });
    if (!answer) throw new NotFound('No such guest');
    refuseLate(await gatherFacts(tx, visitor, answer.event));
    const who = { answerId: answer.id };
    return settle(tx, record, {
      eventId: answer.eventId,
      who,
      belongsTo: [],
      byId: null,
      input,
    });
  });
}
