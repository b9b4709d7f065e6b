import type { FollowKind } from './schema';

/** What somebody has said of a thing: null is nothing. */
export type Said = 'follow' | 'mute' | null;

/** What somebody hears of a topic. */
export interface TopicChoice {
  said: Said;
  /** They asked it or replied in it: it is followed unless it is muted. */
  wrote: boolean;
}

/** Something that somebody follows or mutes, as the list of it shows it. */
export interface Followed {
  kind: FollowKind;
  /** As forms and addresses name it. */
  target: string;
  name: string;
  /** Where it is read. */
  to: string;
  muted: boolean;
  since: string;
}
