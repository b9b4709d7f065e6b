import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { formatDateTime } from '~/platform/dates';
import { registerComposer, registerMailKind, type MailKind } from '~/platform/mail/kinds.server';
import { queueMail } from '~/platform/mail/queue.server';
import { sayWhen } from '../when';
import { makeGuestLink } from './guest-link.server';

/**
 * Mails to guests, who have no account: each with their personal link. What a mail says is put together when it goes out:
 * a guest who was taken off, or an event that was cancelled meanwhile, is written no mail.
 */

/** Puts together what every mail to a guest says. */
export const GUEST_COMPOSER = 'events.guest';

const letter = (...paragraphs: string[]) => paragraphs.join('\n\n');

const placeholders = ['name', 'title', 'when', 'where', 'until', 'link'];

export const guestMails = {
  invited: registerMailKind({
    kind: 'events.guest-invited',
    title: 'A guest is invited to an event',
    placeholders,
    composer: GUEST_COMPOSER,
    words: {
      subject: 'You are invited: {title}',
      body: letter(
        'Hello {name}',
        'You are invited to “{title}”.',
        '{when}',
        '{where}',
        'Please say whether you come. You need no account.',
        '{link}',
        'The link is for you alone.',
      ),
      button: 'See the event and answer',
    },
  }),
  placeOffered: registerMailKind({
    kind: 'events.guest-offered',
    title: 'A guest who waits is offered a place at an event',
    placeholders,
    composer: GUEST_COMPOSER,
    words: {
      subject: 'A place is free for you: {title}',
      body: letter(
        'Hello {name}',
        'A place at “{title}” is free for you, until {until}. After that it is offered to the next.',
        '{when}',
        '{link}',
      ),
      button: 'Take the place, or leave it',
    },
  }),
  placeGiven: registerMailKind({
    kind: 'events.guest-placed',
    title: 'A guest who waited has a place at an event',
    placeholders,
    composer: GUEST_COMPOSER,
    words: {
      subject: 'You have a place: {title}',
      body: letter(
        'Hello {name}',
        'A place at “{title}” was freed, and it is yours: it is soon, so you need not confirm it.',
        '{when}',
        'If you cannot come, please say so: others wait.',
        '{link}',
      ),
      button: 'See the event',
    },
  }),
  offerLapsed: registerMailKind({
    kind: 'events.guest-lapsed',
    title: 'A guest did not take the place they were offered',
    placeholders,
    composer: GUEST_COMPOSER,
    words: {
      subject: 'The place has gone to the next: {title}',
      body: letter(
        'Hello {name}',
        'The place at “{title}” that was free for you has been offered to the next. If you still want to come, answer again: you are put at the end of the line.',
        '{link}',
      ),
      button: 'Answer again',
    },
  }),
} satisfies Record<string, MailKind>;

/** Writes to a guest; does nothing for a member, who is told by a notice, and for a guest whose address is deleted. */
export async function mailGuest(tx: Transaction, kind: MailKind, answerId: string): Promise<void> {
  const guest = await tx.eventAnswer.findUniqueOrThrow({ where: { id: answerId } });
  if (guest.personId !== null || guest.guestEmail === '') return;
  await queueMail(tx, { kind, to: { address: guest.guestEmail }, values: { answer: answerId } });
}

/** Whether a mail is still true of an answer. */
function isStillSo(kind: MailKind, { answer, place }: { answer: string; place: string }): boolean {
  switch (kind) {
    case guestMails.invited:
      return answer === 'invited';
    case guestMails.placeOffered:
      return place === 'offered';
    case guestMails.placeGiven:
      return place === 'held';
    default:
      return place === 'lapsed';
  }
}

registerComposer(GUEST_COMPOSER, async (kind, _, { answer: answerId = '' }) => {
  const guest = await db().eventAnswer.findUnique({
    where: { id: answerId, guestEmail: { not: '' } },
    include: { event: true },
  });
  if (!guest || !isStillSo(kind, guest)) return null;
  const { event, guestName, offerEndsAt } = guest;
  if (event.state !== 'published' || event.endsAt <= now()) return null;
  const [startsAt, endsAt] = [event.startsAt.toISOString(), event.endsAt.toISOString()];
  return {
    name: guestName,
    title: event.title,
    when: sayWhen({ startsAt, endsAt }),
    where: [event.venue, event.town].filter((part) => part !== '').join(', '),
    until: offerEndsAt === null ? '' : formatDateTime(offerEndsAt, now()),
    link: await makeGuestLink(answerId),
  };
});
