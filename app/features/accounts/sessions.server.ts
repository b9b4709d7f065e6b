import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia';
import { theProcess, visitor, type Actor, type Person } from '~/platform/actor';
import { newId, now, secondsFromNow } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, NotFound } from '~/platform/errors';
import { log } from '~/platform/log.server';
import { hashToken } from '~/platform/secrets/secret.server';
import { settings } from '~/platform/settings.server';
import { accountPolicy } from './policy';
import { removeSessions } from './remove-sessions.server';
import { rolesInForce } from './roles.server';
import { readSession, type SessionRow } from './sessions.hot.server';
import {
  endOfSharedSession,
  isOverOnSharedComputer,
  watchSharedSession,
} from './shared-sessions.server';

/**
 * Sessions: the only file that knows Lucia. What Lucia calls a session's id is the token in the browser's cookie; the
 * database keeps its hash alone, so that nobody who reads the database can be anybody. Lucia's own listing and ending
 * hand back what is stored and would hash the hash, so both are done here by a session's public handle.
 */

const COOKIE = 'pbc_session';
const LUCIA_SPAN = new TimeSpan(30, 'd');
/** How often "last used" is brought up to date: it must not cost a write a page. */
const LAST_USED_STEP = 60 * 60 * 1000;
/** On a shared computer the session's end hangs on it. */
const LAST_USED_STEP_SHARED = 60 * 1000;

declare module 'lucia' {
  interface Register {
    Lucia: typeof lucia;
    DatabaseSessionAttributes: { handle: string; device: string; shared: boolean };
    DatabaseUserAttributes: { person: Person };
  }
}

const adapter: Adapter = {
  getSessionAndUser(token) {
    const found = readSession(hashToken(token));
    if (!found) return Promise.resolve([null, null]);
    const { session, grants } = found;
    const { personId, name, givenName, organisationId, handle, device } = session;
    const shared = session.shared === 1;
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
        expiresAt: endAsLuciaIsTold(session),
        attributes: { handle, device, shared },
      },
      { id: personId, attributes: { person } },
    ]);
  },
  async setSession({ id, userId, expiresAt, attributes }: DatabaseSession) {
    await change(theProcess, async (tx, record) => {
      const { handle, device, shared } = attributes;
      await tx.session.create({
        data: {
          id: hashToken(id),
          handle,
          device,
          shared,
          personId: userId,
          expiresAt: shared ? endOfSharedSession(now()) : expiresAt,
          createdAt: now(),
          lastUsedAt: now(),
        },
      });
      await tx.person.update({ where: { id: userId }, data: { lastSeenAt: now() } });
      if (shared) await watchSharedSession(tx, handle);
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
  sessionExpiresIn: LUCIA_SPAN,
  sessionCookie: {
    name: COOKIE,
    attributes: { secure: settings().publicUrl.startsWith('https:'), sameSite: 'lax', path: '/' },
  },
  getSessionAttributes: ({ handle, device, shared }) => ({ handle, device, shared }),
  getUserAttributes: ({ person }) => ({ person }),
});

/**
 * Lucia renews whatever has less than half of its 30 days left. It must not renew a session on a shared computer, so it
 * is told that such a one has all of them, until it is over.
 */
function endAsLuciaIsTold(session: SessionRow): Date {
  if (session.shared !== 1) return new Date(session.expiresAt);
  return isOverOnSharedComputer(session) ? new Date(0) : secondsFromNow(LUCIA_SPAN.seconds());
}

/** Who holds the session whose cookie was sent. */
export interface Resolved {
  actor: Actor;
  sessionHandle: string | null;
  /** Whether they said that others use the computer too. */
  shared: boolean;
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
  if (!token) return { actor: visitor, sessionHandle: null, shared: false, setCookie: null };
  const { session, user } = await lucia.validateSession(token);
  if (!session) {
    const blank = lucia.createBlankSessionCookie().serialize();
    return { actor: visitor, sessionHandle: null, shared: false, setCookie: blank };
  }
  const { handle, shared, fresh } = session;
  const setCookie = fresh ? lucia.createSessionCookie(session.id).serialize() : null;
  return { actor: user.person, sessionHandle: handle, shared, setCookie };
}

/**
 * Begins a session, whoever asks: `arrive` is what a sign-in calls.
 *
 * @param device as shown in the list of sessions
 * @param shared on a computer that others use too: ends soon, and with the browser
 * @returns the `Set-Cookie` header
 */
export async function startSession(
  personId: string,
  device: string,
  shared = false,
): Promise<string> {
  const session = await lucia.createSession(personId, { handle: newId(), device, shared });
  const cookie = lucia.createSessionCookie(session.id);
  if (shared) delete cookie.attributes.maxAge;
  return cookie.serialize();
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
    select: { handle: true, device: true, shared: true, createdAt: true, lastUsedAt: true },
  });
}

export { removeSessions };

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

/** Notes that somebody is here: who is about is asked by it. */
export async function seen(personId: string): Promise<void> {
  await change(theProcess, async (tx) => {
    await tx.person.updateMany({ where: { id: personId }, data: { lastSeenAt: now() } });
  });
}

async function touch({ id, personId, shared, createdAt, lastUsedAt }: SessionRow): Promise<void> {
  const step = shared === 1 ? LAST_USED_STEP_SHARED : LAST_USED_STEP;
  if (now().getTime() - new Date(lastUsedAt).getTime() < step) return;
  const end = shared === 1 ? { expiresAt: endOfSharedSession(new Date(createdAt)) } : {};
  await change(theProcess, async (tx) => {
    await tx.session.updateMany({ where: { id }, data: { lastUsedAt: now(), ...end } });
    await tx.person.updateMany({ where: { id: personId }, data: { lastSeenAt: now() } });
  });
}
