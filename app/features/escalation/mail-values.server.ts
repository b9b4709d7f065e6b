import { theProcess } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { formatDay } from '~/platform/dates';
import { registerComposer } from '~/platform/mail/kinds.server';
import { ASKER_COMPOSER } from './asker-mails.server';
import { makeAgentLink, makeAskerLink } from './links.server';
import { OUTSIDE_COMPOSER } from './outside-mails.server';
import { isAsker, isOwned } from './seen/owned.hot.server';

/**
 * What mails about queries say, put together when they go out: a title that was taken down meanwhile is not sent, nor is
 * anybody asked for what somebody else has done since. Links are made then too, so that only whoever is written to has one.
 */

registerComposer(OUTSIDE_COMPOSER, async (_, __, { agent: agentId = '', topic: topicId = '' }) => {
  if (!isOwned({ kind: 'link', topicId, agentId, personId: null }, topicId)) return null;
  const [agent, query] = await Promise.all([
    db().agent.findUniqueOrThrow({ where: { id: agentId } }),
    findQuery(topicId),
  ]);
  const link = await change(theProcess, (tx) => makeAgentLink(tx, { agentId, topicId }));
  const until = query.dueOn === null ? 'as soon as you can' : formatDay(query.dueOn);
  return { name: agent.name, title: titleOf(query), until, link };
});

registerComposer(ASKER_COMPOSER, async (_, personId, { topic: topicId = '' }) => {
  if (personId === null) return null;
  if (!isAsker({ kind: 'link', topicId, agentId: null, personId }, topicId)) return null;
  const [query, asker] = await Promise.all([
    findQuery(topicId),
    db().person.findUniqueOrThrow({ where: { id: personId }, select: { givenName: true } }),
  ]);
  if (query.settledAt !== null) return null;
  const { authorId } = query.topic;
  const link = await change(theProcess, (tx) => makeAskerLink(tx, { authorId, topicId }));
  return { givenName: asker.givenName, title: titleOf(query), link };
});

function findQuery(topicId: string) {
  return db().escalation.findUniqueOrThrow({
    where: { topicId },
    select: {
      dueOn: true,
      settledAt: true,
      topic: { select: { title: true, hiddenAt: true, authorId: true } },
    },
  });
}

/** What was taken down is read by nobody until a moderator has decided. */
function titleOf({ topic }: { topic: { title: string; hiddenAt: Date | null } }): string {
  return topic.hiddenAt === null ? topic.title : 'a query that is not shown at present';
}
