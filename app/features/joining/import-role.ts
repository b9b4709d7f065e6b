import type { Person } from '~/platform/actor';
import { joiningPolicy } from './policy';
import { roleNames, type InvitedRole } from './roles';

/** Roles in the words of files, by their letters alone. */
const words: Record<string, InvitedRole | null> = {
  '': null,
  member: null,
  lead: 'lead',
  pbclead: 'lead',
  steering: 'steering',
  steeringgroup: 'steering',
  memberofthesteeringgroup: 'steering',
  agent: 'agent',
};

/** What somebody is to be invited as, or why not. */
export function readRole(
  actor: Person,
  text: string,
): { role: InvitedRole | null } | { problem: string } {
  const letters = text.toLowerCase().replaceAll(/[^a-z]/g, '');
  if (letters === 'webmaster') {
    return { problem: 'Nobody is invited as webmaster: give them the role when they have joined' };
  }
  const role = Object.hasOwn(words, letters) ? words[letters] : undefined;
  if (role === undefined || (text !== '' && letters === '')) {
    return { problem: 'The role is none of: member, lead, steering, agent' };
  }
  if (role !== null && !joiningPolicy.inviteAs(actor, role)) {
    return { problem: `Only the webmaster can invite somebody as “${roleNames[role]}”` };
  }
  return { role };
}
