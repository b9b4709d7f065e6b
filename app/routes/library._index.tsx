import { networkAddresses } from '~/features/network/addresses';
import { NotOpenYet } from '~/features/network/components/not-open-yet';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';

export const meta = titled('Library');

export const loader = page(networkAddresses.library, () => null);

export default function Library() {
  return (
    <NotOpenYet title="Library" until="Has anybody a template for this?">
      Business cases, service specifications, agreements and plans that other clusters have used, to
      take and adapt, with the guidance they rest on.
    </NotOpenYet>
  );
}
