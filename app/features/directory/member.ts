import type { Role } from '~/platform/actor';

/** Somebody in the directory in memory. */

/** A role as it was granted, and when it runs, in milliseconds. */
export type Term = [role: Role, from: number, until: number];

export interface Member {
  id: string;
  name: string;
  jobTitle: string;
  sortName: string;
  /** From A to Z, or empty for other scripts. */
  letter: string;
  /** Words of the name and the job. */
  words: string;
  /** Number of their organisation in the list of places, or -1. */
  place: number;
  profession: string | null;
  /** Its number in the list of professions, or -1. */
  professionNumber: number;
  /** Numbers in the list of subjects: their own words first. */
  subjects: number[];
  terms: Term[];
  /** Whether any of the roles is held for a time only. */
  timed: boolean;
  /** Roles in force when the directory was last turned; see `turn`. */
  roles: readonly Role[];
  /** The same as a number, see `bitsOf`. */
  roleBits: number;
  joinedAt: number;
  /** 0 when never. */
  lastSeenAt: number;
}
