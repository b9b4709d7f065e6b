import { networkAddresses } from '~/features/network/addresses';
import { addressOfStep } from '~/features/network/set-up-addresses';
import { findSetUpStep } from '~/features/network/set-up.server';
import { goTo, page } from '~/platform/http/door.server';

/** Leads to the step with which to go on. */
export const loader = page(networkAddresses.setUp, async ({ actor }) => {
  const step = await findSetUpStep(actor);
  return goTo(addressOfStep(step));
});
