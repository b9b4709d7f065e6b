import type { Actor } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, Conflict, NotFound } from '~/platform/errors';
import { accountPolicy } from '../policy';
import { holdsForATime } from '../roles.server';
import { mailTurnedOff } from './mails.server';
import { removeSecondFactor } from './remove.server';
import { hasSecondFactor } from './take-code.server';

/** Help for whoever has lost both the phone and the recovery codes. */

const reset = registerAuditKind<Record<string, never>>({
  kind: 'accounts.second-factor-reset',
  group: 'people',
  words: (_, person) => `turned off the second factor of ${person}, who had lost it`,
});

/** Whose second factor it would be, and whether there is one. */
export interface ResetView {
  name: string;
  has: boolean;
}

/**
 * What the page shows before it is done.
 *
 * @throws {NotFound} when there is no such member
 * @throws {Forbidden} unless for another webmaster
 */
export async function viewReset(actor: Actor, personId: string): Promise<ResetView> {
  const forATime = await holdsForATime(db(), actor);
  authorize(accountPolicy.resetSecondFactor(actor, { personId, forATime }));
  const person = await db().person.findUnique({
    where: { id: personId, leftAt: null },
    select: { name: true },
  });
  if (!person) throw new NotFound('No such person');
  return { name: person.name, has: await hasSecondFactor(db(), personId) };
}

/**
 * Turns off somebody's second factor. They are told by mail, and the steering group can read it in the audit log.
 *
 * @throws {NotFound} when there is no such member
 * @throws {Forbidden} unless by another person who is a webmaster for good, or the network itself
 * @throws {Conflict} when they have none
 */
export function resetSecondFactor(actor: Actor, personId: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const forATime = await holdsForATime(tx, actor);
    authorize(accountPolicy.resetSecondFactor(actor, { personId, forATime }));
    const where = { id: personId, leftAt: null };
    if (!(await tx.person.findUnique({ where, select: { id: true } }))) {
      throw new NotFound('No such person');
    }
    if (!(await hasSecondFactor(tx, personId))) throw new Conflict('They have no second factor.');
    const seq = await removeSecondFactor(tx, record, personId);
    await audit(tx, actor, seq, reset, { details: {}, personId });
    await mailTurnedOff(tx, personId, 'because it was said to be lost');
  });
}
