import type { LoggedEntry } from '~/platform/activity/activity.server';
import { hotRead } from '~/platform/database/hot.server';
import { WRITER } from '../nameless/nameless.hot.server';

/** Whom a reply concerns: asked for every reply that is posted. */

const askerOf = hotRead<[topicId: string], { standsUnder: string; personId: string }>(
  `SELECT t.authorId AS standsUnder, ${WRITER('topic', 't')} AS personId FROM "Topic" t WHERE t.id = ?`,
);

/** Id of who asked a query, under their name or without it: for telling them, and for nobody else's eyes. */
export function readAsker(topicId: string): string[] {
  return askerOf(topicId).map(({ personId }) => personId);
}

/**
 * Those whom a deed in a topic concerns, but for its asker when it was theirs: the log knows them by the name under which
 * they ask, and notices leave out whoever the log names.
 */
export function exceptAsker({ subjects, actorId }: LoggedEntry, concerned: string[]): string[] {
  const [asker] = askerOf(subjects.topic ?? '');
  if (asker?.standsUnder !== actorId) return concerned;
  return concerned.filter((id) => id !== asker.personId);
}

const writerOfReply = hotRead<[replyId: string], { personId: string }>(
  `SELECT ${WRITER('reply', 'r')} AS personId FROM "Reply" r WHERE r.id = ?`,
);

/** Id of who wrote a reply, under their name or without it. */
export function readWriterOfReply(replyId: string): string[] {
  return writerOfReply(replyId).map(({ personId }) => personId);
}

const askingToo = hotRead<[topicId: string], { personId: string }>(
  'SELECT personId FROM "MeToo" WHERE topicId = ?',
);

/** Ids of those who ask a query too. */
export function readAskingToo(topicId: string): string[] {
  return askingToo(topicId).map(({ personId }) => personId);
}

const repliersOf = hotRead<[topicId: string, before: number], { personId: string }>(`
  SELECT DISTINCT ${WRITER('reply', 'r')} AS personId FROM "Reply" r
  WHERE r.topicId = ? AND r.seq < ? AND r.hiddenAt IS NULL AND NOT EXISTS (SELECT 1 FROM "ReplyDeletion" d WHERE d.replyId = r.id)`);

/** Ids of those who have replied to a query before a place in the log, with replies that stand. */
export function readRepliers(topicId: string, before: number): string[] {
  return repliersOf(topicId, before).map(({ personId }) => personId);
}

const namedIn = hotRead<[kind: string, postId: string], { personId: string }>(
  'SELECT personId FROM "Mention" WHERE kind = ? AND postId = ?',
);

/** Those whom a new reply concerns, but for whom it names: they are told that it does, and that is enough. */
export function exceptNamed({ subjects }: LoggedEntry, concerned: string[]): string[] {
  const named = new Set(namedIn('reply', subjects.reply ?? '').map(({ personId }) => personId));
  return concerned.filter((id) => !named.has(id));
}
