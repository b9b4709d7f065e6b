import type { Actor } from '~/platform/actor';
import type { Transaction } from '~/platform/database/transaction';
import { Invalid } from '~/platform/errors';
import { boardPolicy, visibleTo } from '../policy';

/** Which sections a query's form offers, and which it names. */

/** A section as verbs need it. */
interface Place {
  id: string;
  audience: string;
}

/** Whether the actor's forms offer a section. */
export function isOffered(
  actor: Actor,
  section: { audience: string; retiredAt: Date | null },
): boolean {
  return section.retiredAt === null && boardPolicy.readSection(actor, section);
}

/**
 * The sections that a form names; one that the actor may not read is none.
 *
 * @param otherwise what it means when it names none
 * @throws {Invalid} when one of them is not there, or nothing is meant
 */
export async function findChosen(
  tx: Transaction,
  actor: Actor,
  slugs: string[],
  otherwise: Place[],
): Promise<Place[]> {
  const wanted = [...new Set(slugs)];
  if (wanted.length === 0 && otherwise.length > 0) return otherwise;
  const found = await tx.section.findMany({
    where: { slug: { in: wanted }, retiredAt: null, ...visibleTo(actor) },
    select: { id: true, audience: true },
  });
  if (found.length === 0 || found.length < wanted.length) {
    throw new Invalid({ sections: 'Choose where the query should stand' });
  }
  return found;
}

/**
 * The sections that a form for asking names.
 *
 * @param home slug of the section of the form's address, meant when it names none. One that was retired or closed to
 *   the actor since the form was opened is passed over
 * @throws {Invalid} when one of the others is not there, or none is left
 */
export async function findChosenToAsk(
  tx: Transaction,
  actor: Actor,
  slugs: string[],
  home: string,
): Promise<Place[]> {
  const offered = await tx.section.findFirst({
    where: { slug: home, retiredAt: null, ...visibleTo(actor) },
    select: { id: true, audience: true },
  });
  if (offered) return findChosen(tx, actor, slugs, [offered]);
  return findChosen(
    tx,
    actor,
    slugs.filter((slug) => slug !== home),
    [],
  );
}
