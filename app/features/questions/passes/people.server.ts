import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { questionsPolicy } from '../policy';
import { loadSession } from '../sessions/load.server';
import { listRoles } from '../sessions/roles.server';
import type { Attendee } from '../views';

/** Who takes part in a session, for those who look after it. */

/**
 * Everybody with a part in a session, who came in, and who has a badge.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export async function findSessionPeople(actor: Person, code: string) {
  const session = await loadSession(db(), actor, code);
  authorize(questionsPolicy.seePeople(actor, session.facts));
  const { id, title } = session;
  return {
    code: session.code,
    title,
    roles: await listRoles(id),
    attendees: await listAttendees(id),
    may: {
      manage: questionsPolicy.manage(actor, session.facts),
      givePasses: questionsPolicy.givePasses(actor, session.facts),
      seeConsole: questionsPolicy.seeConsole(actor, session.facts),
    },
  };
}

async function listAttendees(sessionId: string): Promise<Attendee[]> {
  const person = { select: { name: true, organisation: { select: { name: true } } } } as const;
  const [attendees, passes] = await Promise.all([
    db().sessionAttendee.findMany({ where: { sessionId }, include: { person } }),
    db().sessionPass.findMany({ where: { sessionId, endedAt: null }, include: { person } }),
  ]);
  const all = new Map<string, Attendee>();
  for (const { personId, person: who } of [...attendees, ...passes]) {
    const names = { name: who.name, organisation: who.organisation?.name ?? '' };
    all.set(personId, { personId, ...names, cameIn: false, badge: null });
  }
  for (const { personId } of attendees) Object.assign(all.get(personId) ?? {}, { cameIn: true });
  for (const { id, personId, usedAt } of passes) {
    Object.assign(all.get(personId) ?? {}, { badge: { id, used: usedAt !== null } });
  }
  return [...all.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
