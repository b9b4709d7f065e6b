import { href } from '~/platform/addresses';
import { Part } from '~/ui/part';
import { libraryAddresses } from '../addresses';
import type { LibraryFront as Front } from '../finding/front.server';
import { libraryHref } from '../finding/library-query';
import { ItemRows } from './item-row';
import { WantedRows } from './wanted-rows';

/** Above the list: what is used most, and what is wanted. */
export function LibraryFront({ front: { mostUsed, wanted } }: { front: Front }) {
  return (
    <div className="pbc-pairs mt-5 mb-6">
      {mostUsed.length === 0 ? null : (
        <Part
          title="Most used"
          id="most-used"
          link={{
            to: libraryHref(libraryAddresses.library, { order: 'used' }),
            text: 'All by use',
          }}
        >
          <ItemRows items={mostUsed} label="Most used" />
        </Part>
      )}
      {wanted.count === 0 ? null : (
        <Part
          title="Wanted: have you got it?"
          id="wanted"
          link={{ to: href(libraryAddresses.wanted, {}), text: `All ${wanted.count}` }}
        >
          <WantedRows queries={wanted.queries} />
        </Part>
      )}
    </div>
  );
}
