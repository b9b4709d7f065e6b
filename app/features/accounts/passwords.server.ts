import { hash, verify, type Options } from '@node-rs/argon2';
import { theProcess, type Person } from '~/platform/actor';
import { newToken, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, Conflict, Invalid } from '~/platform/errors';
import { hashToken } from '~/platform/secrets/secret.server';
import { accountPolicy } from './policy';
import { removeSessions } from './sessions.server';

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
 * Changes one's own password and ends all other sessions.
 *
 * @param keepHandle the session in which it is changed
 * @throws {Invalid} when the current password is not right
 */
export async function changePassword(
  actor: Person,
  input: { password: string; newPassword: string },
  keepHandle: string | null,
): Promise<void> {
  authorize(accountPolicy.changePassword(actor, { personId: actor.id }));
  const { passwordHash } = await db().person.findUniqueOrThrow({ where: { id: actor.id } });
  if (!(await isPassword(passwordHash, input.password))) {
    throw new Invalid({ password: 'The current password is not right' });
  }
  const fresh = await hashPassword(input.newPassword);
  await change(actor, async (tx, record) => {
    // Two changes at once: the second was made with a password that is no longer the current one.
    const { count } = await tx.person.updateMany({
      where: { id: actor.id, passwordHash },
      data: { passwordHash: fresh },
    });
    if (count === 0) throw new Conflict('Your password has just been changed elsewhere.');
    await tx.passwordReset.deleteMany({ where: { personId: actor.id } });
    await removeSessions(tx, record, {
      personId: actor.id,
      ...(keepHandle === null ? {} : { handle: { not: keepHandle } }),
    });
    await record({
      kind: 'accounts.password-changed',
      channels: [`person:${actor.id}`],
      subjects: { person: actor.id },
    });
  });
}

/** Whether a mailed link still works. Looking does not use it up: mail scanners follow every link. */
export async function isResetToken(token: string): Promise<boolean> {
  const reset = await db().passwordReset.findUnique({ where: { tokenHash: hashToken(token) } });
  return reset !== null && reset.expiresAt > now();
}

/**
 * Sets a new password by the mailed link. Uses the link up and ends every session.
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
    await removeSessions(tx, record, { personId });
    await record({
      kind: 'accounts.password-reset',
      channels: [`person:${personId}`],
      subjects: { person: personId },
    });
  });
}
