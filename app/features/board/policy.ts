import { holds, isMember, type Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';

/** What the rules of the board judge by. */
export interface TopicFacts {
  authorId: string;
  deleted: boolean;
}

export interface ReplyFacts {
  authorId: string;
  deleted: boolean;
}

/** What a post, as pages show it, is judged by. */
export function factsOf(post: {
  author: { id: string };
  deleted: unknown;
}): TopicFacts & ReplyFacts {
  return { authorId: post.author.id, deleted: post.deleted !== null };
}

/** The webmaster, while a member. */
const isModerator = (actor: Actor) => isMember(actor) && holds(actor, 'webmaster');

const isAuthor = (actor: Actor, { authorId }: { authorId: string }) =>
  isMember(actor) && actor.id === authorId;

/** Who may do what on the board. The loader of the demonstration network writes in members' names, as members. */
export const boardPolicy = definePolicy('board', {
  /** Read sections, queries and replies. */
  read: (actor: Actor) => isMember(actor),

  /** Ask a query. */
  ask: (actor: Actor) => isMember(actor),

  /** Reply to a query. */
  reply: (actor: Actor, topic: TopicFacts) => isMember(actor) && !topic.deleted,

  /** Say which reply answered the query, or take that back: its asker, whose word it is. */
  acceptAnswer: (actor: Actor, topic: TopicFacts) => isAuthor(actor, topic) && !topic.deleted,

  editTopic: (actor: Actor, topic: TopicFacts) => isAuthor(actor, topic) && !topic.deleted,

  deleteTopic: (actor: Actor, topic: TopicFacts) =>
    (isAuthor(actor, topic) || isModerator(actor)) && !topic.deleted,

  editReply: (actor: Actor, reply: ReplyFacts) => isAuthor(actor, reply) && !reply.deleted,

  deleteReply: (actor: Actor, reply: ReplyFacts) =>
    (isAuthor(actor, reply) || isModerator(actor)) && !reply.deleted,

  /** Set up sections. */
  editSections: (actor: Actor) => actor.kind === 'process' || isModerator(actor),
});
