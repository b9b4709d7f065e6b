import { readFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { hashPassword } from '~/features/accounts/passwords.server';
import { confirmSecondFactorForm, signInCodeForm } from '~/features/accounts/schema';
import {
  beginSecondFactor,
  confirmSecondFactor,
  renewRecoveryCodes,
  turnOffSecondFactor,
  viewSecondFactor,
  viewSetUp,
} from '~/features/accounts/second-factor/factor.server';
import type { Person } from '~/platform/actor';
import { atTime, secondsFromNow } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Invalid, RateLimited } from '~/platform/errors';
import { addMember, databaseFile, useFreshDatabase } from '../../support/database';
import { codeAt } from '../../support/phone';
import { emailOf } from './browser';
import { beginFor, givePhone } from './phone-owner';

useFreshDatabase();

const PASSWORD = 'three rivers meet here';
const MINUTE = 60;

let passwordHash: string;
let member: Person;
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});
beforeEach(async () => {
  member = await addMember([], passwordHash);
});

const mailsOf = async ({ id }: Person) =>
  (await db().mail.findMany({ where: { personId: id } })).map(({ kind }) => kind);

describe('setting up a second factor', () => {
  it('takes the password', async () => {
    await expect(beginSecondFactor(member, 'a guess')).rejects.toMatchObject({
      errors: { password: 'The current password is not right' },
    });
    expect(await viewSetUp(member, 'PbC Network')).toBeNull();
  });

  it('tells a phone the secret in three ways that say the same', async () => {
    const secret = await beginFor(member, PASSWORD);
    const { link, qr } = (await viewSetUp(member, 'PbC Network')) ?? { link: '', qr: null };
    const url = new URL(link);
    expect(secret).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    expect(url.protocol).toBe('otpauth:');
    expect(decodeURIComponent(url.pathname)).toContain(`PbC Network:${await emailOf(member)}`);
    expect(url.searchParams.get('secret')).toBe(secret.replaceAll(' ', ''));
    expect(url.searchParams.get('issuer')).toBe('PbC Network');
    expect(qr?.path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/);
  });

  it('counts for nothing until the first code is right', async () => {
    const secret = await beginFor(member, PASSWORD);
    await expect(confirmSecondFactor(member, '000000')).rejects.toThrow(Invalid);
    expect((await viewSecondFactor(member)).since).toBeNull();
    const codes = await confirmSecondFactor(member, codeAt(secret, new Date()));
    expect(new Set(codes).size).toBe(10);
    expect(codes.every((code) => /^(\d{4} ){4}\d{4}$/.test(code))).toBe(true);
    expect(await viewSecondFactor(member)).toMatchObject({
      since: expect.any(String) as string,
      codesMade: 10,
      codesLeft: 10,
    });
  });

  it('is begun anew after half an hour', async () => {
    const secret = await beginFor(member, PASSWORD);
    const later = secondsFromNow(31 * MINUTE);
    await atTime(later, async () => {
      expect(await viewSetUp(member, 'PbC Network')).toBeNull();
      await expect(confirmSecondFactor(member, codeAt(secret, later))).rejects.toThrow(Conflict);
    });
  });

  it('twice is refused: the first goes on working', async () => {
    await givePhone(member, PASSWORD);
    await expect(beginSecondFactor(member, PASSWORD)).rejects.toThrow(Conflict);
    expect(await viewSetUp(member, 'PbC Network')).toBeNull();
  });

  it('keeps nothing that would make a code, nor a recovery code', async () => {
    const { secret, recoveryCodes } = await givePhone(member, PASSWORD);
    const kept = ['', '-wal'].map((suffix) => readFileSync(databaseFile() + suffix, 'latin1'));
    for (const told of [secret, ...recoveryCodes]) {
      const bare = told.replaceAll(' ', '');
      for (const file of kept) {
        expect(file.includes(told)).toBe(false);
        expect(file.includes(bare)).toBe(false);
      }
    }
  });
});

describe('new recovery codes', () => {
  it('take the place of the older ones', async () => {
    const { recoveryCodes } = await givePhone(member, PASSWORD);
    const fresh = await renewRecoveryCodes(member, PASSWORD);
    expect(fresh.filter((code) => recoveryCodes.includes(code))).toEqual([]);
    const code = recoveryCodes[0]?.replaceAll(' ', '') ?? '';
    await expect(turnOffSecondFactor(member, { password: PASSWORD, code })).rejects.toThrow(
      Invalid,
    );
    expect((await viewSecondFactor(member)).codesLeft).toBe(10);
  });

  it('take the password, and a second factor', async () => {
    await expect(renewRecoveryCodes(member, PASSWORD)).rejects.toThrow(Conflict);
    await givePhone(member, PASSWORD);
    await expect(renewRecoveryCodes(member, 'a guess')).rejects.toThrow(Invalid);
  });
});

describe('turning it off', () => {
  it('takes password and code, and is told by mail', async () => {
    const phone = await givePhone(member, PASSWORD);
    const off = (password: string, code: string) => turnOffSecondFactor(member, { password, code });
    await expect(off('a guess', phone.code())).rejects.toThrow(Invalid);
    await expect(off(PASSWORD, '000000')).rejects.toThrow(Invalid);
    expect(await mailsOf(member)).toEqual([]);
    await off(PASSWORD, phone.code());
    expect(await viewSecondFactor(member)).toMatchObject({ since: null, codesLeft: 0 });
    expect(await mailsOf(member)).toEqual(['accounts.second-factor-off']);
  });

  it('takes a recovery code as well', async () => {
    const { recoveryCodes } = await givePhone(member, PASSWORD);
    const { code } = signInCodeForm.parse({ code: recoveryCodes[3] });
    await turnOffSecondFactor(member, { password: PASSWORD, code });
    expect((await viewSecondFactor(member)).since).toBeNull();
  });

  it('cannot be had by guessing codes', async () => {
    const phone = await givePhone(member, PASSWORD);
    const guess = (code: string) =>
      turnOffSecondFactor(member, { password: PASSWORD, code }).catch((error: unknown) => error);
    for (let tries = 0; tries < 10; tries += 1) {
      expect(await guess('000000')).toBeInstanceOf(Invalid);
    }
    expect(await guess(phone.code())).toBeInstanceOf(RateLimited);
  });
});

describe('a code', () => {
  it.each([
    ['123 456', '123456'],
    [' 123-456 ', '123456'],
    ['1234 5678 9012 3456 7890', '12345678901234567890'],
  ])('%j is read as %s', (typed, code) => {
    expect(signInCodeForm.parse({ code: typed }).code).toBe(code);
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６', '123456789012345678901'])(
    '%j is none',
    (code) => {
      expect(signInCodeForm.safeParse({ code }).success).toBe(false);
    },
  );

  it('that is the first cannot be one of paper', () => {
    expect(confirmSecondFactorForm.safeParse({ code: '12345678901234567890' }).success).toBe(false);
    expect(confirmSecondFactorForm.parse({ code: '123 456' }).code).toBe('123456');
  });
});
