import { registerNoticeKind } from '~/platform/notices/notice-kinds.server';
import { exceptAsker, exceptNamed, readAsker } from '../told/concerned.hot.server';
import { aboutTopic, tellReplies, tellTopics } from '../told/tell.server';
import { readAround, readFollowersAround, readFollowersOfTopic } from './following.hot.server';

/** What people are told of what they follow. What concerns their own posts stands in `../notices.server`. */

/** The kind by which a new topic is told to who follows where it stands. */
export const NEW_WHERE_I_FOLLOW = 'board.new-where-i-follow';

registerNoticeKind({
  kind: NEW_WHERE_I_FOLLOW,
  title: 'Something new in a section or service area I follow',
  entries: ['board.asked'],
  byDefault: { site: true, mail: false },
  placeholders: ['who', 'title'],
  words: {
    subject: 'New: {title}',
    body: [
      'Hello {givenName}',
      '{who} has posted in a section or on a service area that you follow:',
      '{title}',
      '{link}',
    ].join('\n\n'),
    button: 'Read it',
  },
  about: aboutTopic,
  concerns: (entry) =>
    exceptAsker(entry, readFollowersAround(readAround(entry.subjects.topic ?? ''))),
  tell: tellTopics((who, title) => `${who} has posted “${title}”`),
});

registerNoticeKind({
  kind: 'board.reply-where-i-follow',
  title: 'Somebody replies in a topic I follow',
  entries: ['board.replied'],
  byDefault: { site: true, mail: false },
  placeholders: ['who', 'title', 'reply'],
  words: {
    subject: '{who} replied: {title}',
    body: [
      'Hello {givenName}',
      '{who} replied to “{title}”, which you follow:',
      '{reply}',
      '{link}',
    ].join('\n\n'),
    button: 'Read the reply',
  },
  about: aboutTopic,
  concerns: (entry) => {
    const topicId = entry.subjects.topic ?? '';
    // To who asked it, it is a reply to their query.
    const asker = readAsker(topicId);
    return exceptNamed(entry, readFollowersOfTopic(topicId)).filter((id) => !asker.includes(id));
  },
  tell: tellReplies((who, title) => `${who} replied to “${title}”, which you follow`),
});
