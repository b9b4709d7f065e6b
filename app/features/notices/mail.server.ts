import { findPerson } from '~/features/accounts/people.server';
import { isMember, theProcess, type Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Notice } from '~/platform/database/generated/client';
import type { Transaction } from '~/platform/database/transaction';
import { registerJob } from '~/platform/jobs/registry.server';
import { queueMail } from '~/platform/mail/queue.server';
import { findNoticeKind } from '~/platform/notices/notice-kinds.server';
import { noticeAddresses } from './addresses';
import { findWays, makeStopToken } from './choices.server';
import { tellAll } from './told.server';

/** Mails about notices. Nobody is mailed about what they have seen meanwhile. */

/** How long one may look at the page before a mail goes out. */
export const MAIL_AFTER_SECONDS = 2 * 60;
/** After that it would be no news. */
const NEWS_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Whether nobody wants a mail about it any more. */
export function isTooOldToMail(at: Date): boolean {
  return now().getTime() - at.getTime() > NEWS_MILLISECONDS;
}

export const mailNoticeJob = registerJob<{ person: string; seq: string }>({
  kind: 'notices.mail',
  title: 'Tell a member by mail',
  run: async ({ person: personId, seq }) => {
    const where = { personId_seq: { personId, seq: Number(seq) } };
    const notice = await db().notice.findUnique({ where });
    const person = await findPerson(personId);
    if (!notice || !person || !(await isWanted(notice, person))) return;
    const [told] = await tellAll(person, [notice]);
    const kind = findNoticeKind(notice.kind);
    if (!told || !kind) return;
    const { sentence, to, values } = told.telling;
    await change(theProcess, async (tx) => {
      // Asked inside: another job may be about to mail about the same thing.
      if (await hasBeenMailed(tx, notice)) return;
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
        key: `${personId}-${seq}`,
      });
      await tx.notice.update({ where, data: { mailedAt: now() } });
    });
  },
});

/** Judged when the mail goes out: things change in two minutes, and in a day without a mail server all the more. */
async function isWanted(notice: Notice, person: Person): Promise<boolean> {
  const kind = findNoticeKind(notice.kind);
  if (!kind || !isMember(person)) return false;
  if (notice.seenAt || notice.mailedAt || isTooOldToMail(notice.at)) return false;
  const ways = await findWays(kind, [person.id]);
  return ways.get(person.id)?.mail === true;
}

/** One mail about one thing, until its reader has looked. */
async function hasBeenMailed(
  tx: Pick<Transaction, 'notice'>,
  { personId, about }: Notice,
): Promise<boolean> {
  const where = { personId, about, seenAt: null, mailedAt: { not: null } };
  return (await tx.notice.findFirst({ where, select: { seq: true } })) !== null;
}
