import type { Candidate } from '~/features/accounts/views';
import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { MAX_CHOSEN } from '../limits';
import { chatPolicy } from '../policy';

/** Whom one can write to and invite: members who are there. */
export const REACHABLE = { kind: 'person', leftAt: null, roles: { some: { role: 'member' } } };

/** Whether somebody can be written to by the actor. */
export async function isMemberToWriteTo(actor: Person, id: string): Promise<boolean> {
  if (!chatPolicy.list(actor) || id === actor.id) return false;
  return (await db().person.count({ where: { id, ...REACHABLE } })) > 0;
}

/** Members who were ticked in a form that looks for more of them. */
export async function listChosen(actor: Person, ids: readonly string[]): Promise<Candidate[]> {
  authorize(chatPolicy.list(actor));
  const people = await db().person.findMany({
    where: { id: { in: ids.slice(0, MAX_CHOSEN) }, ...REACHABLE },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, jobTitle: true, organisation: { select: { name: true } } },
  });
  return people.map(({ id, name, jobTitle, organisation }) => ({
    id,
    name,
    about: [jobTitle, organisation?.name].filter(Boolean).join(', '),
  }));
}
