import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import '~/features/register.server';
import { arrive } from '~/features/accounts/arrive.server';
import { listSessions, resolveSession, startSession } from '~/features/accounts/sessions.server';
import { listEntries, newestSeq } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { atTime, secondsFromNow } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { createRunner } from '~/platform/jobs/runner.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { cookieOf, newBrowser } from './browser';

/** A session on a computer that others use too. */

useFreshDatabase();
const runner = createRunner();
afterAll(() => runner.stop());

const MINUTE = 60;
const HOUR = 60 * MINUTE;

let member: Person;
beforeEach(async () => {
  member = await addMember();
});

const start = async () => cookieOf(await startSession(member.id, 'Chrome on Windows', true));
const isIn = async (cookie: string, seconds: number) =>
  atTime(secondsFromNow(seconds), async () => {
    const { actor } = await resolveSession(cookie);
    return actor.kind === 'person';
  });
const usedAt = async () => (await listSessions(member))[0]?.lastUsedAt;

/** Uses it at a moment, and waits until that has been noted. */
async function use(cookie: string, seconds: number): Promise<void> {
  const before = await usedAt();
  expect(await isIn(cookie, seconds)).toBe(true);
  await vi.waitFor(async () => expect(await usedAt()).not.toEqual(before));
}

describe('a session on a shared computer', () => {
  it('has a cookie that ends with the browser', async () => {
    const cookie = await startSession(member.id, 'Chrome on Windows', true);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).not.toMatch(/Max-Age|Expires/i);
    expect(await startSession(member.id, 'Chrome on Windows')).toMatch(/Max-Age=2592000/);
  });

  it('is said to be one, and its cookie is not renewed', async () => {
    expect(await resolveSession(await start())).toMatchObject({ shared: true, setCookie: null });
    expect(await listSessions(member)).toMatchObject([{ shared: true }]);
  });

  it('ends after 30 minutes without use', async () => {
    const cookie = await start();
    expect(await isIn(cookie, 29 * MINUTE)).toBe(true);
    const other = await start();
    expect(await isIn(other, 31 * MINUTE)).toBe(false);
  });

  it('goes on while it is used, for 8 hours at most', async () => {
    const cookie = await start();
    for (let minutes = 25; minutes < 8 * 60 - 30; minutes += 25)
      await use(cookie, minutes * MINUTE);
    for (const hours of [7.5, 7.9]) await use(cookie, hours * HOUR);
    expect(await isIn(cookie, 8 * HOUR - MINUTE)).toBe(true);
    expect(await isIn(cookie, 8 * HOUR + MINUTE)).toBe(false);
    expect(await db().session.count({ where: { personId: member.id } })).toBe(0);
  });

  it('ends though nobody asks for a page: what was left open hears nothing more', async () => {
    await start();
    const before = await newestSeq();
    await runner.runDue();
    expect(await listSessions(member)).toHaveLength(1);
    await atTime(secondsFromNow(31 * MINUTE), () => runner.runDue());
    const entries = await listEntries({
      after: before,
      limit: 9,
      channel: `person:${member.id}`,
    });
    expect(entries).toMatchObject([
      { kind: 'accounts.session-ended', subjects: { person: member.id } },
    ]);
  });

  it('that was used meanwhile is looked at again when its time has come', async () => {
    const cookie = await start();
    await use(cookie, 20 * MINUTE);
    await atTime(secondsFromNow(31 * MINUTE), () => runner.runDue());
    expect(await isIn(cookie, 40 * MINUTE)).toBe(true);
    await atTime(secondsFromNow(71 * MINUTE), () => runner.runDue());
    expect(await db().session.count({ where: { personId: member.id } })).toBe(0);
  });

  it('leaves nothing of the person in the browser', async () => {
    const shared = await arrive(member.id, newBrowser(), true);
    expect(shared.getSetCookie().map((line) => line.split('=')[0])).toEqual(['pbc_session']);
    expect(await db().knownDevice.count({ where: { personId: member.id } })).toBe(0);
  });
});
