import type { Candidate } from '~/features/accounts/views';
import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { MAX_CHOSEN } from '../limits';
import { chatPolicy } from '../policy';

/** Members who were ticked in a form that looks for more of them. */
export async function listChosen(actor: Person, ids: readonly string[]): Promise<Candidate[]> {
  authorize(chatPolicy.list(actor));
  const people = await db().person.findMany({
    where: {
      id: { in: ids.slice(0, MAX_CHOSEN) },
      kind: 'person',
      leftAt: null,
      roles: { some: { role: 'member' } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, jobTitle: true, organisation: { select: { name: true } } },
  });
  return people.map(({ id, name, jobTitle, organisation }) => ({
    id,
    name,
    about: [jobTitle, organisation?.name].filter(Boolean).join(', '),
  }));
}
