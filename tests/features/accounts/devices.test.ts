import { beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { arrive } from '~/features/accounts/arrive.server';
import type { Person } from '~/platform/actor';
import { atTime, secondsFromNow } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { findJobKind } from '~/platform/jobs/registry.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { cookiesOf, handleOf, newBrowser } from './browser';

/** Who is told that their account was used in a new browser. */

useFreshDatabase();

const DAY = 24 * 60 * 60;

let member: Person;
beforeEach(async () => {
  member = await addMember();
});

/** Signs in, in a browser that has these cookies, and answers those it has then. */
async function come(cookies: string | null = null, person = member, shared = false) {
  const headers = await arrive(person.id, newBrowser(cookies, 'Firefox on Linux'), shared);
  return cookiesOf(headers);
}
const mails = (person = member) =>
  db().mail.count({ where: { personId: person.id, kind: 'accounts.new-device' } });

describe('signing in', () => {
  it('for the first time is no news', async () => {
    await come();
    expect(await mails()).toBe(0);
  });

  it('in the same browser again is none either', async () => {
    const cookies = await come();
    await come(cookies);
    expect(await mails()).toBe(0);
  });

  it('in another browser is told, once', async () => {
    await come();
    const other = await come();
    expect(await mails()).toBe(1);
    await come(other);
    expect(await mails()).toBe(1);
  });

  it('in a browser that others have signed in with is judged for each alone', async () => {
    const colleague = await addMember();
    await come(null, colleague);
    const here = await come();
    await come(here, colleague);
    expect(await mails(colleague)).toBe(1);
    expect(await mails()).toBe(0);
    await come(here);
    expect(await mails()).toBe(0);
  });

  it('on a shared computer is told each time', async () => {
    const own = await come();
    for (let times = 1; times <= 2; times += 1) {
      await come(own, member, true);
      expect(await mails()).toBe(times);
    }
  });

  it('with a cookie that somebody made up is told', async () => {
    await come();
    await come('pbc_device=bWFkZSB1cA');
    expect(await mails()).toBe(1);
  });
});

describe('signing in where somebody is signed in already', () => {
  it('ends their session, and no other of theirs', async () => {
    const colleague = await addMember();
    const here = await come(null, colleague);
    const elsewhere = await come(null, colleague);
    const mine = await come(here);
    expect(await handleOf(here)).toBeNull();
    expect(await handleOf(elsewhere)).not.toBeNull();
    expect(await handleOf(mine)).not.toBeNull();
  });
});

describe('the browser’s cookie', () => {
  it('cannot be read by scripts nor sent by other sites, and lasts half a year', async () => {
    const lines = (await arrive(member.id, newBrowser())).getSetCookie();
    const device = lines.find((line) => line.startsWith('pbc_device='));
    expect(device?.split('; ').slice(1).sort()).toEqual(
      ['HttpOnly', `Max-Age=${180 * DAY}`, 'Path=/', 'SameSite=Lax'].sort(),
    );
  });

  it('is kept as a hash, one for each person', async () => {
    const here = await come();
    await come(here, await addMember());
    const kept = await db().knownDevice.findMany();
    expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length);
    const sent = decodeURIComponent(/pbc_device=([^;]+)/.exec(here)?.[1] ?? '');
    const token = JSON.parse(Buffer.from(sent, 'base64').toString()) as string;
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it('stands for nothing after 180 days without use', async () => {
    const here = await come();
    const context = { jobId: 0, signal: new AbortController().signal };
    const sweepAt = (days: number) =>
      atTime(secondsFromNow(days * DAY), () => findJobKind('platform.sweep')?.run({}, context));
    await sweepAt(179);
    expect(await db().knownDevice.count({ where: { personId: member.id } })).toBe(1);
    await sweepAt(181);
    expect(await db().knownDevice.count({ where: { personId: member.id } })).toBe(0);
    await come(here);
    expect(await mails()).toBe(1);
  });
});
