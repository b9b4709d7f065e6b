import { Link } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { accountPolicy } from '~/features/accounts/policy';
import { auditAddresses } from '~/features/audit/addresses';
import { auditPolicy } from '~/features/audit/policy';
import { jobAddresses } from '~/features/jobs/addresses';
import { jobsPolicy } from '~/features/jobs/policy';
import { membershipAddresses } from '~/features/membership/addresses';
import { membershipPolicy } from '~/features/membership/policy';
import { joiningAddresses } from '~/features/joining/addresses';
import { joiningPolicy } from '~/features/joining/policy';
import { networkAddresses } from '~/features/network/addresses';
import { NotOpenYet } from '~/features/network/components/not-open-yet';
import { settingsAddresses } from '~/features/settings/addresses';
import { settingsPolicy } from '~/features/settings/policy';
import { todayAddresses } from '~/features/today/addresses';
import type { Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { todayPolicy } from '~/platform/today/policy';
import { useViewer } from '~/platform/http/viewer';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';

export const meta = titled('Network');

export const loader = page(networkAddresses.network, () => null);

export default function Network() {
  const viewer = useViewer();
  return (
    <>
      <NotOpenYet title="Network" until="What has the network decided on this?">
        The steering group and its decisions, promises made and kept, who takes part, and the
        newsletter.
      </NotOpenYet>
      {viewer ? <RunningIt viewer={viewer} /> : null}
    </>
  );
}

/** What only those may open who run the network, each a line; nothing for everybody else. */
function RunningIt({ viewer }: { viewer: Person }) {
  const links = [
    {
      may: todayPolicy.read(viewer),
      to: href(todayAddresses.today, {}),
      text: 'Today',
      about: 'what waits for whoever looks after the network',
    },
    {
      may: joiningPolicy.decide(viewer),
      to: href(joiningAddresses.applications, {}),
      text: 'Applications',
      about: 'people who ask to join',
    },
    {
      may: joiningPolicy.invite(viewer),
      to: href(joiningAddresses.invitations, {}),
      text: 'Invitations',
      about: 'people who have been asked to join, one by one or many at once',
    },
    {
      may: settingsPolicy.read(viewer),
      to: href(settingsAddresses.settings, {}),
      text: 'Settings',
      about: 'name, sections, service areas, agents, limits and mails',
    },
    {
      may: membershipPolicy.readRoles(viewer),
      to: href(membershipAddresses.roles, {}),
      text: 'Roles',
      about: 'who holds which role, and since when',
    },
    {
      may: membershipPolicy.lookAfter(viewer),
      to: href(membershipAddresses.people, {}),
      text: 'Accounts',
      about: 'give and take roles, move, merge and remove people',
    },
    {
      may: auditPolicy.read(viewer),
      to: href(auditAddresses.audit, {}),
      text: 'Audit log',
      about: 'who changed what this network is made of',
    },
    {
      may: jobsPolicy.read(viewer),
      to: href(jobAddresses.jobs, {}),
      text: 'Jobs',
      about: 'what the network does by itself, and what went wrong',
    },
    {
      may: accountPolicy.manageRoles(viewer),
      to: href(accountAddresses.deputies, {}),
      text: 'Deputies',
      about: 'who looks after the network while the webmaster is away',
    },
  ].filter(({ may }) => may);
  if (links.length === 0) return null;
  return (
    <PageBody narrow>
      <Part title="Running the network" id="running">
        <ul className="pbc-rows">
          {links.map(({ to, text, about }) => (
            <li key={to}>
              <Link to={to}>{text}</Link>: {about}
            </li>
          ))}
        </ul>
      </Part>
    </PageBody>
  );
}
