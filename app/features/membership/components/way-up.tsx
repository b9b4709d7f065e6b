import { href } from '~/platform/addresses';
import { Breadcrumb } from '~/ui/breadcrumb';
import { membershipAddresses } from '../addresses';

// The network's page belongs to another room; its address is as stable as the navigation that names it.
const network = { to: '/network', text: 'Network' };

/** The way up from what only the webmaster sees of somebody. */
export function WayUpFromPerson({ person }: { person?: { id: string; name: string } }) {
  return (
    <Breadcrumb
      trail={[
        network,
        { to: href(membershipAddresses.people, {}), text: 'Accounts' },
        ...(person
          ? [{ to: href(membershipAddresses.person, { id: person.id }), text: person.name }]
          : []),
      ]}
    />
  );
}

/** The way up to the network's page. */
export function WayUp() {
  return <Breadcrumb trail={[network]} />;
}
