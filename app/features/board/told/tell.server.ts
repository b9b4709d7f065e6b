import type { LoggedEntry } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { findNames } from '~/platform/people/names.server';
import type { NoticeKind } from '~/platform/notices/notice-kinds.server';
import { plainText } from '~/platform/text/plain';
import { boardAddresses } from '../addresses';
import { readKind, wordsOfKind } from '../kinds';
import { boardPolicy } from '../policy';

/** How what happens on the board is put to one person, under their rights. */

/** So much of a reply stands in its mail. */
const MOST_QUOTED = 400;

/** A notice about something in a topic is about the topic. */
export const aboutTopic = ({ subjects }: LoggedEntry) => `topic:${subjects.topic ?? ''}`;

/** Puts replies to people, as long as the reply and its query stand. */
export function tellReplies(
  sentence: (who: string, title: string, noun: string) => string,
  isStillTrue: (deed: Deed) => boolean = () => true,
): NoticeKind['tell'] {
  return async (person, entries) => {
    const deeds = await readDeeds(person, entries);
    return deeds.map((deed) => {
      if (!deed?.reply || deed.reply.deletion || deed.topic.deletion) return null;
      if (deed.reply.hiddenAt || deed.topic.hiddenAt) return null;
      if (!isStillTrue(deed)) return null;
      const { who, topic, reply } = deed;
      return {
        sentence: sentence(who, topic.title, nounOf(topic)),
        to: href(boardAddresses.findReply, { id: reply.id }),
        values: { who, title: topic.title, reply: quote(reply.body) },
      };
    });
  };
}

/** Puts new topics to people, as long as they stand. */
export function tellTopics(sentence: (who: string, title: string) => string): NoticeKind['tell'] {
  return async (person, entries) => {
    const deeds = await readDeeds(person, entries);
    return deeds.map((deed) => {
      if (!deed || deed.topic.deletion || deed.topic.hiddenAt || deed.topic.mergedIntoId)
        return null;
      const { who, topic } = deed;
      return {
        sentence: sentence(who, topic.title),
        to: href(boardAddresses.topic, { id: topic.id }),
        values: { who, title: topic.title },
      };
    });
  };
}

type Deed = NonNullable<Awaited<ReturnType<typeof readDeeds>>[number]>;

/** What entries are about, in the same order; null where this person may not read it. */
export async function readDeeds(person: Person, entries: LoggedEntry[]) {
  const ids = (name: string) => entries.flatMap(({ subjects }) => subjects[name] ?? []);
  const [replies, names] = await Promise.all([
    db().reply.findMany({ where: { id: { in: ids('reply') } }, include: { deletion: true } }),
    findNames(entries.map(({ actorId }) => actorId)),
  ]);
  const topics = await db().topic.findMany({
    where: { id: { in: [...ids('topic'), ...replies.map(({ topicId }) => topicId)] } },
    include: { deletion: true, acceptedAnswer: true, conclusion: { select: { topicId: true } } },
  });
  return entries.map(({ subjects, actorId }) => {
    const reply = replies.find(({ id }) => id === subjects.reply) ?? null;
    // A reply may have moved to another topic, and with it who may read it.
    const topic = topics.find(({ id }) => id === (reply?.topicId ?? subjects.topic));
    const who = names.get(actorId ?? '') ?? 'Somebody';
    return topic && boardPolicy.readTopic(person, topic) ? { who, topic, reply } : null;
  });
}

/** What a topic is called: a query, a discussion, an announcement. */
export const nounOf = ({ kind }: { kind: string }) => wordsOfKind(readKind(kind)).noun;

function quote(body: string): string {
  const text = plainText(body).replaceAll(/\s+/g, ' ').trim();
  return text.length <= MOST_QUOTED ? text : `${text.slice(0, MOST_QUOTED)}…`;
}
