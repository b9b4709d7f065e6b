import { theProcess, type Person } from '~/platform/actor';
import { newCode, newId, newToken, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, Conflict, Invalid } from '~/platform/errors';
import { Pace } from '~/platform/limits/pace.server';
import { hashToken } from '~/platform/secrets/secret.server';
import { BADGE_CODE_LENGTH, CODE_LETTERS } from '../codes';
import { questionsPolicy } from '../policy';
import { roomChannels } from '../sessions/channels';
import { letIn } from '../sessions/join.server';
import { isOpen, loadSession } from '../sessions/load.server';

/**
 * Badges: a member's own way into one session without a password. The database has hashes alone, so a badge is shown
 * once, when it is made; a lost one is made anew.
 */

/** A badge to print. */
export interface Badge {
  name: string;
  organisation: string;
  /** In the code to scan. */
  token: string;
  /** To be typed. */
  code: string;
}

/**
 * Makes badges for members. Whoever has one gets another, and the one before is worth nothing.
 *
 * @param personIds whose
 * @throws {NotFound}
 * @throws {Invalid} when somebody is no member
 */
export function makeBadges(actor: Person, code: string, personIds: string[]): Promise<Badge[]> {
  return change(actor, async (tx, record) => {
    const { id: sessionId, facts } = await loadSession(tx, actor, code);
    authorize(questionsPolicy.givePasses(actor, facts));
    const wanted = [...new Set(personIds)];
    const people = await tx.person.findMany({
      where: { id: { in: wanted }, leftAt: null, roles: { some: { role: 'member' } } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, organisation: { select: { name: true } } },
    });
    if (people.length === 0 || people.length < wanted.length) {
      throw new Invalid({ people: 'Choose members' });
    }
    const issuedAt = now();
    await tx.sessionPass.updateMany({
      where: { sessionId, personId: { in: wanted }, endedAt: null },
      data: { endedAt: issuedAt },
    });
    const badges = people.map((person) => ({
      person,
      token: newToken(),
      code: newCode(CODE_LETTERS, BADGE_CODE_LENGTH),
    }));
    await tx.sessionPass.createMany({
      data: badges.map(({ person, token, code: typed }) => ({
        id: newId(),
        sessionId,
        personId: person.id,
        tokenHash: hashToken(token),
        codeHash: hashToken(typed),
        issuedAt,
      })),
    });
    // The browser of a badge from before is asked at the next thing it would hear whether it may: this is it.
    await record({
      kind: 'questions.badges-made',
      channels: roomChannels(sessionId),
      subjects: { session: sessionId },
    });
    return badges.map(({ person, token, code: typed }) => ({
      name: person.name,
      organisation: person.organisation?.name ?? '',
      token,
      code: typed,
    }));
  });
}

/** So many badges are made at once: a sheet that a browser can still print. */
const MOST_AT_ONCE = 200;

/**
 * Members who have no badge for a session yet, nor came in without one.
 *
 * @throws {NotFound}
 * @throws {Invalid} when there is nobody left
 */
export async function listWithoutBadge(actor: Person, code: string): Promise<string[]> {
  const { id: sessionId, facts } = await loadSession(db(), actor, code);
  authorize(questionsPolicy.givePasses(actor, facts));
  const people = await db().person.findMany({
    where: {
      leftAt: null,
      kind: 'person',
      roles: { some: { role: 'member' } },
      sessionPasses: { none: { sessionId, endedAt: null } },
      attends: { none: { sessionId } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST_AT_ONCE,
    select: { id: true },
  });
  if (people.length === 0) throw new Invalid({ people: 'Everybody has a badge, or has come in' });
  return people.map(({ id }) => id);
}

/**
 * Ends somebody's badge: its browser sees and hears nothing from then on.
 *
 * @throws {NotFound}
 * @throws {Conflict} when it has ended already
 */
export function endBadge(actor: Person, code: string, passId: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id: sessionId, facts } = await loadSession(tx, actor, code);
    authorize(questionsPolicy.givePasses(actor, facts));
    const { count } = await tx.sessionPass.updateMany({
      where: { id: passId, sessionId, endedAt: null },
      data: { endedAt: now() },
    });
    if (count === 0) throw new Conflict('This badge is worth nothing already.');
    // Open pages are asked again whether they may listen, at the next thing they would hear: this is it.
    await record({
      kind: 'questions.session-changed',
      channels: roomChannels(sessionId),
      subjects: { session: sessionId },
    });
  });
}

/** What a badge is, for whoever opens its address. Looking changes nothing. */
export type BadgeLook =
  | { state: 'unknown' }
  /** Worth nothing any more: ended, or made anew. */
  | { state: 'ended' }
  /** Another browser was let in with it. */
  | { state: 'used'; code: string }
  | { state: 'good'; code: string; title: string; name: string };

/** Looks at the badge that belongs to what was scanned. */
export async function lookAtBadge(token: string): Promise<BadgeLook> {
  const pass = await db().sessionPass.findUnique({
    where: { tokenHash: hashToken(token) },
    include: {
      person: { select: { name: true } },
      session: { select: { code: true, title: true } },
    },
  });
  if (!pass) return { state: 'unknown' };
  const { code, title } = pass.session;
  if (pass.endedAt !== null) return { state: 'ended' };
  if (pass.usedAt !== null) return { state: 'used', code };
  return { state: 'good', code, title, name: pass.person.name };
}

/** Wrong codes from one network address: a hall full of phones types a few, a guesser thousands. */
const wrongCodes = new Pace(100, 60 * 60);

/**
 * Lets a browser in with a badge: the first one that asks.
 *
 * @param badge what was scanned, or what was typed
 * @param address where from, for the limit on guesses
 * @returns where it leads, and what the browser is given
 * @throws {Invalid} when it is none, or worth nothing, or has let in another browser
 */
export async function useBadge(
  badge: { token: string } | { typed: string },
  address: string,
): Promise<{ code: string; browserToken: string }> {
  const typed = 'typed' in badge;
  if (typed && (await wrongCodes.wait(address)) > 0) throw new Invalid({ typedCode: TOO_MANY });
  const where = typed
    ? { codeHash: hashToken(badge.typed) }
    : { tokenHash: hashToken(badge.token) };
  const browserToken = newToken();
  const code = await change(theProcess, async (tx, record) => {
    const pass = await tx.sessionPass.findUnique({ where, include: { session: true } });
    if (!pass || pass.endedAt !== null) return null;
    if (pass.usedAt !== null) throw new Invalid({ typedCode: USED });
    const { id, sessionId, personId, session } = pass;
    if (!isOpen(session)) throw new Invalid({ typedCode: OVER });
    const browser = hashToken(browserToken);
    await tx.sessionPass.update({ where: { id }, data: { usedAt: now(), browser } });
    await letIn(tx, record, sessionId, personId);
    return session.code;
  });
  if (code !== null) return { code, browserToken };
  if (typed) await wrongCodes.spend(address);
  throw new Invalid({ typedCode: UNKNOWN });
}

const UNKNOWN = 'This code is on no badge that is good now. Look at it again, or ask whoever helps';
const USED =
  'This badge has let in another browser already. Sign in instead, or ask whoever helps for a new one';
const OVER = 'This session is over. Sign in to read its minutes';
const TOO_MANY = 'Too many wrong codes came from here. Sign in instead, or wait an hour';
