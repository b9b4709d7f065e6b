import { holds, isMember, type Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';
import { partsOf, topicAudiences } from './audience';
import type { TopicKind } from './kinds';

/** What the rules of the board judge by. */
export interface TopicFacts {
  /** Under whom it stands. */
  authorId: string;
  /** Whether the actor wrote it, of what stands without its writer's name: only the server can tell. */
  mine?: boolean;
  deleted: boolean;
  /** A query unless it is said. */
  kind?: TopicKind;
}

export interface ReplyFacts {
  authorId: string;
  mine?: boolean;
  deleted: boolean;
}

/** For whom a section or topic is, see `audience.ts`. */
export interface ReadFacts {
  audience: string;
}

/**
 * What a post, as pages show it, is judged by.
 *
 * @param mine ids of posts without a name that are the reader's own, as the loader says
 */
export function factsOf(
  post: { id: string; author: { id: string }; deleted: unknown; kind?: TopicKind },
  mine: readonly string[] = [],
): TopicFacts & ReplyFacts {
  const { id, author, deleted, kind } = post;
  return { authorId: author.id, mine: mine.includes(id), deleted: deleted !== null, kind };
}

/** The webmaster, while a member. */
const isModerator = (actor: Actor) => isMember(actor) && holds(actor, 'webmaster');

const isAuthor = (actor: Actor, { authorId, mine = false }: ReplyFacts) =>
  isMember(actor) && (mine || actor.id === authorId);

const isQuery = ({ kind = 'query' }: TopicFacts) => kind === 'query';

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
  acceptAnswer: (actor: Actor, topic: TopicFacts) =>
    isAuthor(actor, topic) && isQuery(topic) && !topic.deleted,

  /** Tell the network something: the steering group and the webmaster. */
  announce: (actor: Actor) =>
    isMember(actor) && (holds(actor, 'steering') || holds(actor, 'webmaster')),

  /** Say "I ask this too", or take that back: everybody but its asker. */
  askToo: (actor: Actor, topic: TopicFacts) =>
    isMember(actor) && !isAuthor(actor, topic) && isQuery(topic) && !topic.deleted,

  /** Find out who wrote a query without their name: the webmaster, and it is written down. */
  readWriter: (actor: Actor) => isModerator(actor),

  /** Say who draws a discussion to a conclusion: who began it, and the webmaster. */
  nameConvener: (actor: Actor, topic: TopicFacts) =>
    (isAuthor(actor, topic) || isModerator(actor)) && topic.kind === 'discussion' && !topic.deleted,

  /** Pin what a discussion has come to, change it, take it back: its convener. */
  conclude: (actor: Actor, topic: TopicFacts & { convenerId: string | null }) =>
    isMember(actor) &&
    actor.id === topic.convenerId &&
    topic.kind === 'discussion' &&
    !topic.deleted,

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
