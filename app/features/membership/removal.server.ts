import { applyRoles, holdsForATime } from '~/features/accounts/roles.server';
import { removeSessions } from '~/features/accounts/sessions.server';
import type { Actor, Role } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, NotFound } from '~/platform/errors';
import { registerMailKind } from '~/platform/mail/kinds.server';
import { queueMail } from '~/platform/mail/queue.server';
import { membershipPolicy } from './policy';

/** Removing somebody from the network, and letting them back in. Their account stays, and what they wrote. */

const removedMail = registerMailKind({
  kind: 'membership.removed',
  title: 'Somebody is removed from the network',
  placeholders: ['givenName', 'reason'],
  words: {
    subject: 'You are no longer a member of the network',
    body: [
      'Hello {givenName}',
      'The webmaster has removed you from the network. This is the reason they gave:',
      '{reason}',
      'What you wrote there stays. If you think this is a mistake, or want to have your account erased, write to the webmaster.',
    ].join('\n\n'),
    button: null,
  },
});

/**
 * Removes somebody: they hold no role any more, are signed out everywhere, and are told why by mail.
 *
 * @param reason in the webmaster's words; mailed, and kept nowhere
 * @throws {NotFound} when there is no such person
 * @throws {Forbidden} unless by the webmaster; for oneself; for a deputy who would remove a webmaster
 * @throws {Conflict} when they are no member any more, or the last webmaster
 */
export function removeMember(actor: Actor, personId: string, reason: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const { givenName, roles } = await findStanding(tx, personId);
    const webmaster = roles.some(({ role, endsAt }) => role === 'webmaster' && endsAt === null);
    const forATime = await holdsForATime(tx, actor);
    authorize(membershipPolicy.remove(actor, { personId, webmaster }, { forATime }));
    const taken = roles.map(({ role }) => role as Role);
    if (!taken.includes('member')) throw new Conflict('They have been removed already.');
    await applyRoles(tx, record, actor, personId, { given: [], taken });
    await tx.handOver.deleteMany({ where: { OR: [{ fromId: personId }, { toId: personId }] } });
    await tx.mail.deleteMany({ where: { personId, sentAt: null } });
    await removeSessions(tx, record, { personId });
    await queueMail(tx, { kind: removedMail, to: { personId }, values: { givenName, reason } });
  });
}

/**
 * Makes somebody who was removed a member again. Roles beside that are given anew.
 *
 * @throws {NotFound} when there is no such person
 * @throws {Forbidden} unless by the webmaster
 * @throws {Conflict} when they are a member
 */
export function bringBack(actor: Actor, personId: string): Promise<void> {
  return change(actor, async (tx, record) => {
    authorize(membershipPolicy.lookAfter(actor));
    const { roles } = await findStanding(tx, personId);
    if (roles.some(({ role }) => role === 'member')) throw new Conflict('They are a member.');
    await applyRoles(tx, record, actor, personId, { given: ['member'], taken: [] });
  });
}

async function findStanding(tx: Transaction, personId: string) {
  const person = await tx.person.findUnique({
    where: { id: personId, leftAt: null },
    select: { givenName: true, roles: true },
  });
  if (!person) throw new NotFound('No such person');
  return person;
}
