import { holds, isMember, type Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';
import { partsOf, topicAudiences } from './audience';
import type { TopicKind } from './kinds';

/** A section as far as looking after it goes: for whom it is, and who looks after it besides the webmaster. */
export interface LookedAfter {
  audience: string;
  moderatorIds: readonly string[];
}

/** Where something stands; left out, only the webmaster looks after it. */
export interface ModerationFacts {
  lookedAfter?: readonly LookedAfter[];
}

/** What the rules of the board judge by. */
export interface ReplyFacts extends ModerationFacts {
  /** Under whom it stands. */
  authorId: string;
  /** Whether the actor wrote it, of what stands without its writer's name: only the server can tell. */
  mine?: boolean;
  deleted: boolean;
  /** Taken down until a moderator has decided, because a patient may be named in it. */
  hidden?: boolean;
}

export interface TopicFacts extends ReplyFacts {
  /** Takes no more replies. */
  closed?: boolean;
  /** A query unless it is said. */
  kind?: TopicKind;
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
  post: {
    id: string;
    author: { id: string };
    deleted: unknown;
    hidden: unknown;
    closed?: boolean;
    kind?: TopicKind;
  },
  mine: readonly string[] = [],
): TopicFacts {
  const { id, author, deleted, hidden, closed, kind } = post;
  const state = { deleted: deleted !== null, hidden: hidden !== null, closed };
  return { authorId: author.id, mine: mine.includes(id), ...state, kind };
}

/** The webmaster, while a member. */
const isWebmaster = (actor: Actor): boolean => isMember(actor) && holds(actor, 'webmaster');

/** The webmaster everywhere; in a section its moderators, as long as they may read it themselves. */
const isModerator = (actor: Actor, { lookedAfter = [] }: ModerationFacts) =>
  isWebmaster(actor) ||
  (isMember(actor) &&
    lookedAfter.some(
      (section) => readSection(actor, section) && section.moderatorIds.includes(actor.id),
    ));

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

  /** Follow or mute a topic, a section, a service area (which is for all members): whoever may read it. */
  follow: (actor: Actor, what: ReadFacts) =>
    partsOf(what).some((audience) => readSection(actor, { audience })),

  /** Reply to a query. */
  reply: (actor: Actor, topic: TopicFacts) =>
    isMember(actor) && !topic.deleted && !topic.hidden && !topic.closed,

  /** Say which reply answered the query, or take that back: its asker, whose word it is. */
  acceptAnswer: (actor: Actor, topic: TopicFacts) =>
    isAuthor(actor, topic) && isQuery(topic) && !topic.deleted && !topic.hidden,

  /** Tell the network something: the steering group and the webmaster. */
  announce: (actor: Actor) =>
    isMember(actor) && (holds(actor, 'steering') || holds(actor, 'webmaster')),

  /** Say "I ask this too", or take that back: everybody but its asker. */
  askToo: (actor: Actor, topic: TopicFacts) =>
    isMember(actor) && !isAuthor(actor, topic) && isQuery(topic) && !topic.deleted && !topic.hidden,

  /** Find out who wrote a query without their name: the webmaster, and it is written down. */
  readWriter: (actor: Actor) => isWebmaster(actor),

  /** Say who draws a discussion to a conclusion: who began it, and who looks after it. */
  nameConvener: (actor: Actor, topic: TopicFacts) =>
    (isAuthor(actor, topic) || isModerator(actor, topic)) &&
    topic.kind === 'discussion' &&
    !topic.deleted &&
    !topic.hidden,

  /** Pin what a discussion has come to, change it, take it back: its convener. */
  conclude: (actor: Actor, topic: TopicFacts & { convenerId: string | null }) =>
    isMember(actor) &&
    actor.id === topic.convenerId &&
    topic.kind === 'discussion' &&
    !topic.deleted &&
    !topic.hidden,

  editTopic: (actor: Actor, topic: TopicFacts) => isAuthor(actor, topic) && !topic.deleted,

  deleteTopic: (actor: Actor, topic: TopicFacts) =>
    (isAuthor(actor, topic) || isModerator(actor, topic)) && !topic.deleted,

  editReply: (actor: Actor, reply: ReplyFacts) => isAuthor(actor, reply) && !reply.deleted,

  deleteReply: (actor: Actor, reply: ReplyFacts) =>
    (isAuthor(actor, reply) || isModerator(actor, reply)) && !reply.deleted,

  /** Set up sections. */
  editSections: (actor: Actor) => actor.kind === 'process' || isWebmaster(actor),

  /** Say who looks after a section besides the webmaster. */
  nameModerators: (actor: Actor) => isWebmaster(actor),

  /** Look after a topic: move, merge, split, close and pin it. */
  moderate: (actor: Actor, topic: TopicFacts) => isModerator(actor, topic) && !topic.deleted,

  /** Take a post down at once because a patient is named in it: everybody who reads it. */
  hidePost: (actor: Actor, post: ReplyFacts) => isMember(actor) && !post.deleted && !post.hidden,

  /** Read a post that was taken down: who decides about it. Its author sees it in the form for changing it. */
  readHidden: (actor: Actor, post: ReplyFacts) =>
    isModerator(actor, post) && !post.deleted && post.hidden === true,

  /** Have the files of a post that was taken down. */
  readHiddenFiles: (actor: Actor, post: ReplyFacts) =>
    isModerator(actor, post) || isAuthor(actor, post),

  /** Ask the moderators to look at a post of somebody else. */
  report: (actor: Actor, post: ReplyFacts) =>
    isMember(actor) && !isAuthor(actor, post) && !post.deleted && !post.hidden,

  /** See who has reported a post and why, and deal with it. */
  readFlag: (actor: Actor, topic: ModerationFacts) => isModerator(actor, topic),

  /** Open the list of reports: who looks after any section. */
  readFlags: (actor: Actor, sections: ModerationFacts) => isModerator(actor, sections),

  /** Read what moderators have done: they of their sections, the steering group of what it may read. */
  readModerationLog: (actor: Actor, sections: ModerationFacts) =>
    isModerator(actor, sections) || (isMember(actor) && holds(actor, 'steering')),
});

/** What an actor may read, for lists of sections and of topics alike: `readSection` and `readTopic` as a clause. */
export function visibleTo(actor: Actor): { audience: { in: string[] } } {
  const readable = topicAudiences.filter((audience) => boardPolicy.readTopic(actor, { audience }));
  return { audience: { in: readable } };
}
