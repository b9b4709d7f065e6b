import { href } from '~/platform/addresses';
import { NotFound } from '~/platform/errors';
import type { Origin } from '~/platform/queries/origin';
import { registerOrigin } from '~/platform/queries/origins.server';
import { libraryAddresses } from '../addresses';
import { libraryPolicy } from '../policy';

/** What the library has not: a wish for a template becomes a query, and every wish is the same thing. */

const WISH = 'wanted';

/** How a query for a template names where it began. */
export const WANTED: Origin = { kind: 'template', ids: [WISH] };

function check(ids: readonly string[]): void {
  if (ids.length !== 1 || ids[0] !== WISH) throw new NotFound('No such wish');
}

registerOrigin({
  kind: 'template',
  begin(_actor, ids) {
    check(ids);
    return Promise.resolve({ title: '', body: '', sections: [] });
  },
  check(_tx, _actor, ids) {
    check(ids);
    return Promise.resolve();
  },
  became: () => Promise.resolve(),
  describe: (actor) =>
    Promise.resolve(
      libraryPolicy.list(actor)
        ? { words: 'a wish for the library', to: href(libraryAddresses.wanted, {}) }
        : null,
    ),
});
