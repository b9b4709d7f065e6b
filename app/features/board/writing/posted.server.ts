import { formatDay } from '~/platform/dates';
import { db } from '~/platform/database/database.server';
import { readersOf } from '../audience';
import { wordsOfKind } from '../kinds';
import { findTopicView } from '../topic-pages.server';

/**
 * What its asker is told right after posting: who sees it, who was asked by name, and what happens if nobody answers by
 * when.
 */
export async function sayPosted(topicId: string): Promise<string> {
  const [topic, asked] = await Promise.all([
    findTopicView(topicId),
    db().topicAsked.findMany({
      where: { topicId },
      orderBy: { person: { name: 'asc' } },
      select: { person: { select: { name: true } } },
    }),
  ]);
  const names = asked.map(({ person }) => person.name);
  const { dueOn = null, next = null } = topic.standing ?? {};
  const goesTo = next
    ? `it goes to ${next.name}, ${next.organisation}`
    : 'it goes to the steering group';
  return [
    `Your ${wordsOfKind(topic.kind).noun} is posted. ${readersOf(topic)} can see and answer it.`,
    ...(names.length > 0
      ? [`${list.format(names)} ${names.length === 1 ? 'is' : 'are'} told.`]
      : []),
    ...(dueOn === null ? [] : [`If nobody has answered by ${formatDay(dueOn)}, ${goesTo}.`]),
  ].join(' ');
}

const list = new Intl.ListFormat('en-GB');
