import { listCandidates } from '~/features/accounts/candidates.server';
import type { Candidate } from '~/features/accounts/views';
import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { compareSortNames, sortNameOf } from '~/platform/text/person-name';
import { loadEvent } from '../load.server';
import { eventsPolicy } from '../policy';
import { whyClosed } from './answering.server';
import type { Closed } from './views';

/** For whom somebody may answer, to choose them in a form. */
export interface ColleagueChoice {
  title: string;
  closed: Closed | null;
  /** Members of one's organisation, by surname. */
  colleagues: Candidate[];
  /** For who runs the event: whoever else was looked for. Null for others, who look for nobody. */
  found: Candidate[] | null;
}

/**
 * For whom the actor may answer.
 *
 * @param who part of a name, typed by who runs the event
 * @throws {NotFound} when there is no such event that the actor may read
 */
export async function findColleagues(
  actor: Person,
  slug: string,
  who: string,
): Promise<ColleagueChoice> {
  const { title, facts } = await loadEvent(db(), actor, slug);
  const run = eventsPolicy.run(actor, facts);
  const people = await db().person.findMany({
    where: {
      organisationId: actor.organisationId,
      id: { not: actor.id },
      leftAt: null,
      roles: { some: { role: 'member' } },
    },
    select: { id: true, name: true, jobTitle: true },
  });
  const colleagues = people
    .map(({ id, name, jobTitle }) => ({ id, name, about: jobTitle }))
    .sort((a, b) => compareSortNames(sortNameOf(a.name), sortNameOf(b.name)));
  const found = run ? await listCandidates(actor, who, { except: actor.id }) : null;
  return { title, closed: whyClosed(facts), colleagues, found };
}
