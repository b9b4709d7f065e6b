import { href } from '~/platform/addresses';
import { networkAddresses } from './addresses';
import type { SetUpStep } from './set-up';

const addresses = {
  name: networkAddresses.setUpName,
  sections: networkAddresses.setUpSections,
  lists: networkAddresses.setUpLists,
};

/** The page of a step; the home page when none is left. */
export function addressOfStep(step: SetUpStep | null): string {
  return step === null ? href(networkAddresses.home, {}) : href(addresses[step], {});
}
