import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashPassword } from '~/features/accounts/passwords.server';
import { resolveSession } from '~/features/accounts/sessions.server';
import { safeNext, signIn } from '~/features/accounts/sign-in.server';
import { signInForm } from '~/features/accounts/schema';
import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { Invalid, RateLimited } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { cookiesOf, emailOf } from './browser';

const verified = vi.hoisted(() => ({ times: 0 }));
vi.mock(import('@node-rs/argon2'), async (original) => {
  const argon2 = await original();
  return {
    ...argon2,
    verify: (...parts: Parameters<typeof argon2.verify>) => {
      verified.times += 1;
      return argon2.verify(...parts);
    },
  };
});
afterAll(() => vi.doUnmock('@node-rs/argon2'));

useFreshDatabase();

const PASSWORD = 'three rivers meet here';
const WRONG = { email: 'The email address or the password is not right' };

let passwordHash: string;
let member: Person;
let email: string;
let addresses = 0;
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});
beforeEach(async () => {
  member = await addMember([], passwordHash);
  email = await emailOf(member);
  addresses += 1;
  verified.times = 0;
});

const here = () => `192.0.2.${addresses}`;
const elsewhere = () => `198.51.100.${addresses}`;
const tryWith = (password: string, address = here(), account = email) =>
  signIn({ email: account, password }, { address, device: 'Firefox on Linux', cookies: null });
const errorOf = (trying: Promise<unknown>) =>
  trying.then(
    () => null,
    (error: unknown) => error,
  );

async function tryTenTimes(): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) await errorOf(tryWith('wrong', here()));
}

describe('signing in', () => {
  it('with account and password gives a session', async () => {
    const cookie = cookiesOf((await tryWith(PASSWORD)).headers);
    expect((await resolveSession(cookie)).actor).toEqual(member);
  });

  it('gives a cookie that scripts cannot read and other sites cannot send', async () => {
    const { headers } = await tryWith(PASSWORD);
    const cookie = headers.getSetCookie().find((line) => line.startsWith('pbc_session='));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
  });

  it('with a wrong password gives none', async () => {
    expect(await errorOf(tryWith('wrong'))).toEqual(new Invalid(WRONG));
    expect(await db().session.count({ where: { personId: member.id } })).toBe(0);
  });

  it('answers the same for an account that is not there, or has no password yet', async () => {
    const invited = await emailOf(await addMember());
    const wrong = (await errorOf(tryWith('wrong'))) as Invalid;
    for (const account of ['nobody@example.org', invited]) {
      const error = (await errorOf(tryWith(PASSWORD, here(), account))) as Invalid;
      expect(error).toBeInstanceOf(Invalid);
      expect(error.errors).toEqual(wrong.errors);
    }
  });

  it('compares a password in every case, so that the time it takes tells nothing', async () => {
    const invited = await emailOf(await addMember());
    for (const account of [email, 'nobody@example.org', invited]) {
      verified.times = 0;
      await errorOf(tryWith('wrong', here(), account));
      expect(verified.times).toBe(1);
    }
  });
});

describe('too many tries', () => {
  it('are refused, the right password too, and it is said when to try again', async () => {
    await tryTenTimes();
    const error = await errorOf(tryWith(PASSWORD));
    expect(error).toBeInstanceOf(RateLimited);
    expect((error as RateLimited).message).toBe(
      'There were too many tries. Wait 15 minutes and try again.',
    );
    expect((error as RateLimited).retryAfter).toBeGreaterThan(14 * 60);
  });

  it('are ten: the tenth is still allowed', async () => {
    for (let tries = 0; tries < 9; tries += 1) await errorOf(tryWith('wrong'));
    expect(await errorOf(tryWith(PASSWORD))).toBeNull();
  });

  it('do not lock the owner out who is somewhere else', async () => {
    await tryTenTimes();
    expect(await errorOf(tryWith(PASSWORD, elsewhere()))).toBeNull();
  });

  it('do not lock out others at the same address', async () => {
    await tryTenTimes();
    const colleague = await emailOf(await addMember([], passwordHash));
    expect(await errorOf(tryWith(PASSWORD, here(), colleague))).toBeNull();
  });

  it('for an account that is not there are refused alike', async () => {
    const account = `nobody${addresses}@example.org`;
    for (let tries = 0; tries < 10; tries += 1) await errorOf(tryWith('x', here(), account));
    expect(await errorOf(tryWith('x', here(), account))).toBeInstanceOf(RateLimited);
  });

  it('are forgiven after a right one', async () => {
    for (let tries = 0; tries < 9; tries += 1) await errorOf(tryWith('wrong'));
    await tryWith(PASSWORD);
    for (let tries = 0; tries < 9; tries += 1) {
      expect(await errorOf(tryWith('wrong'))).toBeInstanceOf(Invalid);
    }
  });
});

describe('the form', () => {
  it('takes an address in capitals and with spaces around it', () => {
    const typed = { email: ' Member1@Example.ORG ', password: 'x' };
    expect(signInForm.parse(typed).email).toBe('member1@example.org');
  });

  it('leaves a password as it was typed, but for the way an accent is made', () => {
    expect(signInForm.parse({ email: 'a@b.c', password: ' pass e\u0301 ' }).password).toBe(
      ' pass \u00e9 ',
    );
  });

  it.each([
    [{}, ['Enter your email address', 'Enter your password']],
    [
      { email: 'nuala', password: 'x' },
      ['Enter an email address in the correct format, like name@example.org'],
    ],
    [{ email: `${'x'.repeat(250)}@example.org`, password: 'x' }, [expect.stringContaining('254')]],
  ])('says what is missing: %j', (typed, messages) => {
    expect(signInForm.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual(
      messages,
    );
  });
});

describe('where to go after signing in', () => {
  it.each([
    ['/board/clinical/new', '/board/clinical/new'],
    ['/topics/a1?after=12#reply-3', '/topics/a1?after=12#reply-3'],
    ['/', '/'],
    ['/search?next=//fine.example', '/search?next=//fine.example'],
  ])('%s is a page of this site', (next, path) => {
    expect(safeNext(next)).toBe(path);
  });

  it.each([
    undefined,
    '',
    'board',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    '/\r\n//evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/board/..//evil.example',
    '/./\\evil.example',
    '/%2e//evil.example',
    'http://evil.example',
    'https:evil.example',
    'HTTPS://here.invalid/',
    'javascript:alert(1)',
    '/javascript:alert(1)\u0000//',
    'data:text/html,x',
    '@evil.example',
    '.evil.example',
    '//here.invalid@evil.example',
    '//[',
  ])('%j leads nowhere else', (next) => {
    const path = safeNext(next);
    const site = 'https://network.invalid';
    expect(new URL(path, `${site}/sign-in`).origin).toBe(site);
    expect(path).toMatch(/^\/(?![/\\])/);
  });

  it.each(['//evil.example', '/\\evil.example', '/..//evil.example', 'http://evil.example'])(
    '%j becomes the home page',
    (next) => {
      expect(safeNext(next)).toBe('/');
    },
  );
});
