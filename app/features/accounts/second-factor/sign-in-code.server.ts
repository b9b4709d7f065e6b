import { theProcess } from '~/platform/actor';
import { newToken, now, secondsFromNow } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { Invalid } from '~/platform/errors';
import { hashToken } from '~/platform/secrets/secret.server';
import { arrive } from '../arrive.server';
import {
  forgetPending,
  keepPending,
  pendingTokenOf,
  SECONDS_PENDING,
  type Browser,
} from '../browser.server';
import { codeLimit } from '../limits.server';
import { isRecoveryCode } from './code';
import { WRONG_CODE } from './factor.server';
import { mailWrongCodes } from './mails.server';
import { takeCode } from './take-code.server';

/** The second step of signing in. Until the code is right there is no session. */

/** After so many wrong codes the password has to be typed again. */
const MOST_TRIES = 5;

/**
 * Lets somebody whose password was right type a code.
 *
 * @param shared what they said of the computer
 * @returns headers with the cookie by which the next form is known
 */
export async function beginPendingSignIn(personId: string, shared: boolean): Promise<Headers> {
  const token = newToken();
  await change(theProcess, async (tx) => {
    await tx.pendingSignIn.create({
      data: {
        tokenHash: hashToken(token),
        personId,
        shared,
        expiresAt: secondsFromNow(SECONDS_PENDING),
      },
    });
  });
  return new Headers({ 'Set-Cookie': await keepPending(token) });
}

/** Whether this browser may still send a code. */
export async function mayTypeCode(cookies: string | null): Promise<boolean> {
  return (await findPending(cookies)) !== null;
}

/** What came of a code. */
export type SignedInWithCode =
  | { state: 'in'; headers: Headers; recoveryCodesLeft: number | null }
  /** It came too late, or after too many wrong ones: the password is asked for again. */
  | { state: 'ended'; headers: Headers };

/**
 * Signs somebody in by their code, after `signIn` with the password.
 *
 * @throws {Invalid} when the code is not right
 * @throws {RateLimited} after too many wrong ones for this account, wherever they came from
 */
export async function signInWithCode(code: string, browser: Browser): Promise<SignedInWithCode> {
  const found = await findPending(browser.cookies);
  if (!found) return ended();
  const { tokenHash, personId, shared } = found;
  await codeLimit.spend(personId, '');
  const outcome = await change(theProcess, (tx) => tryCode(tx, tokenHash, code));
  if (outcome === 'wrong') throw new Invalid({ code: WRONG_CODE });
  if (outcome === 'ended') return ended();
  await codeLimit.forgive(personId, '');
  const headers = await arrive(personId, browser, shared);
  headers.append('Set-Cookie', await forgetPending());
  return { state: 'in', headers, recoveryCodesLeft: outcome.recoveryCodesLeft };
}

/** A wrong code is counted, so it does not throw: that would take the counting back. */
async function tryCode(
  tx: Transaction,
  tokenHash: string,
  code: string,
): Promise<'wrong' | 'ended' | { recoveryCodesLeft: number | null }> {
  const where = { tokenHash };
  const pending = await tx.pendingSignIn.findUnique({ where });
  if (!pending || pending.expiresAt <= now()) return 'ended'; // another tab was quicker
  const { personId, tries } = pending;
  if (await takeCode(tx, personId, code)) {
    await tx.pendingSignIn.delete({ where });
    const left = isRecoveryCode(code) ? await tx.recoveryCode.count({ where: { personId } }) : null;
    return { recoveryCodesLeft: left };
  }
  if (tries + 1 < MOST_TRIES) {
    await tx.pendingSignIn.update({ where, data: { tries: tries + 1 } });
    return 'wrong';
  }
  await tx.pendingSignIn.delete({ where });
  await mailWrongCodes(tx, personId);
  return 'ended';
}

async function findPending(cookies: string | null) {
  const token = await pendingTokenOf(cookies);
  if (token === null) return null;
  return db().pendingSignIn.findFirst({
    where: { tokenHash: hashToken(token), expiresAt: { gt: now() } },
  });
}

async function ended(): Promise<SignedInWithCode> {
  return { state: 'ended', headers: new Headers({ 'Set-Cookie': await forgetPending() }) };
}
