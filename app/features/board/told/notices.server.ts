import type { LoggedEntry } from '~/platform/activity/activity.server';
import { href } from '~/platform/addresses';
import { registerNoticeKind } from '~/platform/notices/notice-kinds.server';
import { boardAddresses } from '../addresses';
import {
  exceptAsker,
  exceptNamed,
  readAsker,
  readAskingToo,
  readRepliers,
  readWriterOfReply,
} from './concerned.hot.server';
import {
  readAround,
  readFollowersOfTopic,
  readMutingAround,
  readMutingTopic,
} from '../following/following.hot.server';
import { aboutTopic, nounOf, readDeeds, tellReplies } from './tell.server';

/** What of the board concerns whom. */

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
  about: aboutTopic,
  concerns: (entry) =>
    unlessMuted(entry, exceptAsker(entry, readAsker(entry.subjects.topic ?? ''))),
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
  about: aboutTopic,
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
  about: aboutTopic,
  concerns: (entry) =>
    unlessMuted(entry, exceptAsker(entry, readAskingToo(entry.subjects.topic ?? ''))),
  tell: tellReplies(
    (_who, title) => `“${title}”, which you ask too, is answered`,
    ({ topic, reply }) => topic.acceptedAnswer?.replyId === reply?.id,
  ),
});

registerNoticeKind({
  kind: 'board.concluded',
  title: 'A discussion I write in or follow comes to a conclusion',
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
  about: aboutTopic,
  concerns: (entry) => {
    const { seq, subjects } = entry;
    const topicId = subjects.topic ?? '';
    const repliers = unlessMutedAround(entry, readRepliers(topicId, seq));
    const followers = readFollowersOfTopic(topicId);
    return unlessMuted(entry, [...readAsker(topicId), ...repliers, ...followers]);
  },
  async tell(person, entries) {
    const deeds = await readDeeds(person, entries);
    return deeds.map((deed) => {
      // Taken back since, or taken down.
      if (!deed?.topic.conclusion || deed.topic.hiddenAt) return null;
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
  about: aboutTopic,
  concerns: ({ subjects }) => (subjects.person === undefined ? [] : [subjects.person]),
  async tell(person, entries) {
    const deeds = await readDeeds(person, entries);
    return deeds.map((deed) => {
      // Somebody else convenes it now.
      if (!deed || deed.topic.deletion || deed.topic.hiddenAt) return null;
      if (deed.topic.convenerId !== person.id) return null;
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
  about: aboutTopic,
  concerns: (entry) => {
    const repliers = exceptAsker(entry, readRepliers(entry.subjects.topic ?? '', entry.seq));
    return unlessMutedAround(entry, unlessMuted(entry, exceptNamed(entry, repliers)));
  },
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
  about: aboutTopic,
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

/** Without those who have muted the topic itself: they hear of no reply, not to their own query either. */
function unlessMuted({ subjects }: LoggedEntry, concerned: string[]): string[] {
  const muting = new Set(readMutingTopic(subjects.topic ?? ''));
  return concerned.filter((id) => !muting.has(id));
}

/** Without those who have muted a section in which it stands, or its service area. */
function unlessMutedAround({ subjects }: LoggedEntry, concerned: string[]): string[] {
  if (concerned.length === 0) return concerned;
  const muting = new Set(readMutingAround(readAround(subjects.topic ?? '')));
  return concerned.filter((id) => !muting.has(id));
}
