import { findLimits } from '~/features/escalation/limits.server';
import { addWorkingDays } from '~/platform/calendar/working-days';
import { formatDay } from '~/platform/dates';
import { db } from '~/platform/database/database.server';
import { readersOf } from '../audience';
import { wordsOfKind } from '../kinds';
import { findTopicView } from '../topics/topic-pages.server';
import type { TopicView } from '../views';

/**
 * What its asker is told right after posting: who can read it, who has been told, and what happens if nobody answers by
 * when.
 */
export async function sayPosted(topicId: string): Promise<string> {
  const [topic, asked, { answer }] = await Promise.all([
    findTopicView(topicId),
    db().topicAsked.findMany({
      where: { topicId },
      orderBy: { person: { name: 'asc' } },
      select: { person: { select: { name: true } } },
    }),
    findLimits(db()),
  ]);
  const { noun } = wordsOfKind(topic.kind);
  const names = asked.map(({ person }) => person.name);
  const sentences = [
    `Your ${noun} is posted. ${readersOf(topic)} can read it and reply.`,
    sayTold(names, Math.max(0, topic.toldCount - names.length)),
    sayWhatThen(topic, answer),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** @param others how many are told besides: they follow where it stands, or are named in it */
function sayTold(names: string[], others: number): string {
  if (names.length + others === 0) return '';
  const more = names.length === 0 ? '' : ' more';
  const rest = `${others}${more} ${others === 1 ? 'member' : 'members'}`;
  const told = list.format(others === 0 ? names : [...names, rest]);
  return `${told} ${names.length + others === 1 ? 'is' : 'are'} told.`;
}

/** @param days working days that an agent has */
function sayWhatThen({ standing }: TopicView, days: number): string {
  if (!standing || standing.dueOn === null) return '';
  const { dueOn, next } = standing;
  const by = `If nobody has answered by ${formatDay(dueOn)}, it goes to`;
  return next
    ? `${by} ${next.name}, ${next.organisation}, who has until ${formatDay(addWorkingDays(dueOn, days))} to answer.`
    : `${by} the steering group.`;
}

const list = new Intl.ListFormat('en-GB');
