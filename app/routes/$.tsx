import { NotFound } from '~/platform/errors';
import { networkAddresses } from '~/features/network/addresses';
import { page } from '~/platform/http/door.server';

/** Every address that nothing answers. */
export const loader = page(networkAddresses.unknown, (): null => {
  throw new NotFound('No such page');
});

export default function Unknown() {
  return null;
}
