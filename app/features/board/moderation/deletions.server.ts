import type { Person } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/database/transaction';

/** What the audit log keeps of a post that somebody else has deleted: whose and where, never a word of it. */

type Deleted = { sections: string[] };

const where = ({ sections }: Deleted) => sections.map((name) => `“${name}”`).join(' and ');

const kinds = {
  topic: registerAuditKind<Deleted>({
    kind: 'board.topic-deleted',
    group: 'posts',
    words: (deleted, person) => `deleted a query by ${person} in ${where(deleted)}`,
  }),
  reply: registerAuditKind<Deleted>({
    kind: 'board.reply-deleted',
    group: 'posts',
    words: (deleted, person) => `deleted a reply by ${person} in ${where(deleted)}`,
  }),
};

/** A post that was deleted. */
interface Post {
  kind: keyof typeof kinds;
  id: string;
  topicId: string;
  authorId: string;
  /** Its author's own deed. */
  mine: boolean;
  sectionIds: string[];
}

/**
 * Writes down that a post was deleted by somebody else than its author, for the audit log and the moderation log; their
 * own posts are nobody's business.
 *
 * @param seq the deletion's entry in the activity log
 */
export async function auditModeration(
  tx: Transaction,
  actor: Person,
  seq: number,
  { kind, id, topicId, authorId, mine, sectionIds }: Post,
): Promise<void> {
  if (mine) return;
  const sections = await tx.section.findMany({
    where: { id: { in: sectionIds } },
    orderBy: { position: 'asc' },
    select: { name: true },
  });
  const details = { sections: sections.map(({ name }) => name) };
  await audit(tx, actor, seq, kinds[kind], { details, personId: authorId });
  const replyId = kind === 'reply' ? id : null;
  const deed = { topicId, replyId, kind: 'erased', byId: actor.id, at: now(), seq };
  await tx.topicDeed.create({ data: deed });
}
