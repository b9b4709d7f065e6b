import { hash, verify, type Options } from '@node-rs/argon2';
import { theProcess, type Person } from '~/platform/actor';
import { newToken, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, Conflict, Invalid } from '~/platform/errors';
import { hashToken } from '~/platform/secrets/secret.server';
import { accountPolicy } from './policy';
import { confirmLimit } from './limits.server';
import { removeSessions, startSession } from './sessions.server';

/** Argon2id with the least OWASP's password storage cheat sheet asks for: 19 MiB, 2 passes, 1 lane. */
const ARGON2: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Compared with when there is no account or no password yet, so that the answer takes as long. */
let decoy: Promise<string> | undefined;

/** Hashes a password for keeping. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2);
}

/** Whether it is the password; takes as long when there is none to compare with. */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(newToken());
  const matches = await verify(kept ?? (await decoy), password);
  return kept !== null && matches;
}

/**
 * Asks for one's password again, before what matters most: whoever finds a browser open does not know it.
 *
 * @returns its hash
 * @throws {Invalid} when it is not right
 * @throws {RateLimited} after too many tries
 */
export async function confirmPassword(actor: Person, password: string): Promise<string> {
  await confirmLimit.spend(actor.id, '');
  const { passwordHash } = await db().person.findUniqueOrThrow({ where: { id: actor.id } });
  if (passwordHash === null || !(await isPassword(passwordHash, password))) {
    throw new Invalid({ password: 'The current password is not right' });
  }
  await confirmLimit.forgive(actor.id, '');
  return passwordHash;
}

/**
 * Changes one's own password. Every session ends; the browser in which it was changed is given a new one.
 *
 * @param here the session in which it is changed, and its browser
 * @returns the `Set-Cookie` header
 * @throws {Invalid} when the current password is not right
 */
export async function changePassword(
  actor: Person,
  input: { password: string; newPassword: string },
  here: { device: string; shared: boolean },
): Promise<string> {
  authorize(accountPolicy.changePassword(actor, { personId: actor.id }));
  const passwordHash = await confirmPassword(actor, input.password);
  const fresh = await hashPassword(input.newPassword);
  await change(actor, async (tx, record) => {
    // Two changes at once: the second was made with a password that is no longer the current one.
    const { count } = await tx.person.updateMany({
      where: { id: actor.id, passwordHash },
      data: { passwordHash: fresh },
    });
    if (count === 0) throw new Conflict('Your password has just been changed elsewhere.');
    const { id: personId } = actor;
    await tx.passwordReset.deleteMany({ where: { personId } });
    // Who is at the second step knew the old one.
    await tx.pendingSignIn.deleteMany({ where: { personId } });
    await removeSessions(tx, record, { personId });
    await record({
      kind: 'accounts.password-changed',
      channels: [`person:${personId}`],
      subjects: { person: personId },
    });
  });
  return startSession(actor.id, here.device, here.shared);
}

/** Whether a mailed link still works. Looking does not use it up: mail scanners follow every link. */
export async function isResetToken(token: string): Promise<boolean> {
  const reset = await db().passwordReset.findUnique({ where: { tokenHash: hashToken(token) } });
  return reset !== null && reset.expiresAt > now();
}

/**
 * Sets a new password by the mailed link. Uses the link up, ends every session and forgets every browser. It signs nobody
 * in: a second factor is asked for as ever.
 *
 * @throws {Conflict} when the link was used, replaced or is too old
 */
export async function resetPassword(token: string, newPassword: string): Promise<void> {
  const fresh = await hashPassword(newPassword);
  await change(theProcess, async (tx, record) => {
    const reset = await tx.passwordReset.findUnique({ where: { tokenHash: hashToken(token) } });
    if (!reset || reset.expiresAt <= now()) {
      throw new Conflict('This link does not work any more. Ask for a new one.');
    }
    const { personId } = reset;
    await tx.person.update({ where: { id: personId }, data: { passwordHash: fresh } });
    await tx.passwordReset.deleteMany({ where: { personId } });
    await tx.pendingSignIn.deleteMany({ where: { personId } });
    await tx.knownDevice.deleteMany({ where: { personId } });
    await removeSessions(tx, record, { personId });
    await record({
      kind: 'accounts.password-reset',
      channels: [`person:${personId}`],
      subjects: { person: personId },
    });
  });
}
