import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { loadItem } from '../load.server';
import { libraryPolicy } from '../policy';

/**
 * The item whose retirement a form asks about.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export async function findRetiring(actor: Person, slug: string) {
  const { title, facts } = await loadItem(db(), actor, slug);
  authorize(libraryPolicy.retire(actor, facts));
  return { slug, title };
}
