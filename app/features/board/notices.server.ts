import type { LoggedEntry } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { findNames } from '~/platform/people/names.server';
import { registerNoticeKind, type NoticeKind } from '~/platform/notices/notice-kinds.server';
import { plainText } from '~/platform/text/plain';
import { boardAddresses } from './addresses';
import {
  exceptAsker,
  exceptNamed,
  readAsker,
  readAskingToo,
  readRepliers,
  readWriterOfReply,
} from './concerned.hot.server';
import { readKind, wordsOfKind } from './kinds';
import { boardPolicy } from './policy';

/** What of the board concerns whom. */

/** So much of a reply stands in its mail. */
const MOST_QUOTED = 400;

const about = ({ subjects }: LoggedEntry) => `topic:${subjects.topic ?? ''}`;

registerNoticeKind({
  kind: 'board.reply-to-mine',
  title: 'Somebody replies to my query',
  entries: ['board.replied'],
  byDefault: { site: true, mail: true },
  placeholders: ['who', 'title', 'reply'],
  words: {
    subject: '{who} replied: {title}',
    body: [
      'Hello {givenName}',
      '{sentence}:',
      '{reply}',
      '{link}',
      'When a reply has answered your query, say so on the page, and others find the answer too.',
    ].join('\n\n'),
    button: 'Read the reply',
  },
  about,
  concerns: (entry) => exceptAsker(entry, readAsker(entry.subjects.topic ?? '')),
  tell: tellReplies((who, title, noun) => `${who} replied to your ${noun} “${title}”`),
});

registerNoticeKind({
  kind: 'board.answer-accepted',
  title: 'My reply is accepted as the answer',
  entries: ['board.answer-accepted'],
  byDefault: { site: true, mail: false },
  placeholders: ['who', 'title', 'reply'],
  words: {
    subject: 'Your reply answered: {title}',
    body: [
      'Hello {givenName}',
      '{who} says that your reply answered “{title}”. Thank you.',
      '{link}',
    ].join('\n\n'),
    button: 'See the query',
  },
  about,
  concerns: (entry) => exceptAsker(entry, readWriterOfReply(entry.subjects.reply ?? '')),
  tell: tellReplies(
    (who, title) => `${who} says that your reply answered “${title}”`,
    // Taken back, or another reply has been accepted since.
    ({ topic, reply }) => topic.acceptedAnswer?.replyId === reply?.id,
  ),
});

registerNoticeKind({
  kind: 'board.mine-too-answered',
  title: 'A query I ask too is answered',
  entries: ['board.answer-accepted'],
  byDefault: { site: true, mail: true },
  placeholders: ['who', 'title', 'reply'],
  words: {
    subject: 'Answered: {title}',
    body: [
      'Hello {givenName}',
      'You said that you ask this too: “{title}”. Its asker says that this reply answered it:',
      '{reply}',
      '{link}',
    ].join('\n\n'),
    button: 'Read the answer',
  },
  about,
  concerns: (entry) => exceptAsker(entry, readAskingToo(entry.subjects.topic ?? '')),
  tell: tellReplies(
    (_who, title) => `“${title}”, which you ask too, is answered`,
    ({ topic, reply }) => topic.acceptedAnswer?.replyId === reply?.id,
  ),
});

registerNoticeKind({
  kind: 'board.concluded',
  title: 'A discussion I write in comes to a conclusion',
  entries: ['board.concluded'],
  byDefault: { site: true, mail: false },
  placeholders: ['who', 'title'],
  words: {
    subject: 'What it came to: {title}',
    body: [
      'Hello {givenName}',
      '{who} has pinned what the discussion “{title}” came to.',
      '{link}',
    ].join('\n\n'),
    button: 'Read the conclusion',
  },
  about,
  concerns: (entry) => {
    const { seq, subjects } = entry;
    const topicId = subjects.topic ?? '';
    return [...readAsker(topicId), ...readRepliers(topicId, seq)];
  },
  async tell(person, entries) {
    const deeds = await readDeeds(person, entries);
    return deeds.map((deed) => {
      // Taken back since.
      if (!deed?.topic.conclusion) return null;
      const { who, topic } = deed;
      return {
        sentence: `${who} has pinned what “${topic.title}” came to`,
        to: href(boardAddresses.topic, { id: topic.id }),
        values: { who, title: topic.title },
      };
    });
  },
});

registerNoticeKind({
  kind: 'board.made-convener',
  title: 'I am asked to draw a discussion to a conclusion',
  entries: ['board.convener-named'],
  byDefault: { site: true, mail: true },
  placeholders: ['who', 'title'],
  words: {
    subject: 'You convene: {title}',
    body: [
      'Hello {givenName}',
      '{who} asks you to draw the discussion “{title}” to a conclusion: when it has come to one, pin it on its page.',
      '{link}',
    ].join('\n\n'),
    button: 'Open the discussion',
  },
  about,
  concerns: ({ subjects }) => (subjects.person === undefined ? [] : [subjects.person]),
  async tell(person, entries) {
    const deeds = await readDeeds(person, entries);
    return deeds.map((deed) => {
      // Somebody else convenes it now.
      if (!deed || deed.topic.deletion || deed.topic.convenerId !== person.id) return null;
      const { who, topic } = deed;
      return {
        sentence: `${who} asks you to draw “${topic.title}” to a conclusion`,
        to: href(boardAddresses.topic, { id: topic.id }),
        values: { who, title: topic.title },
      };
    });
  },
});

registerNoticeKind({
  kind: 'board.reply-where-i-wrote',
  title: 'Somebody replies where I have replied too',
  entries: ['board.replied'],
  byDefault: { site: true, mail: false },
  placeholders: ['who', 'title', 'reply'],
  words: {
    subject: '{who} replied: {title}',
    body: [
      'Hello {givenName}',
      '{who} replied to “{title}”, where you have replied too:',
      '{reply}',
      '{link}',
    ].join('\n\n'),
    button: 'Read the reply',
  },
  about,
  concerns: (entry) =>
    exceptNamed(entry, exceptAsker(entry, readRepliers(entry.subjects.topic ?? '', entry.seq))),
  tell: tellReplies((who, title) => `${who} replied to “${title}”, where you have replied too`),
});

registerNoticeKind({
  kind: 'board.mine-deleted',
  title: 'A moderator deletes something I wrote',
  entries: ['board.topic-deleted', 'board.reply-deleted'],
  byDefault: { site: true, mail: true },
  words: {
    subject: 'Something you wrote has been deleted',
    body: [
      'Hello {givenName}',
      '{sentence}.',
      'If you do not know why, ask the webmaster: the name stands at the foot of every page.',
      '{link}',
    ].join('\n\n'),
    button: 'See where it stood',
  },
  about,
  concerns: (entry) => {
    const { kind, subjects } = entry;
    const topicDeleted = kind === 'board.topic-deleted';
    return exceptAsker(
      entry,
      topicDeleted ? readAsker(subjects.topic ?? '') : readWriterOfReply(subjects.reply ?? ''),
    );
  },
  async tell(person, entries) {
    const deeds = await readDeeds(person, entries);
    return deeds.map((deed) => {
      if (!deed) return null;
      const to = href(boardAddresses.topic, { id: deed.topic.id });
      if (!deed.reply) {
        const noun = nounOf(deed.topic);
        const article = noun === 'announcement' ? 'an' : 'a';
        return { sentence: `A moderator deleted ${article} ${noun} of yours`, to };
      }
      const { title } = deed.topic;
      const where = title === '' || deed.topic.hiddenAt ? '' : ` to “${title}”`;
      return { sentence: `A moderator deleted your reply${where}`, to };
    });
  },
});

/** Puts replies to people, as long as the reply and its query stand. */
function tellReplies(
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

type Deed = NonNullable<Awaited<ReturnType<typeof readDeeds>>[number]>;

/** What entries are about, in the same order; null where this person may not read it. */
async function readDeeds(person: Person, entries: LoggedEntry[]) {
  const ids = (name: string) => entries.flatMap(({ subjects }) => subjects[name] ?? []);
  const [topics, replies, names] = await Promise.all([
    db().topic.findMany({
      where: { id: { in: ids('topic') } },
      include: { deletion: true, acceptedAnswer: true, conclusion: { select: { topicId: true } } },
    }),
    db().reply.findMany({ where: { id: { in: ids('reply') } }, include: { deletion: true } }),
    findNames(entries.map(({ actorId }) => actorId)),
  ]);
  return entries.map(({ subjects, actorId }) => {
    const topic = topics.find(({ id }) => id === subjects.topic);
    const reply = replies.find(({ id }) => id === subjects.reply) ?? null;
    const who = names.get(actorId ?? '') ?? 'Somebody';
    return topic && boardPolicy.readTopic(person, topic) ? { who, topic, reply } : null;
  });
}

const nounOf = ({ kind }: { kind: string }) => wordsOfKind(readKind(kind)).noun;

function quote(body: string): string {
  const text = plainText(body).replaceAll(/\s+/g, ' ').trim();
  return text.length <= MOST_QUOTED ? text : `${text.slice(0, MOST_QUOTED)}…`;
}
