import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia';
import { theProcess, visitor, type Actor, type Person } from '~/platform/actor';
import { newId, now } from '~/platform/clock.server';
import { change, type RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { db } from '~/platform/database/database.server';
import { authorize, NotFound } from '~/platform/errors';
import { log } from '~/platform/log.server';
import { hashToken } from '~/platform/secrets/secret.server';
import { settings } from '~/platform/settings.server';
import { accountPolicy } from './policy';
import { rolesInForce } from './roles.server';
import { readSession, type SessionRow } from './sessions.hot.server';

/**
 * Sessions: the only file that knows Lucia. What Lucia calls a session's id is the token in the browser's cookie; the
 * database keeps its hash alone, so that nobody who reads the database can be anybody. Lucia's own listing and ending
 * hand back what is stored and would hash the hash, so both are done here by a session's public handle.
 */

const COOKIE = 'pbc_session';
const DAYS_VALID = 30;
/** How often "last used" is brought up to date: it must not cost a write a page. */
const LAST_USED_STEP = 60 * 60 * 1000;

declare module 'lucia' {
  interface Register {
    Lucia: typeof lucia;
    DatabaseSessionAttributes: { handle: string; device: string };
    DatabaseUserAttributes: { person: Person };
  }
}

const adapter: Adapter = {
  getSessionAndUser(token) {
    const found = readSession(hashToken(token));
    if (!found) return Promise.resolve([null, null]);
    const { session, grants } = found;
    const { personId, name, givenName, organisationId, handle, device } = session;
    const person: Person = {
      kind: 'person',
      id: personId,
      name,
      givenName,
      organisationId,
      roles: rolesInForce(grants),
    };
    // Nobody waits for it, and nobody is turned away because of it.
    touch(session).catch((error: unknown) =>
      log.error({ err: error }, 'When a session was last used could not be kept'),
    );
    return Promise.resolve([
      {
        id: token,
        userId: personId,
        expiresAt: new Date(session.expiresAt),
        attributes: { handle, device },
      },
      { id: personId, attributes: { person } },
    ]);
  },
  async setSession({ id, userId, expiresAt, attributes }: DatabaseSession) {
    await change(theProcess, async (tx, record) => {
      const { handle, device } = attributes;
      await tx.session.create({
        data: {
          id: hashToken(id),
          handle,
          device,
          personId: userId,
          expiresAt,
          createdAt: now(),
          lastUsedAt: now(),
        },
      });
      await tx.person.update({ where: { id: userId }, data: { lastSeenAt: now() } });
      await record({
        kind: 'accounts.signed-in',
        channels: [`person:${userId}`],
        subjects: { person: userId, session: handle },
      });
    });
  },
  async updateSessionExpiration(token, expiresAt) {
    await change(theProcess, async (tx) => {
      await tx.session.updateMany({ where: { id: hashToken(token) }, data: { expiresAt } });
    });
  },
  async deleteSession(token) {
    await change(theProcess, async (tx, record) => {
      await removeSessions(tx, record, { id: hashToken(token) });
    });
  },
  async deleteUserSessions(personId) {
    await change(theProcess, (tx, record) => removeSessions(tx, record, { personId }));
  },
  async deleteExpiredSessions() {
    await change(theProcess, (tx, record) =>
      removeSessions(tx, record, { expiresAt: { lt: now() } }),
    );
  },
  // Listing is done by handle, see `listSessions`: Lucia must not be given what it would hash again.
  getUserSessions: () => Promise.resolve([]),
};

const lucia = new Lucia(adapter, {
  sessionExpiresIn: new TimeSpan(DAYS_VALID, 'd'),
  sessionCookie: {
    name: COOKIE,
    attributes: { secure: settings().publicUrl.startsWith('https:'), sameSite: 'lax', path: '/' },
  },
  getSessionAttributes: ({ handle, device }) => ({ handle, device }),
  getUserAttributes: ({ person }) => ({ person }),
});

/** Who holds the session whose cookie was sent. */
export interface Resolved {
  actor: Actor;
  sessionHandle: string | null;
  /** `Set-Cookie` header, when the browser's cookie is to be renewed or dropped. */
  setCookie: string | null;
}

/**
 * Finds out who somebody is.
 *
 * @param cookieHeader the request's `Cookie` header, of a page or of a socket's handshake
 */
export async function resolveSession(cookieHeader: string | undefined): Promise<Resolved> {
  const token = lucia.readSessionCookie(cookieHeader ?? '');
  if (!token) return { actor: visitor, sessionHandle: null, setCookie: null };
  const { session, user } = await lucia.validateSession(token);
  if (!session) {
    const blank = lucia.createBlankSessionCookie().serialize();
    return { actor: visitor, sessionHandle: null, setCookie: blank };
  }
  const setCookie = session.fresh ? lucia.createSessionCookie(session.id).serialize() : null;
  return { actor: user.person, sessionHandle: session.handle, setCookie };
}

/**
 * Signs a person in.
 *
 * @param device as shown in the list of sessions
 * @returns the `Set-Cookie` header
 */
export async function startSession(personId: string, device: string): Promise<string> {
  const session = await lucia.createSession(personId, { handle: newId(), device });
  return lucia.createSessionCookie(session.id).serialize();
}

/** The `Set-Cookie` header that makes a browser forget its session. */
export function forgetSessionCookie(): string {
  return lucia.createBlankSessionCookie().serialize();
}

/** Where a person is signed in, the latest first. */
export async function listSessions(actor: Person) {
  return db().session.findMany({
    where: { personId: actor.id, expiresAt: { gt: now() } },
    orderBy: [{ lastUsedAt: 'desc' }, { createdAt: 'desc' }],
    select: { handle: true, device: true, createdAt: true, lastUsedAt: true },
  });
}

/**
 * Ends one session.
 *
 * @throws {NotFound} when there is none of that name
 * @throws {Forbidden} when it is somebody else's
 */
export function endSession(actor: Person, handle: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const session = await tx.session.findUnique({ where: { handle } });
    if (!session) throw new NotFound('No such session');
    authorize(accountPolicy.endSession(actor, session));
    await removeSessions(tx, record, { handle });
  });
}

/** Ends all of a person's sessions but one. */
export function endOtherSessions(actor: Person, keepHandle: string | null): Promise<void> {
  return change(actor, (tx, record) =>
    removeSessions(tx, record, {
      personId: actor.id,
      ...(keepHandle === null ? {} : { handle: { not: keepHandle } }),
    }),
  );
}

/** Removes sessions in a transaction and says so in the log, so that open pages and sockets end with them. */
export async function removeSessions(
  tx: Transaction,
  record: RecordEntry,
  where: NonNullable<Parameters<Transaction['session']['findMany']>[0]>['where'],
): Promise<void> {
  const sessions = await tx.session.findMany({ where, select: { handle: true, personId: true } });
  await tx.session.deleteMany({ where });
  for (const { handle, personId } of sessions) {
    await record({
      kind: 'accounts.session-ended',
      channels: [`person:${personId}`],
      subjects: { person: personId, session: handle },
    });
  }
}

/** Notes that somebody is here: who is about is asked by it. */
export async function seen(personId: string): Promise<void> {
  await change(theProcess, async (tx) => {
    await tx.person.updateMany({ where: { id: personId }, data: { lastSeenAt: now() } });
  });
}

async function touch({ id, personId, lastUsedAt }: SessionRow): Promise<void> {
  if (now().getTime() - new Date(lastUsedAt).getTime() < LAST_USED_STEP) return;
  await change(theProcess, async (tx) => {
    await tx.session.updateMany({ where: { id }, data: { lastUsedAt: now() } });
    await tx.person.updateMany({ where: { id: personId }, data: { lastSeenAt: now() } });
  });
}
