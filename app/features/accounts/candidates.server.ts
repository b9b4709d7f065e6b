import type { Actor, Role } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { accountPolicy } from './policy';
import type { Candidate } from './views';

/** Finding the person one means, for choosing them in a form. */

const MOST_CANDIDATES = 10;

/**
 * Members by a part of their name. Whoever looks after accounts may also type an email address, the whole of it: a
 * part of one would let them try out addresses, and nobody remembers half of one.
 *
 * @param words as typed; nothing finds nobody
 * @param options.except leaves out this person, e.g. whoever asks
 * @param options.notHolding leaves out who holds this role
 * @param options.removedToo finds those as well who were removed from the network and could come back
 * @throws {Forbidden} for who is no member, and when others than the webmaster ask for removed people
 */
export async function listCandidates(
  actor: Actor,
  words: string,
  {
    except,
    notHolding,
    removedToo = false,
  }: { except?: string; notHolding?: Role; removedToo?: boolean } = {},
): Promise<Candidate[]> {
  authorize(accountPolicy.findMembers(actor));
  const byEmail = accountPolicy.manageRoles(actor);
  if (removedToo) authorize(byEmail);
  const wanted = words.trim().slice(0, 254);
  if (wanted === '') return [];
  const people = await db().person.findMany({
    where: {
      AND: [
        { leftAt: null },
        except === undefined ? {} : { id: { not: except } },
        removedToo ? {} : { roles: { some: { role: 'member' } } },
        notHolding === undefined ? {} : { roles: { none: { role: notHolding } } },
        {
          OR: [
            { name: { contains: wanted } },
            ...(byEmail ? [{ email: wanted.toLowerCase() }] : []),
          ],
        },
      ],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST_CANDIDATES,
    select: { id: true, name: true, jobTitle: true, organisation: { select: { name: true } } },
  });
  return people.map(({ id, name, jobTitle, organisation }) => ({
    id,
    name,
    about: [jobTitle, organisation?.name].filter(Boolean).join(', '),
  }));
}
