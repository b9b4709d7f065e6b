import { networkAddresses } from '~/features/network/addresses';
import { NotOpenYet } from '~/features/network/components/not-open-yet';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';

export const meta = titled('People');

export const loader = page(networkAddresses.people, () => null);

export default function People() {
  return (
    <NotOpenYet title="People" until="Who knows about this?">
      Everybody in the network, what they do, and what one may ask them about.
    </NotOpenYet>
  );
}
