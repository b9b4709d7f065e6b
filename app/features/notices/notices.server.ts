import { newestSeq } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { now, secondsFromNow } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Prisma } from '~/platform/database/generated/client';
import { authorize } from '~/platform/errors';
import { registerSweep } from '~/platform/jobs/sweep.server';
import { noticesPolicy } from './policy';
import { tellAll, type Told } from './told.server';
import { readUnseen } from './notices.hot.server';
import type { Bell, NoticeRow } from './views';

/** What a person has been told: the bell, the list, and what they have seen of it. */

const PAGE_SIZE = 30;
/** The bell counts no further; nobody reads on from there. */
const MOST_COUNTED = 100;
const KEPT_SECONDS = 180 * 24 * 60 * 60;

/** How many notices wait to be seen, by what they are about. */
export async function findBell(actor: Person): Promise<Bell> {
  // Read before the rows: what is committed in between is heard twice rather than never.
  const seq = await newestSeq();
  const unseen: Bell['unseen'] = {};
  for (const { notice } of await tellAll(actor, readUnseen(actor.id, MOST_COUNTED))) {
    unseen[notice.about] = (unseen[notice.about] ?? 0) + 1;
  }
  return { seq, unseen };
}

/**
 * A page of the list, the newest first. Several of one kind about the same thing are one line.
 *
 * @param before the last entry of the page before
 */
export async function listNotices(
  actor: Person,
  before: number | null,
): Promise<{ rows: NoticeRow[]; older: number | null; newest: number; anyUnseen: boolean }> {
  const found = await db().notice.findMany({
    where: { personId: actor.id, shown: true, ...(before === null ? {} : { seq: { lt: before } }) },
    orderBy: { seq: 'desc' },
    take: PAGE_SIZE + 1,
  });
  const page = found.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  const rows = gather(await tellAll(actor, page));
  return {
    rows,
    older: found.length > PAGE_SIZE && last ? last.seq : null,
    newest: page[0]?.seq ?? 0,
    anyUnseen: rows.some(({ seen }) => !seen),
  };
}

/** One line for each kind and thing, where its newest stands. */
function gather(told: Told[]): NoticeRow[] {
  const lines = new Map<string, NoticeRow>();
  for (const { notice, telling } of told) {
    const seen = notice.seenAt !== null;
    // What has been seen is not mixed with what has not: the line would be both.
    const key = `${notice.kind} ${notice.about} ${String(seen)}`;
    const line = lines.get(key);
    if (line) {
      line.earlier += 1;
      continue;
    }
    const { sentence, to } = telling;
    lines.set(key, {
      seq: notice.seq,
      sentence,
      to,
      about: notice.about,
      at: notice.at.toISOString(),
      seen,
      earlier: 0,
    });
  }
  return [...lines.values()];
}

/**
 * Notes that somebody has seen what a page shows.
 *
 * @param seen.about what the page is about; everything when left out
 * @param seen.upTo the newest entry the page knew: what came after has not been seen
 */
export async function markSeen(
  actor: Person,
  seen: { about?: string; upTo: number },
): Promise<void> {
  authorize(noticesPolicy.read(actor, { personId: actor.id }));
  const where: Prisma.NoticeWhereInput = {
    personId: actor.id,
    seenAt: null,
    seq: { lte: seen.upTo },
    ...(seen.about === undefined ? {} : { about: seen.about }),
  };
  // Mostly there is nothing: that must not cost a write a page.
  if (!(await db().notice.findFirst({ where, select: { seq: true } }))) return;
  await change(actor, async (tx) => {
    await tx.notice.updateMany({ where, data: { seenAt: now() } });
  });
}

registerSweep((tx) =>
  tx.notice.deleteMany({ where: { at: { lt: secondsFromNow(-KEPT_SECONDS) } } }),
);
