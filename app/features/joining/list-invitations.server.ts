import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { invitationStates, stateOf, whereState, type InvitationState } from './invitation-state';
import { joiningPolicy } from './policy';
import { asInvitedRole } from './roles';
import type { InvitationRow } from './views';

const PAGE = 50;

/**
 * A page of invitations in one state, the latest first, and how many there are in each.
 *
 * @param before the last one of the page before
 */
export async function listInvitations(
  actor: Person,
  state: InvitationState,
  before: string | null,
): Promise<{
  rows: InvitationRow[];
  older: string | null;
  counts: Record<InvitationState, number>;
}> {
  authorize(joiningPolicy.invite(actor));
  const moment = now();
  const [found, ...numbers] = await Promise.all([
    db().invitation.findMany({
      where: whereState(state, moment),
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      ...(before === null ? {} : { cursor: { id: before }, skip: 1 }),
      take: PAGE + 1,
      include: {
        organisation: { select: { name: true } },
        invitedBy: { select: { id: true, name: true } },
      },
    }),
    ...invitationStates.map((each) => db().invitation.count({ where: whereState(each, moment) })),
  ]);
  const rows = found.slice(0, PAGE).map((invitation): InvitationRow => {
    const { id, name, jobTitle, personId, acceptedAt, withdrawnAt } = invitation;
    const standing = stateOf(invitation, moment);
    return {
      id,
      name,
      // It says where a link is on its way. Later it may be a member's, who decides who sees it.
      email: standing === 'waiting' ? invitation.email : null,
      jobTitle,
      personId,
      organisation: invitation.organisation.name,
      role: asInvitedRole(invitation.role),
      inviter: invitation.invitedBy,
      at: invitation.createdAt.toISOString(),
      expiresAt: invitation.expiresAt.toISOString(),
      state: standing,
      endedAt: (acceptedAt ?? withdrawnAt)?.toISOString() ?? null,
    };
  });
  const counts = Object.fromEntries(
    invitationStates.map((each, at) => [each, numbers[at] ?? 0]),
  ) as Record<InvitationState, number>;
  return { rows, older: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null, counts };
}
