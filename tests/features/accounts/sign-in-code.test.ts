import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { hashPassword } from '~/features/accounts/passwords.server';
import { signInCodeForm } from '~/features/accounts/schema';
import { mayTypeCode, signInWithCode } from '~/features/accounts/second-factor/sign-in-code.server';
import { listSessions, resolveSession } from '~/features/accounts/sessions.server';
import { signIn } from '~/features/accounts/sign-in.server';
import type { Person } from '~/platform/actor';
import { atTime, secondsFromNow } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Invalid, RateLimited } from '~/platform/errors';
import { settings } from '~/platform/settings.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { cookiesOf, emailOf, newBrowser } from './browser';
import { givePhone, typePassword, type Phone } from './phone-owner';

useFreshDatabase();

const PASSWORD = 'three rivers meet here';
const MINUTE = 60;

let passwordHash: string;
let member: Person;
let phone: Phone;
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});
beforeEach(async () => {
  member = await addMember([], passwordHash);
  phone = await givePhone(member, PASSWORD);
});

const enter = (code: string, cookies: string) => signInWithCode(code, newBrowser(cookies));
const errorOf = (trying: Promise<unknown>) =>
  trying.then(
    () => null,
    (error: unknown) => error,
  );
const recovery = (index = 0) => signInCodeForm.parse({ code: phone.recoveryCodes[index] }).code;

describe('the password alone', () => {
  it('signs nobody in who has a second factor', async () => {
    const cookies = await typePassword(member, PASSWORD);
    expect(cookies).toMatch(/^pbc_code=[^;]+$/);
    expect((await resolveSession(cookies)).actor.kind).toBe('visitor');
    expect(await listSessions(member)).toEqual([]);
  });

  it('gives a cookie for ten minutes, for the pages of signing in alone', async () => {
    const account = { email: await emailOf(member), password: PASSWORD };
    const { headers } = await signIn(account, newBrowser());
    const [cookie, ...more] = headers.getSetCookie();
    expect(more).toEqual([]);
    expect(cookie?.split('; ').slice(1).sort()).toEqual(
      ['HttpOnly', 'Max-Age=600', 'Path=/sign-in', 'SameSite=Lax'].sort(),
    );
    expect(settings().publicUrl).toMatch(/^http:/); // or it would be Secure
  });

  it('that is wrong says the same whether there is a second factor or not', async () => {
    const other = await addMember([], passwordHash);
    const errors = await Promise.all(
      [member, other].map(async (person) =>
        errorOf(signIn({ email: await emailOf(person), password: 'a guess' }, newBrowser())),
      ),
    );
    expect(errors[0]).toEqual(errors[1]);
  });

  it('is kept as a hash while the code is awaited', async () => {
    const cookies = await typePassword(member, PASSWORD);
    const sent = Buffer.from(
      decodeURIComponent(cookies.split('=')[1] ?? '').split('.')[0] ?? '',
      'base64',
    ).toString();
    const token = JSON.parse(sent) as string;
    expect(token.length).toBeGreaterThan(40);
    expect(JSON.stringify(await db().pendingSignIn.findMany())).not.toContain(token);
  });
});

describe('a right code', () => {
  it('signs in', async () => {
    const outcome = await enter(phone.code(), await typePassword(member, PASSWORD));
    expect(outcome).toMatchObject({ state: 'in', recoveryCodesLeft: null });
    const { actor, shared } = await resolveSession(cookiesOf(outcome.headers));
    expect(actor).toEqual(member);
    expect(shared).toBe(false);
  });

  it('keeps what was said of the computer', async () => {
    const { headers } = await enter(phone.code(), await typePassword(member, PASSWORD, true));
    expect((await resolveSession(cookiesOf(headers))).shared).toBe(true);
  });

  it('may be a step early or late, and no more', async () => {
    const moment = secondsFromNow(60 * MINUTE);
    await atTime(moment, async () => {
      for (const steps of [-2, 2]) {
        const cookies = await typePassword(member, PASSWORD);
        expect(await errorOf(enter(phone.code(steps), cookies))).toBeInstanceOf(Invalid);
      }
      for (const steps of [-1, 0, 1]) {
        const cookies = await typePassword(member, PASSWORD);
        expect((await enter(phone.code(steps), cookies)).state).toBe('in');
      }
    });
  });

  it('is taken once, and none that came before it', async () => {
    const used = phone.code(1);
    await enter(used, await typePassword(member, PASSWORD));
    for (const code of [used, phone.code(0)]) {
      const cookies = await typePassword(member, PASSWORD);
      expect(await errorOf(enter(code, cookies))).toBeInstanceOf(Invalid);
    }
  });

  it('that set the factor up is not taken again', async () => {
    const cookies = await typePassword(member, PASSWORD);
    expect(await errorOf(enter(phone.code(-1), cookies))).toBeInstanceOf(Invalid);
  });

  it('typed twice at once gives one session', async () => {
    const code = phone.code();
    const browsers = [await typePassword(member, PASSWORD), await typePassword(member, PASSWORD)];
    const outcomes = await Promise.allSettled(browsers.map((cookies) => enter(code, cookies)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await listSessions(member)).toHaveLength(1);
  });

  it('sent twice by one browser gives one session', async () => {
    const cookies = await typePassword(member, PASSWORD);
    const codes = [phone.code(0), phone.code(1)];
    const outcomes = await Promise.all(codes.map((code) => enter(code, cookies)));
    expect(outcomes.map(({ state }) => state).sort()).toEqual(['ended', 'in']);
    expect(await listSessions(member)).toHaveLength(1);
  });

  it('of somebody else is wrong', async () => {
    const other = await addMember([], passwordHash);
    const theirs = await givePhone(other, PASSWORD);
    const cookies = await typePassword(member, PASSWORD);
    expect(await errorOf(enter(theirs.code(), cookies))).toBeInstanceOf(Invalid);
    const [paper = ''] = theirs.recoveryCodes;
    const stolen = signInCodeForm.parse({ code: paper }).code;
    expect(await errorOf(enter(stolen, cookies))).toBeInstanceOf(Invalid);
  });
});

describe('a recovery code', () => {
  it('takes the place of the phone, once', async () => {
    const outcome = await enter(recovery(), await typePassword(member, PASSWORD));
    expect(outcome).toMatchObject({ state: 'in', recoveryCodesLeft: 9 });
    const cookies = await typePassword(member, PASSWORD);
    expect(await errorOf(enter(recovery(), cookies))).toBeInstanceOf(Invalid);
    expect(await enter(recovery(1), cookies)).toMatchObject({ recoveryCodesLeft: 8 });
  });
});

describe('wrong codes', () => {
  it('are five: then the password is asked for again, and the owner is told', async () => {
    const cookies = await typePassword(member, PASSWORD);
    for (let tries = 0; tries < 4; tries += 1) {
      expect(await errorOf(enter('000000', cookies))).toBeInstanceOf(Invalid);
    }
    expect(await enter('000000', cookies)).toMatchObject({ state: 'ended' });
    expect(await enter(phone.code(), cookies)).toMatchObject({ state: 'ended' });
    expect(await listSessions(member)).toEqual([]);
    const mails = await db().mail.findMany({ where: { personId: member.id } });
    expect(mails.map(({ kind }) => kind)).toEqual(['accounts.wrong-codes']);
  });

  it('are ten an hour for an account, however often the password is typed', async () => {
    for (let round = 0; round < 2; round += 1) {
      const cookies = await typePassword(member, PASSWORD);
      for (let tries = 0; tries < 5; tries += 1) await errorOf(enter('000000', cookies));
    }
    const cookies = await typePassword(member, PASSWORD);
    expect(await errorOf(enter(phone.code(), cookies))).toBeInstanceOf(RateLimited);
    expect(await listSessions(member)).toEqual([]);
  });

  it('are forgiven after a right one', async () => {
    for (let round = 0; round < 3; round += 1) {
      const cookies = await typePassword(member, PASSWORD);
      for (let tries = 0; tries < 4; tries += 1) {
        expect(await errorOf(enter('000000', cookies))).toBeInstanceOf(Invalid);
      }
      expect((await enter(recovery(round), cookies)).state).toBe('in');
    }
  });
});

describe('waiting for a code', () => {
  it('ends after ten minutes', async () => {
    const cookies = await typePassword(member, PASSWORD);
    expect(await mayTypeCode(cookies)).toBe(true);
    await atTime(secondsFromNow(11 * MINUTE), async () => {
      expect(await mayTypeCode(cookies)).toBe(false);
      expect(await enter(phone.code(), cookies)).toMatchObject({ state: 'ended' });
    });
    expect(await listSessions(member)).toEqual([]);
  });

  it.each([null, '', 'pbc_code=made-up', 'pbc_code=Im1hZGUtdXAi'])(
    'is nobody’s with the cookies %j',
    async (cookies) => {
      expect(await mayTypeCode(cookies)).toBe(false);
      expect(await signInWithCode(phone.code(), newBrowser(cookies))).toMatchObject({
        state: 'ended',
      });
    },
  );
});
