import { holds, isMember, type Actor } from '~/platform/actor';
import { definePolicy } from '~/platform/policy';
import { partsOf, topicAudiences } from './audience';

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
  authorId: string;
  deleted: boolean;
  /** Taken down until a moderator has decided, because a patient may be named in it. */
  hidden?: boolean;
}

export interface TopicFacts extends ReplyFacts {
  /** Takes no more replies. */
  closed?: boolean;
}

/** For whom a section or topic is, see `audience.ts`. */
export interface ReadFacts {
  audience: string;
}

/** What a post, as pages show it, is judged by. */
export function factsOf(post: {
  author: { id: string };
  deleted: unknown;
  hidden: unknown;
  closed?: boolean;
}): TopicFacts {
  const { author, deleted, hidden, closed } = post;
  return { authorId: author.id, deleted: deleted !== null, hidden: hidden !== null, closed };
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
  reply: (actor: Actor, topic: TopicFacts) =>
    isMember(actor) && !topic.deleted && !topic.hidden && !topic.closed,

  /** Say which reply answered the query, or take that back: its asker, whose word it is. */
  acceptAnswer: (actor: Actor, topic: TopicFacts) =>
    isAuthor(actor, topic) && !topic.deleted && !topic.hidden,

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
