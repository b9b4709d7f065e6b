import type { Person } from '~/platform/actor';
import type { Reader } from '~/platform/database/client.server';
import { channelsOf } from '../topics/channels';
import { loadTopic } from '../topics/topics.server';
import { loadReply } from '../posts/replies.server';
import type { ModerationFacts } from '../policy';

/** A query or a reply, for deeds that are done to either. */

/** Which post. */
export interface PostRef {
  kind: 'topic' | 'reply';
  id: string;
}

export interface LoadedPost extends PostRef, ModerationFacts {
  topicId: string;
  /** Of the topic; empty when that is deleted. */
  title: string;
  body: string;
  authorId: string;
  /** Whether the actor wrote it, under their name or without it. */
  mine: boolean;
  createdAt: Date;
  deleted: boolean;
  hidden: boolean;
  hiddenAt: Date | null;
  topic: Awaited<ReturnType<typeof loadTopic>>;
  /** Where what is done to it is heard. */
  channels: string[];
  /** For the log: which reply it is, if it is one. */
  replyId: string | undefined;
}

/**
 * A post with what verbs judge and announce by.
 *
 * @throws {NotFound} when there is none that the actor may read
 */
export async function loadPost(tx: Reader, actor: Person, ref: PostRef): Promise<LoadedPost> {
  const reply = ref.kind === 'reply' ? await loadReply(tx, actor, ref.id) : null;
  const topic = await loadTopic(tx, actor, reply?.topicId ?? ref.id);
  const { body, authorId, mine, createdAt, deleted, hidden, hiddenAt } = reply ?? topic;
  return {
    ...ref,
    topicId: topic.id,
    title: topic.title,
    ...{ body, authorId, mine, createdAt, deleted, hidden, hiddenAt },
    lookedAfter: topic.lookedAfter,
    topic,
    channels: channelsOf(topic.id, topic.sectionIds),
    replyId: reply?.id,
  };
}
