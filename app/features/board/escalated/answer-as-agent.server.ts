import { authorizeOwner, doerFor } from '~/features/escalation/deeds.server';
import type { LinkHolder } from '~/features/escalation/policy';
import { hearReply } from '~/features/escalation/queries.server';
import { theProcess, type Actor, type Person } from '~/platform/actor';
import { newId, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { Conflict, NotFound } from '~/platform/errors';
import { index } from '~/platform/search/documents.server';
import { addReply, readReplyTarget } from '../posts/reply.hot.server';
import type { ReplyInput } from '../schema';
import { replyDocument } from '../search/search.server';
import { channelsOf } from '../topics/channels';

/** The answer of the agent whose query it is. It is a reply like any other, and the asker is asked whether it helped. */

/**
 * Answers as the agent. Whoever owns a query may answer it even where they may not read the section.
 *
 * @param input.version of the query the form was made from
 * @returns id of the reply
 * @throws {NotFound} when there is no such query
 * @throws {Forbidden} unless by its owner, or who answers for them
 * @throws {Conflict} when somebody has moved the query meanwhile
 */
export function answerAsAgent(
  who: Person | LinkHolder,
  topicId: string,
  {
    body,
    idempotencyKey,
    version,
  }: Pick<ReplyInput, 'body' | 'idempotencyKey'> & { version: number },
): Promise<string> {
  const actor: Actor = who.kind === 'link' ? theProcess : who;
  return change(
    actor,
    async (tx, record) => {
      authorizeOwner(tx, who, topicId);
      const topic = readReplyTarget(tx, topicId);
      if (!topic) throw new NotFound('No such query');
      if (topic.deleted) throw new Conflict('The query has been deleted.');
      if (topic.closed) throw new Conflict('The query is closed and takes no more replies.');
      if (topic.hidden) throw new Conflict('The query has just been taken down.');
      const by = doerFor(who);
      const authorId =
        by.agentId === undefined ? (by.personId ?? '') : await standInFor(tx, by.agentId);
      const id = newId();
      const seq = await record({
        kind: 'board.replied',
        channels: channelsOf(topicId, topic.sectionIds),
        subjects: { topic: topicId, reply: id },
      });
      const written = { id, body, createdAt: now() };
      addReply(tx, { ...written, topicId, authorId, seq });
      index(tx, [replyDocument({ ...written, accepted: false }, topic)]);
      const answer = { id, seq, byId: authorId, asAgent: true, byAgentId: by.agentId, version };
      await hearReply(tx, record, topicId, answer);
      return id;
    },
    idempotencyKey === ''
      ? undefined
      : { verb: 'board.answer-as-agent', key: idempotencyKey, input: { topicId, body } },
  );
}

/** The person under whom an agent's answers stand who has no account: made when they first answer, named as they are now. */
async function standInFor(tx: Transaction, agentId: string): Promise<string> {
  const agent = await tx.agent.findUniqueOrThrow({ where: { id: agentId } });
  const named = { name: agent.name, givenName: agent.name, jobTitle: agent.organisation };
  const { personId } = agent;
  const kept = personId === null ? null : await tx.person.findUnique({ where: { id: personId } });
  if (kept?.kind === 'outside') {
    await tx.person.update({ where: { id: kept.id }, data: named });
    return kept.id;
  }
  const data = { ...named, id: newId(), kind: 'outside', joinedAt: now() };
  const { id } = await tx.person.create({ data });
  await tx.agent.update({ where: { id: agentId }, data: { personId: id } });
  return id;
}
