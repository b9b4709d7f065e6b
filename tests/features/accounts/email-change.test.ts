import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nameDeputy } from '~/features/accounts/deputies.server';
import {
  askForEmail,
  findEmailChangeOf,
  stopOwnEmailChange,
  vouchForEmail,
} from '~/features/accounts/email-change.server';
import {
  confirmEmail,
  findEmailAnswer,
  stopEmailChange,
} from '~/features/accounts/email-change-link.server';
import { hashPassword } from '~/features/accounts/passwords.server';
import { addPerson, findPerson } from '~/features/accounts/people.server';
import '~/features/register.server';
import { theProcess, type Person } from '~/platform/actor';
import { addDays, londonDay } from '~/platform/calendar/days';
import { atTime, now, secondsFromNow } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid, RateLimited } from '~/platform/errors';
import { createRunner } from '~/platform/jobs/runner.server';
import { settings } from '~/platform/settings.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { emailOf, handleOf, signInAs } from './browser';

useFreshDatabase();

const PASSWORD = 'the old password';
const DAY = 24 * 60 * 60;
const runner = createRunner();
afterAll(() => runner.stop());

let passwordHash: string;
let webmaster: Person;
let member: Person;
let old: string;
let fresh: string;
let counter = 0;
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
  webmaster = await addMember(['webmaster']);
});
beforeEach(async () => {
  counter += 1;
  member = await addMember([], passwordHash);
  old = await emailOf(member);
  fresh = `fresh${counter}@example.net`;
});

const outbox = () => join(settings().dataDir, 'outbox');
const files = () => (existsSync(outbox()) ? readdirSync(outbox()) : []);

/** Does something and answers the mails that come of it, by reader. */
async function mailsAfter(work: () => Promise<unknown>): Promise<Map<string, Email>> {
  const before = new Set(files());
  await work();
  await runner.runDue();
  const mails = files()
    .filter((name) => !before.has(name))
    .map((name) => PostalMime.parse(readFileSync(join(outbox(), name))));
  return new Map((await Promise.all(mails)).map((mail) => [mail.to?.[0]?.address ?? '', mail]));
}

const ask = (newEmail = fresh, password = PASSWORD, person = member) =>
  askForEmail(person, { password, newEmail }, `192.0.2.${counter % 250}`);
const tokenIn = (mail: Email | undefined) => {
  const link = /https?:\S+token=\S+/.exec(mail?.text ?? '')?.[0] ?? '';
  return link === '' ? '' : (new URL(link).searchParams.get('token') ?? '');
};
async function askAndRead(newEmail = fresh) {
  const mails = await mailsAfter(() => ask(newEmail));
  return { mails, old: tokenIn(mails.get(old)), new: tokenIn(mails.get(newEmail)) };
}
const emailNow = () => emailOf(member);

describe('asking for another email address', () => {
  it('mails a link to both addresses, and changes nothing yet', async () => {
    const { mails, old: toOld, new: toNew } = await askAndRead();
    expect([...mails.keys()].sort()).toEqual([old, fresh].sort());
    expect(mails.get(old)?.text).toContain(fresh);
    expect(mails.get(fresh)?.text).not.toContain(old);
    expect(mails.get(fresh)?.text).not.toContain(member.name);
    expect(toOld).not.toBe(toNew);
    expect(await emailNow()).toBe(old);
    const kept = JSON.stringify(await db().emailChange.findMany());
    expect(kept).not.toContain(toOld);
    expect(kept).not.toContain(toNew);
  });

  it('takes the password, and not the address one has', async () => {
    await expect(ask(fresh, 'wrong')).rejects.toMatchObject({
      errors: { password: 'The current password is not right' },
    });
    await expect(ask(old)).rejects.toThrow(Invalid);
    expect(await findEmailChangeOf(member.id)).toBeNull();
  });

  it('is refused after five tries in an hour', async () => {
    for (let times = 0; times < 5; times += 1) {
      await expect(ask(fresh, 'wrong')).rejects.toThrow(Invalid);
    }
    await expect(ask()).rejects.toThrow(RateLimited);
  });

  it('is for members, for their own account', async () => {
    await expect(ask(fresh, PASSWORD, { ...member, roles: [] })).rejects.toThrow(Forbidden);
  });

  it('ends the links of the time before', async () => {
    const first = await askAndRead();
    await askAndRead(`other${counter}@example.net`);
    expect(await findEmailAnswer(first.old)).toBeNull();
    await expect(confirmEmail(first.new)).rejects.toThrow(Conflict);
  });
});

describe('an address that has an account already', () => {
  it('looks the same to whoever asks, and is never taken', async () => {
    const other = await addMember();
    const taken = await emailOf(other);
    const { mails, old: toOld, new: toNew } = await askAndRead(taken);
    expect(await findEmailChangeOf(member.id)).toEqual({ newEmail: taken, old: false, new: false });
    expect(mails.get(taken)?.subject).toBe('You have an account with this email address already');
    expect(toNew).toBe('');
    expect(await confirmEmail(toOld)).toBe('waiting');
    expect([await emailNow(), await emailOf(other)]).toEqual([old, taken]);
  });

  it('that was taken meanwhile is said when it is confirmed', async () => {
    const { old: toOld, new: toNew } = await askAndRead();
    await confirmEmail(toOld);
    await addPerson(theProcess, {
      email: fresh,
      name: 'Dr Quick',
      givenName: 'Quick',
      jobTitle: '',
      organisationId: member.organisationId,
      passwordHash: null,
      roles: ['member'],
    });
    await expect(confirmEmail(toNew)).rejects.toThrow(/^Somebody else’s account has this email/);
    expect(await emailNow()).toBe(old);
  });
});

describe('the links', () => {
  it.each([
    ['old', 'new'],
    ['new', 'old'],
  ] as const)('change the address when %s and %s have said yes', async (first, second) => {
    const tokens = await askAndRead();
    expect(await confirmEmail(tokens[first])).toBe('waiting');
    expect(await confirmEmail(tokens[first])).toBe('waiting'); // twice does no harm
    expect(await emailNow()).toBe(old);
    const mails = await mailsAfter(async () =>
      expect(await confirmEmail(tokens[second])).toBe('done'),
    );
    expect(await emailNow()).toBe(fresh);
    expect([...mails.keys()].sort()).toEqual([old, fresh].sort());
    expect(await handleOf(await signInAs(member, PASSWORD))).not.toBeNull();
    await expect(confirmEmail(tokens[second])).rejects.toThrow(Conflict);
  });

  it('are not used up by looking, as mail scanners do', async () => {
    const { old: toOld } = await askAndRead();
    const looked = { side: 'old', newEmail: fresh, answered: false };
    expect(await findEmailAnswer(toOld)).toEqual(looked);
    expect(await findEmailAnswer(toOld)).toEqual(looked);
  });

  it.each(['old', 'new'] as const)('stop it, by the %s address', async (side) => {
    const tokens = await askAndRead();
    expect(await stopEmailChange(tokens[side])).toBe(side);
    await expect(confirmEmail(tokens.old)).rejects.toThrow(Conflict);
    await expect(confirmEmail(tokens.new)).rejects.toThrow(Conflict);
    expect(await emailNow()).toBe(old);
  });

  it('work for seven days', async () => {
    const { old: toOld } = await askAndRead();
    expect(await atTime(secondsFromNow(7 * DAY - 60), () => findEmailAnswer(toOld))).not.toBeNull();
    await atTime(secondsFromNow(7 * DAY + 60), async () => {
      expect(await findEmailAnswer(toOld)).toBeNull();
      expect(await findEmailChangeOf(member.id)).toBeNull();
      await expect(confirmEmail(toOld)).rejects.toThrow(Conflict);
    });
  });

  it('do not work when made up', async () => {
    for (const token of ['', 'made up']) {
      expect(await findEmailAnswer(token)).toBeNull();
      await expect(stopEmailChange(token)).rejects.toThrow(Conflict);
    }
  });

  it('are stopped by whoever asked, too', async () => {
    const { new: toNew } = await askAndRead();
    await stopOwnEmailChange(member);
    await stopOwnEmailChange(member);
    await expect(confirmEmail(toNew)).rejects.toThrow(Conflict);
  });

  it('leave sessions as they are, and end links for a new password', async () => {
    const cookie = await signInAs(member, PASSWORD);
    const tokens = await askAndRead();
    const reset = {
      tokenHash: `hash${counter}`,
      personId: member.id,
      expiresAt: secondsFromNow(60),
    };
    await change(theProcess, (tx) => tx.passwordReset.create({ data: reset }));
    await confirmEmail(tokens.old);
    await confirmEmail(tokens.new);
    expect(await handleOf(cookie)).not.toBeNull();
    expect(await db().passwordReset.count({ where: { personId: member.id } })).toBe(0);
  });
});

describe('a webmaster who vouches', () => {
  it('answers for the old address, which is told and can stop it', async () => {
    const tokens = await askAndRead();
    const mails = await mailsAfter(() => vouchForEmail(webmaster, member.id));
    expect([...mails.keys()]).toEqual([old]);
    expect(await emailNow()).toBe(old);
    const toOld = tokenIn(mails.get(old));
    expect(await findEmailAnswer(toOld)).toMatchObject({ side: 'old', answered: true });
    await expect(confirmEmail(tokens.old)).rejects.toThrow(Conflict); // the first mail's link has gone
    expect(await confirmEmail(tokens.new)).toBe('done');
    expect(await emailNow()).toBe(fresh);
  });

  it('can be stopped at the old address', async () => {
    const tokens = await askAndRead();
    const mails = await mailsAfter(() => vouchForEmail(webmaster, member.id));
    await stopEmailChange(tokenIn(mails.get(old)));
    await expect(confirmEmail(tokens.new)).rejects.toThrow(Conflict);
  });

  it('asks the new address once more when it has said yes before, so that the old one can stop it', async () => {
    const tokens = await askAndRead();
    await confirmEmail(tokens.new);
    const mails = await mailsAfter(() => vouchForEmail(webmaster, member.id));
    expect([...mails.keys()].sort()).toEqual([old, fresh].sort());
    expect(await emailNow()).toBe(old);
    expect(await findEmailAnswer(tokenIn(mails.get(old)))).not.toBeNull();
    await expect(confirmEmail(tokens.new)).rejects.toThrow(Conflict);
    expect(await confirmEmail(tokenIn(mails.get(fresh)))).toBe('done');
    expect(await emailNow()).toBe(fresh);
    const entry = await db().auditEntry.findFirst({ where: { personId: member.id } });
    expect(entry).toMatchObject({ kind: 'accounts.email-vouched', actorId: webmaster.id });
    expect(JSON.stringify(entry)).not.toContain('@');
  });

  it('cannot begin it, nor do it twice', async () => {
    await expect(vouchForEmail(webmaster, member.id)).rejects.toThrow(Conflict);
    await askAndRead();
    await vouchForEmail(webmaster, member.id);
    await expect(vouchForEmail(webmaster, member.id)).rejects.toThrow(Conflict);
  });

  it('is nobody else, and not oneself; a deputy vouches for no webmaster', async () => {
    await askAndRead();
    for (const actor of [member, await addMember(['steering', 'lead', 'agent'])]) {
      await expect(vouchForEmail(actor, member.id)).rejects.toThrow(Forbidden);
    }
    await expect(vouchForEmail(webmaster, webmaster.id)).rejects.toThrow(Forbidden);
    const { id } = await addMember();
    const from = londonDay(now());
    await nameDeputy(webmaster, { personId: id, from, until: addDays(from, 1) });
    const deputy = (await findPerson(id))!;
    const second = await addMember(['webmaster']);
    await expect(vouchForEmail(deputy, second.id)).rejects.toThrow(Forbidden);
    await vouchForEmail(deputy, member.id);
  });
});
