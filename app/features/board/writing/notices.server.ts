import type { LoggedEntry } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { registerNoticeKind, type NoticeKind } from '~/platform/notices/notice-kinds.server';
import { boardAddresses } from '../addresses';
import { readAsker } from '../told/concerned.hot.server';
import { boardPolicy } from '../policy';

/** What people are told who are asked, or named in a post. By whom stands on the page, if anywhere. */

const about = ({ subjects }: LoggedEntry) => `topic:${subjects.topic ?? ''}`;

registerNoticeKind({
  kind: 'board.asks-me',
  title: 'Somebody asks me by name',
  entries: ['board.asked'],
  byDefault: { site: true, mail: true },
  placeholders: ['who', 'title'],
  words: {
    subject: '{who} asks you: {title}',
    body: [
      'Hello {givenName}',
      '{who} asks you by name, because you may know:',
      '{title}',
      '{link}',
    ].join('\n\n'),
    button: 'Read it',
  },
  about,
  concerns: async ({ subjects }) => {
    const asked = await db().topicAsked.findMany({ where: { topicId: subjects.topic ?? '' } });
    return asked.map(({ personId }) => personId);
  },
  tell: tellPosts((who, title) => `${who} asks you: “${title}”`),
});

registerNoticeKind({
  kind: 'board.mentions-me',
  title: 'Somebody mentions me',
  entries: ['board.mentioned'],
  byDefault: { site: true, mail: true },
  placeholders: ['who', 'title'],
  words: {
    subject: '{who} mentions you: {title}',
    body: ['Hello {givenName}', '{who} mentions you in “{title}”.', '{link}'].join('\n\n'),
    button: 'Read it',
  },
  about,
  async concerns({ subjects }) {
    const { mentioned } = subjects;
    return mentioned === undefined || (await isToldAnyway(mentioned, subjects)) ? [] : [mentioned];
  },
  tell: tellPosts((who, title) => `${who} mentions you in “${title}”`, isStillNamed),
});

/** Whether the post itself is told them: asked by name in the query, or replied to in their own. One notice is enough. */
async function isToldAnyway(
  personId: string,
  { topic: topicId = '', reply }: LoggedEntry['subjects'],
): Promise<boolean> {
  if (reply !== undefined) return readAsker(topicId).includes(personId);
  return (await db().topicAsked.count({ where: { topicId, personId } })) > 0;
}

/** Whether the post still names them: an edit may have taken the name out. */
async function isStillNamed({ id }: Person, { subjects }: LoggedEntry): Promise<boolean> {
  const post =
    subjects.reply === undefined
      ? { kind: 'topic', postId: subjects.topic ?? '' }
      : { kind: 'reply', postId: subjects.reply };
  return (await db().mention.count({ where: { ...post, personId: id } })) > 0;
}

/** Puts posts to somebody, as long as these stand and they may read them. */
function tellPosts(
  sentence: (who: string, title: string) => string,
  isStillTrue: (person: Person, entry: LoggedEntry) => boolean | Promise<boolean> = () => true,
): NoticeKind['tell'] {
  return (person, entries) =>
    Promise.all(
      entries.map(async (entry) => {
        const post = await findPost(entry);
        if (!post || !boardPolicy.readTopic(person, post.topic)) return null;
        if (!(await isStillTrue(person, entry))) return null;
        const { who, to, topic } = post;
        return { sentence: sentence(who, topic.title), to, values: { who, title: topic.title } };
      }),
    );
}

/** The post of an entry, as long as it stands. Its author's name is the one that stands under it. */
async function findPost({ subjects }: LoggedEntry) {
  const topic = await db().topic.findUnique({
    where: { id: subjects.topic ?? '', deletion: null, hiddenAt: null },
    select: { id: true, title: true, audience: true, author: { select: { name: true } } },
  });
  if (!topic) return null;
  if (subjects.reply === undefined) {
    return { topic, who: topic.author.name, to: href(boardAddresses.topic, { id: topic.id }) };
  }
  const reply = await db().reply.findUnique({
    where: { id: subjects.reply, deletion: null, hiddenAt: null },
    select: { id: true, author: { select: { name: true } } },
  });
  if (!reply) return null;
  return { topic, who: reply.author.name, to: href(boardAddresses.findReply, { id: reply.id }) };
}
