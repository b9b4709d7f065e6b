import type { Person } from '~/platform/actor';
import { authorize } from '~/platform/errors';
import { listOpenMade, type MadeQueries } from '~/platform/queries/made-queries.server';
import { libraryPolicy } from '../policy';

/** What members look for and nobody has shared yet: queries that began as a wish for the library. */

/** More than the network has ever wanted at once. */
const MOST = 100;

/**
 * What is wanted and not found yet, the newest first.
 *
 * @throws {Forbidden}
 */
export function listWanted(actor: Person, limit = MOST): MadeQueries {
  authorize(libraryPolicy.list(actor));
  return listOpenMade(actor, 'template', limit);
}
