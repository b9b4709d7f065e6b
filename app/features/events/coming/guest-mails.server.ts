import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import type { Event, EventAnswer } from '~/platform/database/generated/client';
import type { Transaction } from '~/platform/database/transaction';
import { formatDateTime } from '~/platform/dates';
import { registerComposer, registerMailKind, type MailKind } from '~/platform/mail/kinds.server';
import { queueMail } from '~/platform/mail/queue.server';
import { sayChanges, sayWhere, type Change } from '../making/changes';
import { sayDetails } from '../told/agenda.server';
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
/** Besides those, of mails about an event itself. */
const more = (...others: string[]) => [...placeholders, ...others];

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
  changed: registerMailKind({
    kind: 'events.guest-changed',
    title: 'A guest is told that an event has changed',
    placeholders: more('changes'),
    composer: GUEST_COMPOSER,
    words: {
      subject: 'Changed: {title}',
      body: letter(
        'Hello {name}',
        '“{title}” has changed.',
        '{changes}',
        '{when}',
        '{where}',
        '{link}',
      ),
      button: 'See the event',
    },
  }),
  cancelled: registerMailKind({
    kind: 'events.guest-cancelled',
    title: 'A guest is told that an event is cancelled',
    placeholders: more('reason'),
    composer: GUEST_COMPOSER,
    words: {
      subject: 'Cancelled: {title}',
      body: letter('Hello {name}', '“{title}” is cancelled.', '{reason}', '{when}', '{link}'),
      button: 'See the event',
    },
  }),
  reminder: registerMailKind({
    kind: 'events.guest-reminder',
    title: 'A guest is reminded of an event',
    placeholders: more('said', 'details'),
    composer: GUEST_COMPOSER,
    words: {
      subject: 'Reminder: {title}',
      body: letter('Hello {name}', '{said}', '{when}', '{where}', '{details}', '{link}'),
      button: 'Everything about it',
    },
  }),
} satisfies Record<string, MailKind>;

/**
 * Writes to a guest; does nothing for a member, who is told by a notice, and for a guest whose address is deleted.
 *
 * @param about.change log entry of the change it is about
 * @param about.key such a mail is queued once
 */
export async function mailGuest(
  tx: Transaction,
  kind: MailKind,
  answerId: string,
  { change = '', key }: { change?: string; key?: string } = {},
): Promise<void> {
  const guest = await tx.eventAnswer.findUnique({ where: { id: answerId } });
  if (!guest || guest.personId !== null || guest.guestEmail === '') return;
  await queueMail(tx, {
    kind,
    to: { address: guest.guestEmail },
    values: { answer: answerId, change },
    ...(key !== undefined && { key }),
  });
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
    case guestMails.reminder:
      return place === 'held' || answer === 'maybe';
    case guestMails.offerLapsed:
      return place === 'lapsed';
    default:
      return answer !== 'no';
  }
}

registerComposer(GUEST_COMPOSER, async (kind, _, { answer: answerId = '', change = '' }) => {
  const guest = await db().eventAnswer.findUnique({
    where: { id: answerId, guestEmail: { not: '' } },
    include: { event: true },
  });
  if (!guest || !isStillSo(kind, guest)) return null;
  const { event, guestName, offerEndsAt } = guest;
  const state = kind === guestMails.cancelled ? 'cancelled' : 'published';
  const tooLate = kind === guestMails.reminder ? event.startsAt : event.endsAt;
  if (event.state !== state || tooLate <= now()) return null;
  const special = await sayMore(kind, guest, change);
  return (
    special && {
      name: guestName,
      title: event.title,
      when: sayWhen(event),
      where: sayWhere({ ...event, address: '' }),
      until: offerEndsAt === null ? '' : formatDateTime(offerEndsAt, now()),
      link: await makeGuestLink(answerId),
      ...special,
    }
  );
});

/** What only one kind of mail says; null when that is not so any more. */
async function sayMore(
  kind: MailKind,
  { event, answer, place }: EventAnswer & { event: Event },
  change: string,
): Promise<Record<string, string> | null> {
  switch (kind) {
    case guestMails.changed: {
      const row = await db().eventChange.findUnique({ where: { seq: Number(change) } });
      return row && { changes: sayChanges(JSON.parse(row.what) as Change[]) };
    }
    case guestMails.cancelled:
      return { reason: event.cancelReason };
    case guestMails.reminder:
      return {
        said:
          answer === 'maybe'
            ? `You said that you may come to “${event.title}”. Please say whether you do.`
            : `You said that you come to “${event.title}”.`,
        details: await sayDetails(event, place === 'held'),
      };
    default:
      return {};
  }
}
