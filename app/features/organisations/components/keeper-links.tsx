import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Part } from '~/ui/part';
import { organisationAddresses } from '../addresses';

/** What the webmaster can do with an organisation. */
export function KeeperLinks({ slug, closed }: { slug: string; closed: boolean }) {
  const { edit, contacts, links, move, merge, close } = organisationAddresses;
  const deeds = [
    { address: edit, text: 'Change what it says' },
    { address: contacts, text: 'Change whom to ask' },
    { address: links, text: 'Change plans and documents' },
    { address: move, text: 'Move it' },
    { address: merge, text: 'Merge it into another' },
    { address: close, text: closed ? 'Open it again' : 'Close it' },
  ];
  return (
    <Part title="Keeping it right" id="keeping" print={false}>
      <ul className="pbc-rows is-tight" role="list">
        {deeds.map(({ address, text }) => (
          <li key={address.path}>
            <Link className="pbc-stay" to={href(address, { slug })}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  );
}
