import type { Person } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import { now } from '~/platform/clock.server';
import type { RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { Conflict } from '~/platform/errors';
import { formatLength } from '~/platform/dates';
import { findNames } from '~/platform/people/names.server';
import type { DeedKind } from './words';

/** A deed that is told to the log by itself; that a topic was split off another is told by the other. */
type ToldKind = Exclude<DeedKind, 'split-off'>;

/** Deeds of those who look after the board: kept with their reasons, heard by open pages, told to the audit log. */

interface Audited {
  sections: string[];
  [part: string]: unknown;
}

/** What the audit log says of each: whose and where, never a word of what was written. */
const audited: Record<ToldKind, string> = {
  moved: 'moved a topic by',
  merged: 'merged topics, one of them by',
  split: 'split a topic by',
  closed: 'closed a topic by',
  reopened: 'reopened a topic by',
  pinned: 'pinned a topic by',
  unpinned: 'unpinned a topic by',
  hidden: 'took down a post by',
  shown: 'showed a post again by',
  erased: 'erased a post by',
};

const kinds = new Map(
  Object.entries(audited).map(([kind, words]) => [
    kind,
    registerAuditKind<Audited>({
      kind: `board.${kind}`,
      group: 'posts',
      words: ({ sections }, person) =>
        `${words} ${person} in ${sections.map((name) => `“${name}”`).join(' and ')}`,
    }),
  ]),
);

/** What a deed was done to, and what is said of it. */
interface Deed {
  kind: ToldKind;
  topicId: string;
  reason: string;
  replyId?: string;
  otherId?: string;
  /** Sections that it came from. */
  from?: string[];
  /** Whose post it was. */
  authorId: string;
  /** Where it stood, for the audit log. */
  sectionIds: string[];
  channels: string[];
}

/**
 * Writes down a deed in the transaction that does it.
 *
 * @returns its entry in the log
 */
export async function writeDeed(
  tx: Transaction,
  record: RecordEntry,
  actor: Person,
  { authorId, sectionIds, channels, from, ...deed }: Deed,
): Promise<number> {
  const { kind, topicId, replyId, otherId } = deed;
  const seq = await record({
    kind: `board.${kind}`,
    channels,
    subjects: {
      topic: topicId,
      ...(replyId !== undefined && { reply: replyId }),
      ...(otherId !== undefined && { other: otherId }),
    },
  });
  const details = from === undefined ? '' : JSON.stringify(from);
  await tx.topicDeed.create({ data: { ...deed, details, byId: actor.id, at: now(), seq } });
  const auditKind = kinds.get(kind);
  if (actor.id === authorId || !auditKind) return seq;
  const sections = await tx.section.findMany({
    where: { id: { in: sectionIds } },
    orderBy: { position: 'asc' },
    select: { name: true },
  });
  const names = sections.map(({ name }) => name);
  await audit(tx, actor, seq, auditKind, { details: { sections: names }, personId: authorId });
  return seq;
}

/**
 * What is said to the second of two who do the same at once: who was first, and when.
 *
 * @param done what they have done: "closed it"
 * @param wanted kinds of deeds that may have come first; the latest of them is named
 */
export async function refuseLate(
  tx: Transaction,
  { topicId, replyId = null }: { topicId: string; replyId?: string | null },
  wanted: DeedKind[],
  done: string,
): Promise<never> {
  const last = await tx.topicDeed.findFirst({
    where: { topicId, replyId, kind: { in: wanted } },
    orderBy: { seq: 'desc' },
  });
  const names = await findNames([last?.byId]);
  const who = names.get(last?.byId ?? '') ?? 'Somebody';
  throw new Conflict(
    `${who} has ${done} already${last ? `, ${formatLength(last.at, now())} ago` : ''}.`,
  );
}
