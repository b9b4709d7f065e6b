import { findPerson } from '~/features/accounts/people.server';
import { isMember, theProcess } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { now, secondsFromNow } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Notice } from '~/platform/database/generated/client';
import type { Transaction } from '~/platform/database/transaction';
import { enqueue } from '~/platform/jobs/enqueue.server';
import { registerJob } from '~/platform/jobs/registry.server';
import { queueMail } from '~/platform/mail/queue.server';
import { findNoticeKind } from '~/platform/notices/notice-kinds.server';
import { noticeAddresses } from './addresses';
import { makeStopToken, readWays } from './choices.server';
import { tellAll } from './told.server';

/** Mails about notices. Nobody is mailed about what they have seen meanwhile. */

/** How long one may look at the page before a mail goes out. */
const MAIL_AFTER_SECONDS = 2 * 60;
/** After that it would be no news. */
const NEWS_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Whether nobody wants a mail about it any more. */
export function isTooOldToMail(at: Date): boolean {
  return now().getTime() - at.getTime() > NEWS_MILLISECONDS;
}

/**
 * Has somebody mailed about what they have not seen of one thing, in a while. However much happens in that while, it is
 * one question.
 */
export function askForMail(tx: Transaction, personId: string, about: string): Promise<void> {
  const span = Math.floor(now().getTime() / (MAIL_AFTER_SECONDS * 1000));
  const options = {
    key: `${personId} ${about} ${span}`,
    runAt: secondsFromNow(MAIL_AFTER_SECONDS),
  };
  return enqueue(tx, mailNoticeJob, { person: personId, about }, options);
}

const mailNoticeJob = registerJob<{ person: string; about: string }>({
  kind: 'notices.mail',
  title: 'Tell a member by mail',
  run: async ({ person: personId, about }) => {
    const person = await findPerson(personId);
    if (!person || !isMember(person)) return;
    const [first] = await tellAll(person, await listWanted(personId, about));
    if (!first) return;
    const { notice, telling } = first;
    const kind = findNoticeKind(notice.kind);
    if (!kind) return;
    const { sentence, to, values } = telling;
    await change(theProcess, async (tx) => {
      // Asked inside: another job may be about to mail about the same thing.
      if (await hasBeenMailed(tx, personId, about)) return;
      await queueMail(tx, {
        kind: kind.mail,
        to: { personId },
        values: {
          ...values,
          givenName: person.givenName,
          sentence,
          link: to,
          stop: href(noticeAddresses.stop, {}, { token: makeStopToken(personId, kind.kind) }),
        },
        key: `${personId}-${notice.seq}`,
      });
      const where = { personId_seq: { personId, seq: notice.seq } };
      await tx.notice.update({ where, data: { mailedAt: now() } });
    });
  },
});

/**
 * What somebody has not seen of one thing and wants to be mailed about, the oldest first. Judged when the mail goes out:
 * things change in two minutes, and in a day without a mail server all the more.
 */
async function listWanted(personId: string, about: string): Promise<Notice[]> {
  const where = { personId, about, seenAt: null };
  const waiting = await db().notice.findMany({ where, orderBy: { seq: 'asc' } });
  const wayOf = readWays([personId]);
  return waiting.filter(({ kind: name, at }) => {
    const kind = findNoticeKind(name);
    return kind && wayOf(personId, kind).mail && !isTooOldToMail(at);
  });
}

/** One mail about one thing, until its reader has looked. */
async function hasBeenMailed(
  tx: Pick<Transaction, 'notice'>,
  personId: string,
  about: string,
): Promise<boolean> {
  const where = { personId, about, seenAt: null, mailedAt: { not: null } };
  return (await tx.notice.findFirst({ where, select: { seq: true } })) !== null;
}
