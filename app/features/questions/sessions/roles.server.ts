import type { Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, Invalid, NotFound } from '~/platform/errors';
import { questionsPolicy, sessionRoles, type SessionRoleName } from '../policy';
import type { RoleView } from '../views';
import { roomChannels } from './channels';
import { loadSession } from './load.server';

/** Who does what at a session. */

/** Parts in a session, chairs first. */
export async function listRoles(sessionId: string): Promise<RoleView[]> {
  const roles = await db().sessionRole.findMany({
    where: { sessionId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: { person: { select: { name: true, organisation: { select: { name: true } } } } },
  });
  return sessionRoles.flatMap((role) =>
    roles
      .filter((one) => one.role === role)
      .map(({ id, person, name, organisation }) => ({
        id,
        role,
        name: person?.name ?? name,
        organisation: person?.organisation?.name ?? organisation,
      })),
  );
}

/** Who gets a part: a member, or a speaker by name and organisation. */
export type NewRole =
  | { role: SessionRoleName; personId: string }
  | { role: 'speaker'; name: string; organisation: string };

/**
 * Gives somebody a part in a session.
 *
 * @throws {NotFound}
 * @throws {Invalid} when there is no such member
 * @throws {Conflict} when they have it already
 */
export function giveRole(actor: Person, code: string, part: NewRole): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id, facts } = await loadSession(tx, actor, code);
    authorize(questionsPolicy.manage(actor, facts));
    const who = 'personId' in part ? await findMember(tx, part.personId) : part;
    if ('personId' in who) {
      const held = facts.roles.some(
        ({ role, personId }) => role === part.role && personId === who.personId,
      );
      if (held) throw new Conflict('They have this part already. Look at the list again.');
    }
    const position = await tx.sessionRole.count({ where: { sessionId: id } });
    await tx.sessionRole.create({ data: { sessionId: id, position, ...who, role: part.role } });
    await record({
      kind: 'questions.session-changed',
      channels: roomChannels(id),
      subjects: { session: id },
    });
  });
}

/**
 * Takes a part away.
 *
 * @throws {NotFound}
 * @throws {Conflict} when it has been taken away already
 */
export function takeRole(actor: Person, code: string, roleId: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id, facts } = await loadSession(tx, actor, code);
    authorize(questionsPolicy.manage(actor, facts));
    const { count } = await tx.sessionRole.deleteMany({ where: { id: roleId, sessionId: id } });
    if (count === 0) throw new Conflict('This part has been taken away already.');
    await record({
      kind: 'questions.session-changed',
      channels: roomChannels(id),
      subjects: { session: id },
    });
  });
}

/**
 * Who a promise is by: somebody with a part in the session, or whoever was typed.
 *
 * @param roleId id of a part, or empty
 * @throws {NotFound} when there is no such part
 */
export async function findPromiser(
  tx: Transaction,
  sessionId: string,
  { roleId, name, organisation }: { roleId: string; name: string; organisation: string },
): Promise<{ personId: string | null; name: string; organisation: string }> {
  if (roleId === '') return { personId: null, name, organisation };
  const part = await tx.sessionRole.findFirst({
    where: { id: roleId, sessionId },
    include: { person: { select: { name: true, organisation: { select: { name: true } } } } },
  });
  if (!part) throw new NotFound('No such part');
  return {
    personId: part.personId,
    name: part.person?.name ?? part.name,
    organisation: part.person?.organisation?.name ?? part.organisation,
  };
}

async function findMember(tx: Transaction, personId: string): Promise<{ personId: string }> {
  const where = { personId_role: { personId, role: 'member' } };
  if (await tx.roleGrant.findUnique({ where })) return { personId };
  throw new Invalid({ person: 'Choose a member' });
}
