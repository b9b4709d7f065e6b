import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { nameDeputy } from '~/features/accounts/deputies.server';
import { hashPassword } from '~/features/accounts/passwords.server';
import { findPerson } from '~/features/accounts/people.server';
import { lacksSecondFactor, listHolders, revokeRole } from '~/features/accounts/roles.server';
import {
  turnOffSecondFactor,
  viewSecondFactor,
} from '~/features/accounts/second-factor/factor.server';
import { resetSecondFactor, viewReset } from '~/features/accounts/second-factor/reset.server';
import {
  askSecondFactorOfWebmasters,
  viewSignInRules,
} from '~/features/accounts/second-factor/rules.server';
import { signInWithCode } from '~/features/accounts/second-factor/sign-in-code.server';
import { resolveSession, startSession } from '~/features/accounts/sessions.server';
import { listEntries, newestSeq } from '~/platform/activity/activity.server';
import { theProcess, type Person } from '~/platform/actor';
import { addDays, londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { db, theDatabase } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors';
import { loadHomeParts } from '~/platform/home/home-parts.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { cookieOf, newBrowser } from './browser';
import { givePhone, typePassword, type Phone } from './phone-owner';

/** A second factor asked of whoever looks after the network, and help for who has lost theirs. */

useFreshDatabase();

const PASSWORD = 'three rivers meet here';
const NOTICE = 'accounts.second-factor-missing';

let passwordHash: string;
let webmaster: Person;
let phone: Phone;
let other: Person;
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});
beforeEach(async () => {
  await theDatabase().writer.setting.deleteMany({ where: { key: 'accounts.sign-in' } });
  await theDatabase().writer.roleGrant.deleteMany({ where: { role: 'webmaster' } });
  webmaster = await addMember(['webmaster'], passwordHash);
  phone = await givePhone(webmaster, PASSWORD);
  other = await addMember(['webmaster'], passwordHash);
});

const rolesOf = async ({ id }: Person) => (await findPerson(id))?.roles;
const isTold = async (person: Person) => NOTICE in (await loadHomeParts(person));

async function deputyOf(actor: Person): Promise<Person> {
  const deputy = await addMember([], passwordHash);
  const from = londonDay(now());
  await nameDeputy(actor, { personId: deputy.id, from, until: addDays(from, 3) });
  return (await findPerson(deputy.id)) ?? deputy;
}

describe('as long as nobody asks for it', () => {
  it('looking after the network takes a password', async () => {
    expect(await rolesOf(other)).toContain('webmaster');
    expect(await lacksSecondFactor(other)).toBe(false);
    expect(await isTold(other)).toBe(false);
  });
});

describe('when it is asked for', () => {
  it('the role gives no rights without one, in open sessions too', async () => {
    const cookie = cookieOf(await startSession(other.id, 'Chrome on Windows'));
    await askSecondFactorOfWebmasters(webmaster, true);
    expect(await rolesOf(webmaster)).toContain('webmaster');
    expect(await rolesOf(other)).toEqual(['member']);
    expect((await resolveSession(cookie)).actor).toMatchObject({ roles: ['member'] });
    expect(await listHolders('webmaster')).toEqual([webmaster.id]);
  });

  it('a deputy needs one as well', async () => {
    const deputy = await deputyOf(webmaster);
    expect(deputy.roles).toContain('webmaster');
    await askSecondFactorOfWebmasters(webmaster, true);
    expect(await rolesOf(deputy)).toEqual(['member']);
    expect(await isTold(deputy)).toBe(true);
    await givePhone(deputy, PASSWORD);
    expect(await rolesOf(deputy)).toContain('webmaster');
  });

  it('who lacks one is told on the home page until they have it, and others are not', async () => {
    await askSecondFactorOfWebmasters(webmaster, true);
    expect(await isTold(other)).toBe(true);
    expect(await isTold(webmaster)).toBe(false);
    expect(await isTold(await addMember())).toBe(false);
    await givePhone(other, PASSWORD);
    expect(await isTold(other)).toBe(false);
    expect(await rolesOf(other)).toContain('webmaster');
  });

  it('one that is being set up does not count', async () => {
    await askSecondFactorOfWebmasters(webmaster, true);
    await theDatabase().writer.secondFactor.create({
      data: { personId: other.id, secret: 'x', createdAt: now() },
    });
    expect(await rolesOf(other)).toEqual(['member']);
  });

  it('other roles stay as they are', async () => {
    const steering = await addMember(['steering']);
    await askSecondFactorOfWebmasters(webmaster, true);
    expect(await rolesOf(steering)).toEqual(['member', 'steering']);
  });

  it('open pages of all whom it concerns are judged anew', async () => {
    const before = await newestSeq();
    await askSecondFactorOfWebmasters(webmaster, true);
    const entries = await listEntries({ after: before, limit: 9, channel: `person:${other.id}` });
    expect(entries).toMatchObject([{ kind: 'accounts.roles-changed' }]);
    await turnOffSecondFactor(webmaster, { password: PASSWORD, code: phone.code() });
    const own = await listEntries({ after: before, limit: 9, channel: `person:${webmaster.id}` });
    expect(own.map(({ kind }) => kind)).toEqual([
      'accounts.roles-changed',
      'accounts.roles-changed',
      'accounts.second-factor-off',
    ]);
    expect(await rolesOf(webmaster)).toEqual(['member']);
  });

  it('the last webmaster is still the last: roles count as held', async () => {
    await askSecondFactorOfWebmasters(webmaster, true);
    await revokeRole(webmaster, webmaster.id, 'webmaster');
    await expect(revokeRole(theProcess, other.id, 'webmaster')).rejects.toThrow(Conflict);
  });
});

describe('asking for it', () => {
  it('is for a webmaster who has one', async () => {
    await expect(askSecondFactorOfWebmasters(other, true)).rejects.toThrow(Invalid);
    expect(await rolesOf(other)).toContain('webmaster');
    expect(await viewSignInRules(other)).toEqual({ required: false, mayChange: true, has: false });
  });

  it('is not for deputies, nor for anybody else', async () => {
    const deputy = await deputyOf(webmaster);
    await givePhone(deputy, PASSWORD);
    const others = [deputy, await addMember(), await addMember(['steering'])];
    for (const actor of others) {
      await expect(askSecondFactorOfWebmasters(actor, true)).rejects.toThrow(Forbidden);
    }
    expect(await viewSignInRules(deputy)).toMatchObject({ mayChange: false });
    await expect(viewSignInRules(await addMember())).rejects.toThrow(Forbidden);
  });

  it('can be taken back, and both stand in the audit log', async () => {
    await askSecondFactorOfWebmasters(webmaster, true);
    await askSecondFactorOfWebmasters(webmaster, true);
    await askSecondFactorOfWebmasters(webmaster, false);
    expect(await rolesOf(other)).toContain('webmaster');
    const kept = await db().auditEntry.findMany({
      where: { actorId: webmaster.id, kind: 'accounts.sign-in-rules-changed' },
    });
    expect(kept.map(({ details }) => details)).toEqual([{ required: true }, { required: false }]);
  });
});

describe('a lost second factor', () => {
  it('is turned off by another webmaster, with a mail and a trace', async () => {
    await resetSecondFactor(other, webmaster.id);
    expect((await viewSecondFactor(webmaster)).since).toBeNull();
    const mails = await db().mail.findMany({ where: { personId: webmaster.id } });
    expect(mails.map(({ kind }) => kind)).toEqual(['accounts.second-factor-off']);
    const [entry] = await db().auditEntry.findMany({ where: { personId: webmaster.id } });
    expect(entry).toMatchObject({ kind: 'accounts.second-factor-reset', actorId: other.id });
  });

  it('is shown to them by name', async () => {
    expect(await viewReset(other, webmaster.id)).toEqual({ name: webmaster.name, has: true });
    const none = await addMember();
    expect(await viewReset(other, none.id)).toMatchObject({ has: false });
  });

  it('ends what waits for a code', async () => {
    const cookies = await typePassword(webmaster, PASSWORD);
    await resetSecondFactor(other, webmaster.id);
    const outcome = await signInWithCode(phone.code(), newBrowser(cookies));
    expect(outcome.state).toBe('ended');
  });

  it.each([
    ['oneself', () => Promise.resolve(webmaster)],
    ['a deputy', () => deputyOf(webmaster)],
    ['the steering group', () => addMember(['steering'])],
    ['a member', () => addMember()],
  ])('is not turned off by %s', async (_, who) => {
    const actor = await who();
    await expect(resetSecondFactor(actor, webmaster.id)).rejects.toThrow(Forbidden);
    await expect(viewReset(actor, webmaster.id)).rejects.toThrow(Forbidden);
    expect((await viewSecondFactor(webmaster)).since).not.toBeNull();
  });

  it('that is none, or of nobody, says so', async () => {
    await expect(resetSecondFactor(other, (await addMember()).id)).rejects.toThrow(Conflict);
    for (const act of [resetSecondFactor, viewReset]) {
      await expect(act(other, 'noSuchPerson')).rejects.toThrow(NotFound);
    }
  });

  it('of the last webmaster is turned off on the machine, and they set up another', async () => {
    await askSecondFactorOfWebmasters(webmaster, true);
    await resetSecondFactor(theProcess, webmaster.id);
    expect(await rolesOf(webmaster)).toEqual(['member']);
    expect(await isTold(webmaster)).toBe(true);
    await givePhone(webmaster, PASSWORD);
    expect(await rolesOf(webmaster)).toContain('webmaster');
  });
});
