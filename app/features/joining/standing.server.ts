import { now } from '~/platform/clock.server';
import type { Reader } from '~/platform/database/client.server';
import { whereState } from './invitation-state';

/** What the network knows of a mail address. Told to whoever may invite, and to the reader of that address; to nobody else. */

export type Standing =
  | { kind: 'member'; id: string; name: string; givenName: string }
  /** They were a member, and somebody who looks after the network has removed them. */
  | { kind: 'removed'; id: string; name: string; givenName: string }
  | { kind: 'invited'; id: string }
  | { kind: 'applied'; id: string }
  /** Nothing, or nothing that still counts. */
  | { kind: 'new' };

/**
 * How an address stands.
 *
 * @param email in lower case
 */
export async function findStanding(tx: Reader, email: string): Promise<Standing> {
  const person = await tx.person.findUnique({
    where: { email },
    select: { id: true, name: true, givenName: true, roles: { where: { role: 'member' } } },
  });
  if (person) {
    const { roles, ...named } = person;
    return { kind: roles.length > 0 ? 'member' : 'removed', ...named };
  }
  const invitation = await tx.invitation.findFirst({
    where: { email, ...whereState('waiting', now()) },
    select: { id: true },
  });
  if (invitation) return { kind: 'invited', ...invitation };
  const application = await tx.application.findFirst({
    where: { email, confirmedAt: { not: null }, decidedAt: null },
    select: { id: true },
  });
  return application ? { kind: 'applied', ...application } : { kind: 'new' };
}
