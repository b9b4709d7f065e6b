import type { InvitationState } from './invitation-state';
import type { InvitedRole } from './roles';

/** What pages show. Moments are ISO, UTC. */

export interface InvitationRow {
  id: string;
  name: string;
  /** While it waits; later it may be the address of a member. */
  email: string | null;
  jobTitle: string;
  organisation: string;
  role: InvitedRole | null;
  /** Who invited them; null when a trusted mail domain did. */
  inviter: { id: string; name: string } | null;
  at: string;
  expiresAt: string;
  state: InvitationState;
  /** When it was accepted or withdrawn. */
  endedAt: string | null;
  /** Id of who joined with it. */
  personId: string | null;
}

/** What a link in a mail of invitation leads to. */
export type InvitationPage =
  | {
      kind: 'open';
      name: string;
      email: string;
      organisation: string;
      inviter: string | null;
      message: string;
    }
  | { kind: 'accepted' | 'withdrawn' | 'run-out' | 'closed' | 'unknown' };

export interface ApplicationRow {
  id: string;
  name: string;
  jobTitle: string;
  organisation: string;
  /** Since when it waits: confirmed, or answered last. */
  since: string;
  /** Whether the applicant has been asked something and has not answered. */
  asked: boolean;
  decision: 'approved' | 'declined' | null;
  decidedAt: string | null;
}

export interface ApplicationPage extends ApplicationRow {
  email: string;
  reason: string;
  /** Slug of the organisation that was chosen; empty when its name was typed. */
  organisationSlug: string;
  /** What was typed. */
  organisationName: string;
  confirmedAt: string;
  messages: Array<{ key: string; from: string | null; body: string; at: string }>;
  decidedBy: string | null;
  declineReason: string;
}

/** What a link in a mail to an applicant leads to. */
export type ConfirmPage = 'to-confirm' | 'waiting' | 'go-on' | 'approved' | 'declined' | 'unknown';

export type AnswerPage = { kind: 'to-answer'; question: string } | { kind: 'answered' | 'unknown' };
