import { holds, isMember, type Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';
import { partsOf, topicAudiences } from './audience';

/** What the rules of the board judge by. */
export interface TopicFacts {
  authorId: string;
  deleted: boolean;
}

export interface ReplyFacts {
  authorId: string;
  deleted: boolean;
}

/** For whom a section or topic is, see `audience.ts`. */
export interface ReadFacts {
  audience: string;
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

/** Members read what is for members, holders of a role what is for that role, the webmaster, who moderates, everything. */
const readSection = (actor: Actor, { audience }: ReadFacts) =>
  isMember(actor) && actor.roles.some((role) => role === audience || role === 'webmaster');

/** Who may do what on the board. The loader of the demonstration network writes in members' names, as members. */
export const boardPolicy = definePolicy('board', {
  /** Open the board. What is on it for whom is said by the two rules below. */
  read: (actor: Actor) => isMember(actor),

  /** Read a section and ask in it; to everybody else it does not exist. */
  readSection,

  /** Read a query and its replies: whoever may read one of the sections in which it stands. */
  readTopic: (actor: Actor, topic: ReadFacts) =>
    partsOf(topic).some((audience) => readSection(actor, { audience })),

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

/** What an actor may read, for lists of sections and of topics alike: `readSection` and `readTopic` as a clause. */
export function visibleTo(actor: Actor): { audience: { in: string[] } } {
  const readable = topicAudiences.filter((audience) => boardPolicy.readTopic(actor, { audience }));
  return { audience: { in: readable } };
}
