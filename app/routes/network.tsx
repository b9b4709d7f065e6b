import { networkAddresses } from '~/features/network/addresses';
import { NotOpenYet } from '~/features/network/components/not-open-yet';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';

export const meta = titled('Network');

export const loader = page(networkAddresses.network, () => null);

export default function Network() {
  return (
    <NotOpenYet title="Network" until="What has the network decided on this?">
      The steering group and its decisions, promises made and kept, who takes part, and the
      newsletter.
    </NotOpenYet>
  );
}
