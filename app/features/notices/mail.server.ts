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
import { registerComposer } from '~/platform/mail/kinds.server';
import { queueMail } from '~/platform/mail/queue.server';
import { findNoticeKind, mayChoose, NOTICE_COMPOSER } from '~/platform/notices/notice-kinds.server';
import { noticeAddresses } from './addresses';
import { readWays } from '~/platform/notices/ways.hot.server';
import { makeStopToken } from './choices.server';
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
  return askAt(tx, { personId, about }, String(span), secondsFromNow(MAIL_AFTER_SECONDS));
}

interface Thing {
  personId: string;
  about: string;
}

function askAt(tx: Transaction, { personId, about }: Thing, when: string, runAt: Date) {
  const options = { key: `${personId} ${about} ${when}`, runAt };
  return enqueue(tx, mailNoticeJob, { person: personId, about }, options);
}

const mailNoticeJob = registerJob<{ person: string; about: string }>({
  kind: 'notices.mail',
  title: 'Tell a member by mail',
  run: async ({ person: personId, about }) => {
    const thing = { personId, about };
    const person = await findPerson(personId);
    if (!person || !isMember(person)) return;
    const waiting = await db().notice.findMany({
      where: { ...thing, seenAt: null },
      orderBy: { seq: 'asc' },
    });
    const told = await tellAll(person, waiting);
    if (told.some(({ notice }) => keepsFromMailing(notice))) return;
    const first = told.find(({ notice }) => isWanted(notice));
    if (!first) return;
    const { notice } = first;
    const mailed = waiting.filter(({ mailedAt }) => mailedAt !== null).length;
    await change(theProcess, async (tx) => {
      const where = { ...thing, seenAt: null, mailedAt: { not: null } };
      // Asked inside: another job may have mailed about the same thing since.
      if ((await tx.notice.count({ where })) !== mailed) return;
      const lookedAt = new Date(notice.at.getTime() + MAIL_AFTER_SECONDS * 1000);
      if (lookedAt > now()) return askAt(tx, thing, `after ${notice.seq}`, lookedAt);
      await mailAbout(tx, notice);
    });
  },
});

async function mailAbout(tx: Transaction, { personId, seq, kind }: Notice): Promise<void> {
  const known = findNoticeKind(kind);
  if (!known) return;
  await queueMail(tx, {
    kind: known.mail,
    to: { personId },
    values: { seq: String(seq) },
    key: `${personId}-${seq}`,
  });
  const where = { personId_seq: { personId, seq } };
  await tx.notice.update({ where, data: { mailedAt: now() } });
}

/**
 * One mail about one thing, until its reader has looked. Who wants no bell has nothing to look at: they get one a day.
 */
function keepsFromMailing({ mailedAt, shown }: Notice): boolean {
  if (mailedAt === null) return false;
  return shown || now().getTime() - mailedAt.getTime() < NEWS_MILLISECONDS;
}

/** Whether a mail about it is wanted and still news. */
function isWanted({ personId, kind, at, mailedAt }: Notice): boolean {
  const known = findNoticeKind(kind);
  if (!known || mailedAt !== null || isTooOldToMail(at)) return false;
  return readWays([personId])(personId, known).mail;
}

/**
 * Judged when the mail goes out, which may be a day later than it was asked for: not seen, still wanted, still there,
 * still allowed.
 */
registerComposer(NOTICE_COMPOSER, async ({ kind }, personId, { seq = '' }) => {
  const known = findNoticeKind(kind);
  if (personId === null) return null; // only members have notices
  const notice = await db().notice.findUnique({
    where: { personId_seq: { personId, seq: Number(seq) } },
  });
  const person = await findPerson(personId);
  if (!known || !person || !isMember(person)) return null;
  if (!notice || notice.seenAt || isTooOldToMail(notice.at)) return null;
  const [told] = await tellAll(person, [notice]);
  if (!told || !readWays([personId])(personId, known).mail) return null;
  const { sentence, to, values } = told.telling;
  return {
    ...values,
    givenName: person.givenName,
    sentence,
    link: to,
    // What nobody can choose about cannot be stopped either: it could never be switched on again.
    ...(mayChoose(person, known) && {
      stop: href(noticeAddresses.stop, {}, { token: makeStopToken(personId, kind) }),
    }),
  };
});
