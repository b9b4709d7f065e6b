import { holds, type Person } from '~/platform/actor';
import { now, secondsFromNow } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, Conflict, Invalid } from '~/platform/errors';
import { codeLimit } from '../limits.server';
import { confirmPassword } from '../passwords.server';
import { accountPolicy } from '../policy';
import type { SecondFactorView, Telling } from '../views';
import { mailTurnedOff } from './mails.server';
import { CODES_MADE, makeRecoveryCodes } from './recovery-codes.server';
import { recordFactor, removeSecondFactor } from './remove.server';
import { findSignInRules } from './rule.hot.server';
import { hasSecondFactor, takeCode } from './take-code.server';
import { newSecret, stepOf, tell } from './totp.server';

/** One's own second factor: setting it up, making recovery codes, turning it off. */

/** Whoever was called away while setting up begins anew: the secret should not stand on a screen for long. */
const SECONDS_TO_SET_UP = 30 * 60;

export const WRONG_CODE = 'The code is not right. Each one works once; wait for the next';
const ALREADY = 'You have a second factor already.';

/** One's own second factor as it is. */
export async function viewSecondFactor(actor: Person): Promise<SecondFactorView> {
  const { id: personId } = actor;
  const [factor, codesLeft] = await Promise.all([
    db().secondFactor.findUnique({ where: { personId }, select: { confirmedAt: true } }),
    db().recoveryCode.count({ where: { personId } }),
  ]);
  return {
    since: factor?.confirmedAt?.toISOString() ?? null,
    codesMade: CODES_MADE,
    codesLeft,
    required: holds(actor, 'webmaster') && findSignInRules().webmasters,
  };
}

/**
 * Begins setting up. It counts for nothing until the first code has been typed.
 *
 * @throws {Invalid} when the password is not right
 * @throws {Conflict} when there is a second factor already
 */
export async function beginSecondFactor(actor: Person, password: string): Promise<void> {
  const { id: personId } = actor;
  authorize(accountPolicy.changeSecondFactor(actor, { personId }));
  await confirmPassword(actor, password);
  await change(actor, async (tx) => {
    if (await hasSecondFactor(tx, personId)) throw new Conflict(ALREADY);
    const begun = { secret: newSecret(), createdAt: now(), confirmedAt: null, lastStep: 0 };
    await tx.secondFactor.upsert({
      where: { personId },
      create: { personId, ...begun },
      update: begun,
    });
  });
}

/** What a telephone has to be told now, or null when nothing is being set up. @param issuer name of the network */
export async function viewSetUp(actor: Person, issuer: string): Promise<Telling | null> {
  const { email, secondFactor } = await db().person.findUniqueOrThrow({
    where: { id: actor.id },
    select: { email: true, secondFactor: true },
  });
  if (!secondFactor || !isBeingSetUp(secondFactor)) return null;
  return tell(secondFactor.secret, { issuer, label: email ?? actor.name });
}

/**
 * Ends setting up, by the first code.
 *
 * @returns the recovery codes, which nobody can show again
 * @throws {Invalid} when the code is not right
 * @throws {Conflict} when nothing is being set up any more
 */
export function confirmSecondFactor(actor: Person, code: string): Promise<string[]> {
  const { id: personId } = actor;
  authorize(accountPolicy.changeSecondFactor(actor, { personId }));
  return change(actor, async (tx, record) => {
    const factor = await tx.secondFactor.findUnique({ where: { personId } });
    if (!factor || !isBeingSetUp(factor)) throw new Conflict('Please begin setting up again.');
    const lastStep = stepOf(factor.secret, code);
    if (lastStep === null) {
      throw new Invalid({
        code: 'The code is not right. Check the clock of your phone, and type its newest code',
      });
    }
    await tx.secondFactor.update({ where: { personId }, data: { confirmedAt: now(), lastStep } });
    await recordFactor(record, personId, 'accounts.second-factor-on');
    return makeRecoveryCodes(tx, personId);
  });
}

/**
 * Makes new recovery codes; the older ones work no more.
 *
 * @returns them, which nobody can show again
 * @throws {Invalid} when the password is not right
 * @throws {Conflict} without a second factor
 */
export async function renewRecoveryCodes(actor: Person, password: string): Promise<string[]> {
  const { id: personId } = actor;
  authorize(accountPolicy.changeSecondFactor(actor, { personId }));
  await confirmPassword(actor, password);
  return change(actor, async (tx) => {
    if (!(await hasSecondFactor(tx, personId))) throw new Conflict('You have no second factor.');
    return makeRecoveryCodes(tx, personId);
  });
}

/**
 * Turns it off.
 *
 * @throws {Invalid} when the password or the code is not right
 * @throws {RateLimited} after too many wrong ones
 */
export async function turnOffSecondFactor(
  actor: Person,
  { password, code }: { password: string; code: string },
): Promise<void> {
  const { id: personId } = actor;
  authorize(accountPolicy.changeSecondFactor(actor, { personId }));
  await confirmPassword(actor, password);
  await codeLimit.spend(personId, '');
  await change(actor, async (tx, record) => {
    if (!(await takeCode(tx, personId, code))) throw new Invalid({ code: WRONG_CODE });
    await removeSecondFactor(tx, record, personId);
    await mailTurnedOff(tx, personId, 'by yourself');
  });
  await codeLimit.forgive(personId, '');
}

/** Whether it waits for its first code, and not for too long. */
function isBeingSetUp(factor: { confirmedAt: Date | null; createdAt: Date }): boolean {
  return factor.confirmedAt === null && factor.createdAt > secondsFromNow(-SECONDS_TO_SET_UP);
}
