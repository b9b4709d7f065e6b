/** What somebody may be invited as, besides being a member. A webmaster is never made this way. */
export const invitedRoles = ['lead', 'steering', 'agent'] as const;
export type InvitedRole = (typeof invitedRoles)[number];

export const roleNames: Record<InvitedRole, string> = {
  lead: 'PbC lead',
  steering: 'Member of the steering group',
  agent: 'Agent',
};

/** A role as it stands in the database; anything else is none. */
export function asInvitedRole(text: string | null): InvitedRole | null {
  return invitedRoles.find((role) => role === text) ?? null;
}
