import type { Role } from '~/platform/actor';
import type { Day } from '~/platform/calendar/days';

/** What the pages of membership show. Moments are ISO, UTC. */

/** Somebody who holds a role. */
export interface RoleHolder {
  personId: string;
  name: string;
  organisation: string;
  /** Of the kind of their organisation: "SHA". */
  badge: string | null;
  since: string;
  /** Who gave it; null when the network itself did, or they are gone. */
  givenBy: string | null;
  /** The days of a deputy, both included; null for who holds it for good. */
  days: { from: Day; until: Day } | null;
}

/** A role, and who holds it. */
export interface RoleInHands {
  role: Role;
  /** In the plural: "PbC leads". */
  title: string;
  /** What it lets one do, as a sentence without a full stop. */
  about: string;
  holders: RoleHolder[];
}

/** An account, for who looks after it. */
export interface AccountView {
  id: string;
  name: string;
  jobTitle: string;
  organisation: { id: string; name: string };
  joinedAt: string;
  lastSeenAt: string | null;
  /** Held for good. */
  roles: Role[];
  /** Until when they are deputy, the last day; null when they are none. */
  deputyUntil: Day | null;
  /** What they want their email address to be, and who has said yes so far. */
  emailChange: { newEmail: string; old: boolean; new: boolean } | null;
}

/** What makes up a person's part in the network, in words with a number: "3 queries". */
export type Tally = string[];

/** A hand-over that was asked for. */
export interface HandOverView {
  fromId: string;
  from: string;
  to: string;
  offeredAt: string;
}

/** An account that is to be merged, with what it has. */
export interface MergeSideView {
  id: string;
  name: string;
  jobTitle: string;
  organisation: string;
  joinedAt: string;
  tally: Tally;
}
