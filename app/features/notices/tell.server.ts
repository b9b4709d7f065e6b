import { registerFollower } from '~/platform/activity/followers.server';
import type { LoggedEntry } from '~/platform/activity/activity.server';
import { secondsFromNow } from '~/platform/clock.server';
import type { Prisma } from '~/platform/database/generated/client';
import { enqueue } from '~/platform/jobs/enqueue.server';
import { listNoticeKinds } from '~/platform/notices/notice-kinds.server';
import { findWays } from './choices.server';
import { isTooOldToMail, mailNoticeJob, MAIL_AFTER_SECONDS } from './mail.server';

/** Follows the log, and tells whom its entries concern. */

/** The name under which its place in the log is kept. */
export const NOTICES = 'notices';

interface NewNotice {
  row: Prisma.NoticeCreateManyInput;
  byMail: boolean;
}

registerFollower({
  name: NOTICES,
  async follow(entries) {
    const notices = (await Promise.all(entries.map(findNotices))).flat();
    if (notices.length === 0) return null;
    return async (tx, record) => {
      await tx.notice.createMany({ data: notices.map(({ row }) => row) });
      for (const { row, byMail } of notices) {
        const { personId, seq } = row;
        const at = new Date(row.at);
        if (!byMail || isTooOldToMail(at)) continue;
        // Not at once: who is on the page has seen it by then.
        const options = { key: `${personId}-${seq}`, runAt: secondsFromNow(MAIL_AFTER_SECONDS) };
        await enqueue(tx, mailNoticeJob, { person: personId, seq: String(seq) }, options);
      }
      const told = notices.filter(({ row }) => row.shown).map(({ row }) => row.personId);
      if (told.length === 0) return;
      const channels = told.map((personId) => `notices:${personId}`);
      await record({ kind: 'notices.told', channels, subjects: {} });
    };
  },
});

/** Whom an entry concerns, each once and under the kind that is registered first; never whoever did it. */
async function findNotices(entry: LoggedEntry): Promise<NewNotice[]> {
  const { seq, subjects, actorId, at } = entry;
  const concerned = new Set<string>(actorId === null ? [] : [actorId]);
  const notices: NewNotice[] = [];
  for (const kind of listNoticeKinds()) {
    if (!kind.entries.includes(entry.kind)) continue;
    const ids = [...new Set(await kind.concerns(entry))].filter((id) => !concerned.has(id));
    ids.forEach((id) => concerned.add(id));
    const about = kind.about(entry);
    for (const [personId, { site, mail }] of await findWays(kind, ids)) {
      if (!site && !mail) continue;
      const what = { kind: kind.kind, entry: entry.kind, subjects, about };
      notices.push({
        row: { personId, seq, ...what, actorId, at, shown: site },
        byMail: mail,
      });
    }
  }
  return notices;
}
