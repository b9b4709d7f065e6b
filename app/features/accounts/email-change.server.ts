import type { Actor, Person } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import { newToken, now, secondsFromNow } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, Conflict, Invalid, NotFound } from '~/platform/errors';
import { hashToken } from '~/platform/secrets/secret.server';
import { askNew, askOld, mailTo, tellTaken, tellVouched } from './email-change-mails.server';
import { emailChangeLimit } from './limits.server';
import { confirmPassword } from './passwords.server';
import { accountPolicy } from './policy';
import { holdsForATime } from './roles.server';

/** Another email address for an account: asked for by its owner, confirmed at the old address and at the new one. */

const SECONDS_VALID = 7 * 24 * 60 * 60;

const vouched = registerAuditKind<Record<string, never>>({
  kind: 'accounts.email-vouched',
  group: 'people',
  words: (_, person) => `vouched for another email address of ${person}`,
});

/**
 * Asks for another email address. What happens looks the same whether the address has an account already: its owner
 * alone is told, by a mail there, and the change is never completed.
 *
 * @param address the browser's network address, for the limit on tries
 * @throws {Invalid} when the password is not right, or it is the address they have
 * @throws {RateLimited} after too many tries
 */
export async function askForEmail(
  actor: Person,
  { password, newEmail }: { password: string; newEmail: string },
  address: string,
): Promise<void> {
  authorize(accountPolicy.changeEmail(actor, { personId: actor.id }));
  await emailChangeLimit.spend(actor.id, address);
  await confirmPassword(actor, password);
  const { email } = await db().person.findUniqueOrThrow({ where: { id: actor.id } });
  if (newEmail === email) throw new Invalid({ newEmail: 'This is your email address already' });
  const tokens = { old: newToken(), new: newToken() };
  const validUntil = secondsFromNow(SECONDS_VALID);
  await change(actor, async (tx, record) => {
    const person = await tx.person.findUniqueOrThrow({ where: { id: actor.id } });
    const { email: present, givenName } = person;
    if (present === null) throw new NotFound('No such person');
    const personId = actor.id;
    await tx.emailChange.deleteMany({ where: { personId } });
    await tx.emailChange.create({
      data: {
        personId,
        newEmail,
        oldTokenHash: hashToken(tokens.old),
        newTokenHash: hashToken(tokens.new),
        createdAt: now(),
        expiresAt: validUntil,
      },
    });
    await mailTo(tx, askOld, present, { givenName, newEmail }, { token: tokens.old, validUntil });
    const taken = await tx.person.findUnique({ where: { email: newEmail }, select: { id: true } });
    await (taken
      ? mailTo(tx, tellTaken, newEmail, {})
      : mailTo(tx, askNew, newEmail, {}, { token: tokens.new, validUntil }));
    await record({
      kind: 'accounts.email-change-asked',
      channels: [`person:${personId}`],
      subjects: { person: personId },
    });
  });
}

/** What somebody has asked for, and who has said yes so far; null when nothing is under way. */
export async function findEmailChangeOf(personId: string) {
  const asked = await db().emailChange.findUnique({ where: { personId } });
  if (!asked || asked.expiresAt <= now()) return null;
  const { newEmail, oldConfirmedAt, newConfirmedAt } = asked;
  return { newEmail, old: oldConfirmedAt !== null, new: newConfirmedAt !== null };
}

/** Takes one's own wish back. Doing it twice does no harm. */
export function stopOwnEmailChange(actor: Person): Promise<void> {
  return change(actor, async (tx, record) => {
    authorize(accountPolicy.changeEmail(actor, { personId: actor.id }));
    const { count } = await tx.emailChange.deleteMany({ where: { personId: actor.id } });
    if (count === 0) return;
    await record({
      kind: 'accounts.email-change-stopped',
      channels: [`person:${actor.id}`],
      subjects: { person: actor.id },
    });
  });
}

/**
 * Says yes in the place of the old address, for somebody who cannot read mail there any more. They are told there, with
 * a link that stops the change; the new address has to say yes after that, though it may have done so before: else there
 * would be nothing left to stop.
 *
 * @throws {Forbidden} unless by the webmaster, for somebody else; by a deputy for a webmaster
 * @throws {Conflict} when nothing is under way, or the old address has said yes
 */
export function vouchForEmail(actor: Actor, personId: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const person = await tx.person.findUnique({
      where: { id: personId, leftAt: null },
      include: { roles: true, emailChange: true },
    });
    if (!person) throw new NotFound('No such person');
    const webmaster = person.roles.some(({ role, endsAt }) => role === 'webmaster' && !endsAt);
    const forATime = await holdsForATime(tx, actor);
    authorize(accountPolicy.vouchForEmail(actor, { personId, webmaster }, { forATime }));
    const { emailChange: asked, email, givenName } = person;
    if (!asked || asked.expiresAt <= now() || email === null) {
      throw new Conflict('They have asked for no other email address, or took it back.');
    }
    if (asked.oldConfirmedAt) throw new Conflict('The old address has been answered for already.');
    // The first mail's link goes with it: that address was asked, and is told now.
    const token = newToken();
    const again = asked.newConfirmedAt ? newToken() : null;
    await tx.emailChange.update({
      where: { personId },
      data: {
        oldTokenHash: hashToken(token),
        oldConfirmedAt: now(),
        vouchedById: actor.kind === 'person' ? actor.id : null,
        ...(again === null ? {} : { newConfirmedAt: null, newTokenHash: hashToken(again) }),
      },
    });
    const { newEmail, expiresAt: validUntil } = asked;
    await mailTo(tx, tellVouched, email, { givenName, newEmail }, { token, validUntil });
    if (again !== null) await mailTo(tx, askNew, newEmail, {}, { token: again, validUntil });
    const subjects = { person: personId };
    const seq = await record({ kind: vouched.kind, channels: [`person:${personId}`], subjects });
    await audit(tx, actor, seq, vouched, { details: {}, personId });
  });
}
