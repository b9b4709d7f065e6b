import { applyToTopic } from '~/features/board/live';
import { findTopicPage } from '~/features/board/topics/topic-pages.server';
import type { TopicPage, TopicUpdate } from '~/features/board/views';
import { replyIdOf } from '../../support/board';
import type { Place } from './place';
import { readerOf, words } from './reading';

/** A query and its replies. */
export function topicPlace(topicId: string): Place<TopicPage, TopicUpdate> {
  return {
    channel: `topic:${topicId}`,
    load: async (personId) => findTopicPage(await readerOf(personId), topicId, 0),
    apply: applyToTopic,
    send: async (client, { key, fields }) => {
      const form = { body: fields.body ?? '', idempotencyKey: key };
      const answer = await client.post(`/topics/${topicId}/replies`, form);
      if (answer.status >= 500) return { kind: 'later', seconds: null };
      return { kind: 'taken', id: replyIdOf(answer) };
    },
    edit: (client, id, body) => client.post(`/replies/${id}/edit`, { body }),
    remove: (client, id) => client.post(`/replies/${id}/delete`, {}),
    posts: ({ replies }) =>
      replies.map(({ id, author, html }) => ({
        id,
        authorId: 'id' in author ? String(author.id) : '',
        text: words(html),
        quotes: '',
      })),
  };
}
