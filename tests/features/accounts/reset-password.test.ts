import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  changePassword,
  hashPassword,
  isResetToken,
  resetPassword,
} from '~/features/accounts/passwords.server';
import { requestPasswordReset } from '~/features/accounts/reset-link.server';
import {
  beginPendingSignIn,
  mayTypeCode,
} from '~/features/accounts/second-factor/sign-in-code.server';
import { listSessions } from '~/features/accounts/sessions.server';
import type { Person } from '~/platform/actor';
import { atTime, newToken, secondsFromNow } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Conflict } from '~/platform/errors';
import { createRunner } from '~/platform/jobs/runner.server';
import { settings } from '~/platform/settings.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { cookiesOf, emailOf, handleOf, signInAs } from './browser';

useFreshDatabase();

const OLD = 'the old password';
const NEW = 'the new password';
const HERE = { device: 'Firefox on Linux', shared: false };
const HOUR = 60 * 60;
const REFUSED = new Conflict('This link does not work any more. Ask for a new one.');

const runner = createRunner();
afterAll(() => runner.stop());

let passwordHash: string;
let member: Person;
let email: string;
beforeAll(async () => {
  passwordHash = await hashPassword(OLD);
});
beforeEach(async () => {
  member = await addMember([], passwordHash);
  email = await emailOf(member);
});

const outbox = () => join(settings().dataDir, 'outbox');
const listMails = () => (existsSync(outbox()) ? readdirSync(outbox()) : []);

/** Asks for a link, and does all the jobs that follow from it. */
async function ask(address: string, from: string) {
  await requestPasswordReset(address, from);
  await runner.runDue();
}

/** Asks for a link and answers the mail that comes. */
async function askForLink(from = '192.0.2.1') {
  const before = new Set(listMails());
  await ask(email, from);
  const [file, ...more] = listMails().filter((name) => !before.has(name));
  expect(more).toEqual([]);
  if (file === undefined) throw new Error('No mail came');
  const mail = await PostalMime.parse(readFileSync(join(outbox(), file)));
  const link = /https?:\S+/.exec(mail.text ?? '')?.[0] ?? '';
  return { mail, link, token: new URL(link).searchParams.get('token') ?? '' };
}

describe('asking for a new password', () => {
  it('mails a link to the network’s own address', async () => {
    const { mail, link, token } = await askForLink();
    expect(mail.to).toMatchObject([{ address: email }]);
    expect(mail.subject).toBe('Choose a new password');
    expect(link).toBe(`${settings().publicUrl}/reset-password/new?token=${token}`);
    expect(token).toMatch(/^[\w-]{43}$/);
  });

  it('keeps only a hash of what the link carries', async () => {
    const { token } = await askForLink();
    expect(JSON.stringify(await db().passwordReset.findMany())).not.toContain(token);
  });

  it('changes nothing yet', async () => {
    await askForLink();
    expect(await handleOf(await signInAs(member, OLD))).not.toBeNull();
  });

  it('sends nothing to an address without an account', async () => {
    const before = listMails().length;
    await ask('nobody@example.org', '192.0.2.1');
    expect(listMails()).toHaveLength(before);
    await askForLink();
    expect(listMails()).toHaveLength(before + 1);
  });

  it('sends no more than three mails an hour to one account for one address', async () => {
    const before = listMails().length;
    for (let times = 0; times < 3; times += 1) await askForLink('192.0.2.9');
    await ask(email, '192.0.2.9');
    expect(listMails()).toHaveLength(before + 3);
    await askForLink('198.51.100.9');
    expect(listMails()).toHaveLength(before + 4);
  });
});

describe('the mailed link', () => {
  it('sets a new password', async () => {
    const { token } = await askForLink();
    await resetPassword(token, NEW);
    expect(await handleOf(await signInAs(member, NEW))).not.toBeNull();
    await expect(signInAs(member, OLD)).rejects.toThrow('Invalid input');
  });

  it('ends every session', async () => {
    const cookie = await signInAs(member, OLD);
    const { token } = await askForLink();
    await resetPassword(token, NEW);
    expect(await handleOf(cookie)).toBeNull();
  });

  it('is not used up by looking, as mail scanners do', async () => {
    const { token } = await askForLink();
    expect(await isResetToken(token)).toBe(true);
    expect(await isResetToken(token)).toBe(true);
    await resetPassword(token, NEW);
  });

  it('works once', async () => {
    const { token } = await askForLink();
    await resetPassword(token, NEW);
    expect(await isResetToken(token)).toBe(false);
    await expect(resetPassword(token, 'yet another one')).rejects.toThrow(REFUSED);
  });

  it('works once when it is used twice at the same time', async () => {
    const { token } = await askForLink();
    const uses = [resetPassword(token, NEW), resetPassword(token, 'the other password')];
    const results = await Promise.allSettled(uses);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('works no more when a newer one was asked for', async () => {
    const older = await askForLink();
    const newer = await askForLink();
    expect(await isResetToken(older.token)).toBe(false);
    await expect(resetPassword(older.token, NEW)).rejects.toThrow(REFUSED);
    await resetPassword(newer.token, NEW);
  });

  it('works no more when the password was changed meanwhile', async () => {
    const { token } = await askForLink();
    await changePassword(member, { password: OLD, newPassword: NEW }, HERE);
    await expect(resetPassword(token, 'somebody else’s')).rejects.toThrow(REFUSED);
  });

  it('signs nobody in, ends what waits for a code, and forgets every browser', async () => {
    await signInAs(member, OLD);
    const pending = cookiesOf(await beginPendingSignIn(member.id, false));
    const { token } = await askForLink();
    await resetPassword(token, NEW);
    expect(await listSessions(member)).toEqual([]);
    expect(await mayTypeCode(pending)).toBe(false);
    expect(await db().knownDevice.count({ where: { personId: member.id } })).toBe(0);
  });

  it('works for an hour', async () => {
    const { token } = await askForLink();
    const look = () => isResetToken(token);
    expect(await atTime(secondsFromNow(HOUR - 60), look)).toBe(true);
    expect(await atTime(secondsFromNow(HOUR + 60), look)).toBe(false);
    await expect(
      atTime(secondsFromNow(HOUR + 60), () => resetPassword(token, NEW)),
    ).rejects.toThrow(REFUSED);
    await atTime(secondsFromNow(HOUR - 60), () => resetPassword(token, NEW));
  });

  it.each([
    ['nothing', ''],
    ['something made up', 'made up'],
    ['another secret', newToken()],
  ])('does not work when it carries %s', async (_, token) => {
    expect(await isResetToken(token)).toBe(false);
    await expect(resetPassword(token, NEW)).rejects.toThrow(REFUSED);
  });
});
