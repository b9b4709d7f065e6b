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
    ...sayTold(names, topic.toldCount),
    ...(dueOn === null ? [] : [`If nobody has answered by ${formatDay(dueOn)}, ${goesTo}.`]),
  ].join(' ');
}

/** Who is told: those asked by name, and how many others who follow where it stands or are named in it. */
function sayTold(names: string[], count: number): string[] {
  const others = Math.max(count - names.length, 0);
  if (names.length + others === 0) return [];
  const [one, more] = names.length === 0 ? ['person', 'people'] : ['other', 'others'];
  const told = others === 0 ? names : [...names, `${others} ${others === 1 ? one : more}`];
  return [`${list.format(told)} ${names.length + others === 1 ? 'is' : 'are'} told.`];
}

const list = new Intl.ListFormat('en-GB');
