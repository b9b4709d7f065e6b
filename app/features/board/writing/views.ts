import type { Standing } from '~/features/escalation/seen/standing';
import type { TopicKind } from '../kinds';

/** What pages show beside somebody who writes. */

/** A draft as it stands on the server. */
export interface DraftView {
  /** What was typed, by field. */
  fields: Record<string, string | string[]>;
  /** ISO, UTC. */
  savedAt: string;
}

/** What became of a draft that was sent to be kept. */
export interface DraftSaved {
  savedAt: string;
  /** Another computer had saved since this one last did: what was there has been written over. */
  elsewhere: boolean;
  /** An NHS number may stand in it. */
  nhsNumber: boolean;
}

/** A query that may be the same. */
export interface SimilarTopic {
  id: string;
  title: string;
  kind: TopicKind;
  replyCount: number;
  open: boolean;
  /** Where it stands on its way to an answer; null for what is no query. */
  standing: Standing | null;
}

/** Somebody one could ask. */
export interface PersonToAsk {
  id: string;
  name: string;
  organisation: string;
  /** Why they, in words. */
  reason: string;
}

/** Somebody who can be named in a post. */
export interface Nameable {
  id: string;
  name: string;
  /** Job and organisation. */
  about: string;
}

/** What is here already on what somebody is about to ask. */
export interface AlreadyHere {
  topics: SimilarTopic[];
  people: PersonToAsk[];
}
