import { confirmPassword } from '~/features/accounts/passwords.server';
import { holdsForATime, spareWebmasters } from '~/features/accounts/roles.server';
import { theProcess, type Person } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, Conflict, NotFound } from '~/platform/errors';
import { log } from '~/platform/log.server';
import { listErased } from '~/platform/personal-data/erased-log.server';
import { erasePerson, keepErased, sayGoodbye } from './erase.server';
import { membershipPolicy } from './policy';

/** Going for good: by one's own wish, by the webmaster's hand, and again after a backup was put back. */

const left = registerAuditKind<Record<string, never>>({
  kind: 'membership.left',
  group: 'people',
  words: () => 'left the network',
});

const erased = registerAuditKind<Record<string, never>>({
  kind: 'membership.erased',
  group: 'people',
  words: () => 'erased the account of somebody who had been removed',
});

const erasedAgain = registerAuditKind<Record<string, never>>({
  kind: 'membership.erased-again',
  group: 'people',
  words: () => 'erased again somebody who had left, and whom a backup had brought back',
});

const heardBy = (personId: string) => ({
  channels: ['people', `person:${personId}`],
  subjects: { person: personId },
});

/**
 * Leaves the network, for good.
 *
 * @param password typed again: a browser left open must not be enough
 * @throws {Invalid} when the password is not right
 * @throws {RateLimited} after too many tries
 * @throws {Conflict} for the last webmaster
 */
export async function leaveNetwork(actor: Person, password: string): Promise<void> {
  authorize(membershipPolicy.leave(actor, { personId: actor.id }));
  const passwordHash = await confirmPassword(actor, password);
  await change(actor, async (tx, record) => {
    await spareWebmasters(tx, actor, actor.id);
    // Of now: it may have been changed since it was typed, by somebody who threw this browser out.
    const account = await tx.person.findUnique({
      where: { id: actor.id, leftAt: null, passwordHash },
    });
    if (!account) throw new Conflict('Your password has just been changed elsewhere.');
    await erasePerson(tx, record, actor.id);
    await sayGoodbye(tx, account);
    const seq = await record({ kind: left.kind, ...heardBy(actor.id) });
    await audit(tx, actor, seq, left, { details: {}, personId: actor.id });
    await keepErased(tx, actor.id);
  });
}

/**
 * Erases somebody who has been removed, for good: when they ask for it, or need not be kept any more.
 *
 * @throws {NotFound} when there is no such person
 * @throws {Forbidden} unless by a webmaster, for somebody who is no member any more
 */
export function eraseForGood(actor: Person, personId: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const person = await tx.person.findUnique({
      where: { id: personId, leftAt: null },
      select: { email: true, givenName: true, roles: { where: { role: 'member' } } },
    });
    if (!person) throw new NotFound('No such person');
    const forATime = await holdsForATime(tx, actor);
    const member = person.roles.length > 0;
    authorize(membershipPolicy.eraseForGood(actor, { member }, { forATime }));
    await erasePerson(tx, record, personId);
    await sayGoodbye(tx, person);
    const seq = await record({ kind: erased.kind, ...heardBy(personId) });
    await audit(tx, actor, seq, erased, { details: {}, personId });
    await keepErased(tx, personId);
  });
}

/**
 * Erases again whoever was erased and is back, because a backup from before was put in place. Called at every start,
 * before the first page. A network whose last webmaster goes so prints the link for a new one.
 */
export async function eraseAgain(): Promise<void> {
  const back = await db().person.findMany({
    where: { id: { in: listErased() }, leftAt: null },
    select: { id: true },
  });
  for (const { id } of back) {
    await change(theProcess, async (tx, record) => {
      await erasePerson(tx, record, id);
      const seq = await record({ kind: erasedAgain.kind, ...heardBy(id) });
      await audit(tx, theProcess, seq, erasedAgain, { details: {}, personId: id });
    });
  }
  if (back.length > 0) log.warn({ people: back.length }, 'Erased again: a backup had brought back');
}
