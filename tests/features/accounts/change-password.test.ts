import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changePassword, hashPassword } from '~/features/accounts/passwords.server';
import { changePasswordForm } from '~/features/accounts/schema';
import {
  beginPendingSignIn,
  mayTypeCode,
} from '~/features/accounts/second-factor/sign-in-code.server';
import { listSessions } from '~/features/accounts/sessions.server';
import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { Invalid, RateLimited } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { cookieOf, cookiesOf, handleOf, signInAs } from './browser';

useFreshDatabase();

const OLD = 'the old password';
const NEW = 'the new password';
const HERE = { device: 'Firefox on Linux', shared: false };

let passwordHash: string;
let member: Person;
beforeAll(async () => {
  passwordHash = await hashPassword(OLD);
});
beforeEach(async () => {
  member = await addMember([], passwordHash);
});

const messagesFor = (typed: object) =>
  changePasswordForm.safeParse(typed).error?.issues.map(({ message }) => message) ?? [];

describe('changing one’s password', () => {
  it('lets one sign in with the new one only', async () => {
    await changePassword(member, { password: OLD, newPassword: NEW }, HERE);
    await expect(signInAs(member, OLD)).rejects.toThrow(Invalid);
    expect(await handleOf(await signInAs(member, NEW))).not.toBeNull();
  });

  it('ends every session, and begins a new one where it was changed', async () => {
    const before = [await signInAs(member, OLD), await signInAs(member, OLD)];
    const here = await changePassword(member, { password: OLD, newPassword: NEW }, HERE);
    for (const cookie of before) expect(await handleOf(cookie)).toBeNull();
    expect(await handleOf(cookieOf(here))).not.toBeNull();
    expect(await listSessions(member)).toMatchObject([{ device: HERE.device, shared: false }]);
  });

  it('on a shared computer leaves it one', async () => {
    const shared = { ...HERE, shared: true };
    const here = await changePassword(member, { password: OLD, newPassword: NEW }, shared);
    expect(here).not.toMatch(/Max-Age|Expires/);
    expect(await listSessions(member)).toMatchObject([{ shared: true }]);
  });

  it('takes ten guesses of the current one, from however many browsers', async () => {
    const guess = (password: string) =>
      changePassword(member, { password, newPassword: NEW }, HERE).catch((error: unknown) => error);
    for (let tries = 0; tries < 10; tries += 1)
      expect(await guess('wrong')).toBeInstanceOf(Invalid);
    expect(await guess(OLD)).toBeInstanceOf(RateLimited);
  });

  it('ends what waits for a code', async () => {
    const headers = await beginPendingSignIn(member.id, false);
    expect(await mayTypeCode(cookiesOf(headers))).toBe(true);
    await changePassword(member, { password: OLD, newPassword: NEW }, HERE);
    expect(await mayTypeCode(cookiesOf(headers))).toBe(false);
  });

  it('is refused without the current one, and nothing changes', async () => {
    const there = await signInAs(member, OLD);
    const changing = changePassword(member, { password: 'a guess', newPassword: NEW }, HERE);
    await expect(changing).rejects.toMatchObject({
      errors: { password: 'The current password is not right' },
    });
    expect(await handleOf(there)).not.toBeNull();
    expect(await handleOf(await signInAs(member, OLD))).not.toBeNull();
  });

  it('twice at once changes it once', async () => {
    const change = (newPassword: string) =>
      changePassword(member, { password: OLD, newPassword }, HERE);
    const results = await Promise.allSettled([change('one new password'), change(NEW)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('keeps a slow hash of it alone', async () => {
    await changePassword(member, { password: OLD, newPassword: NEW }, HERE);
    const { passwordHash: kept } = await db().person.findUniqueOrThrow({
      where: { id: member.id },
    });
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('a new password', () => {
  it.each([
    ['', ['Enter a new password']],
    ['elevenchars', ['New password must be 12 characters or more']],
    ['👍'.repeat(11), ['New password must be 12 characters or more']],
    ['twelve chars', []],
    ['👍'.repeat(12), []],
    ['x'.repeat(200), []],
    ['x'.repeat(201), ['New password must be 200 characters or fewer']],
  ])('%j: %j', (newPassword, messages) => {
    expect(messagesFor({ password: 'x', newPassword })).toEqual(messages);
  });

  it('is asked for together with the current one', () => {
    expect(messagesFor({})).toEqual(['Enter your current password', 'Enter a new password']);
  });
});
