import type { LoggedEntry } from '~/platform/activity/activity.server';
import { registerFollower } from '~/platform/activity/followers.server';
import { db } from '~/platform/database/database.server';
import type { MailKind } from '~/platform/mail/kinds.server';
import { guestMails, mailGuest } from '../coming/guest-mails.server';

/** Guests have no bell: of changes and of a cancellation they are written to. */

registerFollower({
  name: 'events.guests',
  async follow(entries) {
    const mails = (await Promise.all(entries.map(mailsOf))).flat();
    if (mails.length === 0) return null;
    return async (tx) => {
      for (const { kind, answerId, seq } of mails) {
        const change = String(seq);
        await mailGuest(tx, kind, answerId, { change, key: `${answerId} ${change}` });
      }
    };
  },
});

async function mailsOf({
  kind,
  seq,
  subjects,
}: LoggedEntry): Promise<Array<{ kind: MailKind; answerId: string; seq: number }>> {
  const mail = await mailAbout(kind, seq);
  if (!mail) return [];
  const guests = await db().eventAnswer.findMany({
    where: {
      eventId: subjects.event ?? '',
      personId: null,
      guestEmail: { not: '' },
      answer: { not: 'no' },
    },
    select: { id: true },
  });
  return guests.map(({ id }) => ({ kind: mail, answerId: id, seq }));
}

async function mailAbout(kind: string, seq: number): Promise<MailKind | null> {
  if (kind === 'events.cancelled') return guestMails.cancelled;
  if (kind !== 'events.changed') return null;
  return (await db().eventChange.findUnique({ where: { seq } })) ? guestMails.changed : null;
}
