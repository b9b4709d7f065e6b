import { networkAddresses } from '~/features/network/addresses';
import { NotOpenYet } from '~/features/network/components/not-open-yet';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';

export const meta = titled('Redesigns');

export const loader = page(networkAddresses.redesigns, () => null);

export default function Redesigns() {
  return (
    <NotOpenYet title="Redesigns" until="Who is redesigning this already?">
      Who in the region is redesigning which service, how far they are, what worked and what failed:
      one matrix of services and clusters, to filter, print and take to a meeting.
    </NotOpenYet>
  );
}
