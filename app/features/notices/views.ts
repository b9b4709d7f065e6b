/** What pages show of notices. Moments are ISO strings, UTC. */

/** What the bell knows: the same on a page that was read anew and on one that heard it live. */
export interface Bell {
  /** The log's newest entry when this was read. */
  seq: number;
  /** How many notices have not been seen, by what they are about. */
  unseen: Record<string, number>;
}

/** A line of the list. */
export interface NoticeRow {
  seq: number;
  sentence: string;
  to: string;
  about: string;
  at: string;
  seen: boolean;
  /** How many more of the same kind, about the same thing, stand below it in the list and are left out. */
  earlier: number;
}

/** A kind of notice, as one chooses about it. */
export interface ChoiceRow {
  kind: string;
  title: string;
  site: boolean;
  mail: boolean;
}
