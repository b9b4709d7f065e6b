import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  endOtherSessions,
  endSession,
  forgetSessionCookie,
  listSessions,
  resolveSession,
  startSession,
} from '~/features/accounts/sessions.server';
import { revokeRole } from '~/features/accounts/roles.server';
import { listEntries, newestSeq, onCommit } from '~/platform/activity/activity.server';
import { theProcess, visitor, type Person } from '~/platform/actor';
import { atTime, newId, secondsFromNow } from '~/platform/clock.server';
import { db, theDatabase } from '~/platform/database/database.server';
import { Forbidden, NotFound } from '~/platform/errors';
import { hashToken } from '~/platform/secrets/secret.server';
import { addMember, databaseFile, useFreshDatabase } from '../../support/database';
import { cookieOf, handleOf } from './browser';

useFreshDatabase();

let member: Person;
beforeEach(async () => {
  member = await addMember();
});

const start = async (person = member, device = 'Chrome on Windows') =>
  cookieOf(await startSession(person.id, device));
const tokenOf = (cookie: string) => cookie.split('=')[1] ?? '';
const isSignedIn = async (cookie: string) => (await resolveSession(cookie)).actor.kind === 'person';

describe('a session', () => {
  it('says who somebody is', async () => {
    const { actor, sessionHandle, setCookie } = await resolveSession(await start());
    expect(actor).toEqual(member);
    expect(sessionHandle).toMatch(/^[\w-]{12}$/);
    expect(setCookie).toBeNull();
  });

  it('is found among other cookies', async () => {
    expect(await isSignedIn(`a=1; ${await start()}; b=2`)).toBe(true);
  });

  it('is kept as a hash: nothing in the database opens it', async () => {
    const token = tokenOf(await start());
    const [row] = await db().session.findMany({ where: { personId: member.id } });
    expect(token.length).toBeGreaterThanOrEqual(40);
    expect(row?.id).toBe(hashToken(token));
    for (const suffix of ['', '-wal']) {
      expect(readFileSync(databaseFile() + suffix).includes(token)).toBe(false);
    }
    for (const value of [String(row?.id), String(row?.handle)]) {
      expect(await isSignedIn(`pbc_session=${value}`)).toBe(false);
    }
  });

  it('is heard of in the log, by its handle', async () => {
    const before = await newestSeq();
    const handle = await handleOf(await start());
    const [entry] = await listEntries({ after: before, limit: 1 });
    expect(entry).toMatchObject({
      kind: 'accounts.signed-in',
      channels: [`person:${member.id}`],
      subjects: { person: member.id, session: handle },
    });
  });

  it('sees a role that was taken at the next look', async () => {
    const cookie = await start();
    await revokeRole(theProcess, member.id, 'member');
    expect((await resolveSession(cookie)).actor).toMatchObject({ id: member.id, roles: [] });
  });
});

describe('nobody’s session', () => {
  it.each([undefined, '', 'other=1'])('with the cookies %j is a visitor’s', async (cookies) => {
    expect(await resolveSession(cookies)).toEqual({
      actor: visitor,
      sessionHandle: null,
      shared: false,
      setCookie: null,
    });
  });

  it('with a cookie that stands for nothing is a visitor’s, who may forget it', async () => {
    const { actor, setCookie } = await resolveSession('pbc_session=made-up');
    expect(actor).toEqual(visitor);
    expect(setCookie).toBe(forgetSessionCookie());
    expect(setCookie).toMatch(/Max-Age=0/);
  });
});

describe('a session that has run out', () => {
  async function startedDaysAgo(days: number): Promise<string> {
    const cookie = await start();
    await theDatabase().writer.session.update({
      where: { id: hashToken(tokenOf(cookie)) },
      data: { expiresAt: secondsFromNow((30 - days) * 24 * 60 * 60) },
    });
    return cookie;
  }

  it('lets nobody in, and is removed', async () => {
    const cookie = await startedDaysAgo(31);
    const { actor, setCookie } = await resolveSession(cookie);
    expect(actor).toEqual(visitor);
    expect(setCookie).toBe(forgetSessionCookie());
    expect(await db().session.count({ where: { personId: member.id } })).toBe(0);
  });

  it('is not listed', async () => {
    await startedDaysAgo(31);
    expect(await listSessions(member)).toEqual([]);
  });

  it('is one that nobody used for 30 days: using it makes it last', async () => {
    const cookie = await startedDaysAgo(20);
    const { actor, setCookie } = await resolveSession(cookie);
    expect(actor).toEqual(member);
    expect(cookieOf(setCookie ?? '')).toBe(cookie);
    const [row] = await db().session.findMany({ where: { personId: member.id } });
    expect(row?.expiresAt.getTime()).toBeGreaterThan(secondsFromNow(29 * 24 * 60 * 60).getTime());
  });
});

describe('where one is signed in', () => {
  it('is one’s own list alone', async () => {
    await start(member, 'Firefox on Linux');
    await start(await addMember(), 'Safari on iPhone');
    expect(await listSessions(member)).toMatchObject([{ device: 'Firefox on Linux' }]);
  });

  it('shows the latest used first, with its device, and not what would open it', async () => {
    const first = await start(member, 'Firefox on Linux');
    const second = await start(member, 'Chrome on Windows');
    await atTime(secondsFromNow(2 * 60 * 60), () => resolveSession(first));
    await vi.waitFor(async () => {
      const listed = await listSessions(member);
      expect(listed.map(({ device }) => device)).toEqual(['Firefox on Linux', 'Chrome on Windows']);
    });
    const shown = JSON.stringify(await listSessions(member));
    for (const cookie of [first, second]) {
      expect(shown).not.toContain(tokenOf(cookie));
      expect(shown).not.toContain(hashToken(tokenOf(cookie)));
    }
  });

  it('is written at most once an hour', async () => {
    const cookie = await start();
    const [before] = await listSessions(member);
    await atTime(secondsFromNow(30 * 60), () => resolveSession(cookie));
    await atTime(secondsFromNow(2 * 60 * 60), () => resolveSession(cookie));
    await vi.waitFor(async () => {
      const [after] = await listSessions(member);
      const gone = Number(after?.lastUsedAt) - Number(before?.lastUsedAt);
      expect(gone).toBeGreaterThan(119 * 60 * 1000);
    });
  });
});

describe('ending a session', () => {
  it('ends it, and no other', async () => {
    const [one, other] = [await start(), await start()];
    await endSession(member, (await handleOf(one)) ?? '');
    expect(await isSignedIn(one)).toBe(false);
    expect(await isSignedIn(other)).toBe(true);
  });

  it('is for its owner: somebody else’s is refused and goes on', async () => {
    const cookie = await start();
    const handle = (await handleOf(cookie)) ?? '';
    for (const other of [await addMember(), await addMember(['webmaster'])]) {
      await expect(endSession(other, handle)).rejects.toThrow(Forbidden);
    }
    expect(await isSignedIn(cookie)).toBe(true);
  });

  it('that is not there says so', async () => {
    await expect(endSession(member, newId())).rejects.toThrow(NotFound);
  });

  it('is heard of, so that open pages end with it', async () => {
    const handle = (await handleOf(await start())) ?? '';
    const before = await newestSeq();
    await endSession(member, handle);
    expect(await listEntries({ after: before, limit: 9 })).toMatchObject([
      { kind: 'accounts.session-ended', subjects: { person: member.id, session: handle } },
    ]);
  });

  it('can be looked into by who hears of it, a long unused session too', async () => {
    const cookie = await start();
    const handle = (await handleOf(await start())) ?? '';
    let looked: ReturnType<typeof resolveSession> | undefined;
    const unsubscribe = onCommit(() => {
      looked ??= atTime(secondsFromNow(2 * 60 * 60), () => resolveSession(cookie));
    });
    await endSession(member, handle);
    unsubscribe();
    expect((await looked)?.actor).toEqual(member);
    await vi.waitFor(async () => {
      const [session] = await listSessions(member);
      expect(session?.lastUsedAt.getTime()).toBeGreaterThan(secondsFromNow(60 * 60).getTime());
    });
  });
});

describe('ending all other sessions', () => {
  it('leaves the one in which it is asked, and other people’s', async () => {
    const [here, there] = [await start(), await start()];
    const theirs = await start(await addMember());
    await endOtherSessions(member, await handleOf(here));
    expect(await isSignedIn(here)).toBe(true);
    expect(await isSignedIn(there)).toBe(false);
    expect(await isSignedIn(theirs)).toBe(true);
  });

  it('leaves none when it is asked from nowhere', async () => {
    const cookie = await start();
    await endOtherSessions(member, null);
    expect(await isSignedIn(cookie)).toBe(false);
  });
});
