/** How an invitation stands. Pure. */

export const invitationStates = ['waiting', 'accepted', 'run-out', 'withdrawn'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** What decides it; of the moments, the one that came first. */
export interface InvitationMoments {
  acceptedAt: Date | null;
  withdrawnAt: Date | null;
  expiresAt: Date;
}

export function stateOf(
  { acceptedAt, withdrawnAt, expiresAt }: InvitationMoments,
  now: Date,
): InvitationState {
  if (acceptedAt) return 'accepted';
  if (withdrawnAt) return 'withdrawn';
  return expiresAt > now ? 'waiting' : 'run-out';
}

/** The same as a condition of the database. */
export function whereState(state: InvitationState, now: Date) {
  switch (state) {
    case 'accepted':
      return { acceptedAt: { not: null } };
    case 'withdrawn':
      return { acceptedAt: null, withdrawnAt: { not: null } };
    case 'waiting':
      return { acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } };
    case 'run-out':
      return { acceptedAt: null, withdrawnAt: null, expiresAt: { lte: now } };
  }
}
