import type { InvitedRole } from './roles';

/** What pages show of a file with people to invite. */

/** What will become of a row. */
export const verdicts = ['problem', 'invite', 'invited', 'member'] as const;
export type Verdict = (typeof verdicts)[number];

/** A row, with what is in it as the network understands it. */
export interface CheckedRow {
  /** As the spreadsheet program numbers it. */
  number: number;
  name: string;
  email: string;
  /** Name of the organisation: the network's own, or as it stands there. */
  organisation: string;
  /** Empty when there is none of that name. */
  organisationSlug: string;
  jobTitle: string;
  /** As it stands there. */
  role: string;
  invitedRole: InvitedRole | null;
  /** Why not, a sentence each without a full stop. */
  problems: string[];
  verdict: Verdict;
}

/** A page of a file's rows: problems first. */
export interface ImportPage {
  file: string;
  fileName: string;
  /** Whether it was confirmed and is being done. */
  underWay: boolean;
  counts: Record<Verdict, number>;
  rows: CheckedRow[];
  /** From 1. */
  page: number;
  pages: number;
}

/** A file that is being done, as the list of invitations says it. */
export interface ImportUnderWay {
  file: string;
  fileName: string;
  made: number;
  failed: boolean;
}
