import type { LoggedEntry } from '~/platform/activity/activity.server';
import { registerFollower } from '~/platform/activity/followers.server';
import { db } from '~/platform/database/database.server';
import type { MailKind } from '~/platform/mail/kinds.server';
import { queueMail } from '~/platform/mail/queue.server';
import {
  guestCancelledMail,
  guestChangedMail,
  guestOfferedMail,
} from '../coming/guest-mails.server';

/** Guests have no bell: they are written to. Their address is read when it is known that something concerns them. */

interface GuestMail {
  kind: MailKind;
  answerId: string;
  address: string;
  seq: number;
}

registerFollower({
  name: 'events.guests',
  async follow(entries) {
    const mails = (await Promise.all(entries.map(mailsOf))).flat();
    if (mails.length === 0) return null;
    return async (tx) => {
      for (const { kind, answerId, address, seq } of mails) {
        await queueMail(tx, {
          kind,
          to: { address },
          values: { answer: answerId, change: String(seq) },
          key: `${answerId} ${seq}`,
        });
      }
    };
  },
});

async function mailsOf({ kind, seq, subjects }: LoggedEntry): Promise<GuestMail[]> {
  const eventId = subjects.event ?? '';
  const toAll = (mail: MailKind) => listGuests(mail, seq, { eventId, answer: { not: 'no' } });
  switch (kind) {
    case 'events.changed':
      return (await db().eventChange.findUnique({ where: { seq } })) ? toAll(guestChangedMail) : [];
    case 'events.cancelled':
      return toAll(guestCancelledMail);
    case 'events.offered':
      return listGuests(guestOfferedMail, seq, { id: subjects.answer ?? '' });
    default:
      return [];
  }
}

async function listGuests(
  kind: MailKind,
  seq: number,
  where: { eventId: string; answer: { not: string } } | { id: string },
): Promise<GuestMail[]> {
  const guests = await db().eventAnswer.findMany({
    where: { ...where, personId: null, guestEmail: { not: '' } },
    select: { id: true, guestEmail: true },
  });
  return guests.map(({ id, guestEmail }) => ({ kind, answerId: id, address: guestEmail, seq }));
}
