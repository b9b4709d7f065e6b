import { Link, useLoaderData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { accountPolicy } from '~/features/accounts/policy';
import { actionAddresses } from '~/features/actions/addresses';
import { auditAddresses } from '~/features/audit/addresses';
import { auditPolicy } from '~/features/audit/policy';
import { eventAddresses } from '~/features/events/addresses';
import { readsEveryDraft } from '~/features/events/policy';
import { jobAddresses } from '~/features/jobs/addresses';
import { jobsPolicy } from '~/features/jobs/policy';
import { membershipAddresses } from '~/features/membership/addresses';
import { membershipPolicy } from '~/features/membership/policy';
import { joiningAddresses } from '~/features/joining/addresses';
import { joiningPolicy } from '~/features/joining/policy';
import { networkAddresses } from '~/features/network/addresses';
import { KeeperList } from '~/features/network/components/keeper-list';
import { listKeepers } from '~/features/network/keepers.server';
import { settingsAddresses } from '~/features/settings/addresses';
import { settingsPolicy } from '~/features/settings/policy';
import { todayAddresses } from '~/features/today/addresses';
import type { Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { todayPolicy } from '~/platform/today/policy';
import { DIRECTORY_PATH, ORGANISATIONS_PATH } from '~/platform/paths';
import { useViewer } from '~/platform/http/viewer';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Part } from '~/ui/part';

export const meta = titled('Network');

export const loader = page(networkAddresses.network, ({ actor }) => listKeepers(actor));

export default function Network() {
  const viewer = useViewer();
  const { steering, webmasters } = useLoaderData<typeof loader>();
  return (
    <PageBody narrow>
      <PageHeader
        title="Network"
        lede="It is owned and run by the practice-based commissioning (PbC) clusters of the region."
      />
      <ul className="pbc-rows">
        <li>
          <Link to={ORGANISATIONS_PATH}>Organisations</Link>: the clusters, trusts and practices
          that take part, and whom to ask in them
        </li>
        <li>
          <Link to={DIRECTORY_PATH}>People</Link>: everybody, and what you may ask them about
        </li>
        <li>
          <Link to={href(actionAddresses.actions, {})}>Actions</Link>: what was agreed at events,
          who does it, and by when
        </li>
      </ul>
      <KeeperList
        title="Steering group"
        id="steering-group"
        keepers={steering}
        nobody="Nobody has been named yet."
      />
      <KeeperList
        title="Who looks after the site"
        id="webmasters"
        keepers={webmasters}
        nobody="Nobody at present."
      />
      {viewer ? <RunningIt viewer={viewer} /> : null}
    </PageBody>
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
      may: readsEveryDraft(viewer),
      to: href(eventAddresses.needs, {}),
      text: 'What events still need',
      about: 'before they are held, and after',
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
    <Part title="Running the network" id="running">
      <ul className="pbc-rows">
        {links.map(({ to, text, about }) => (
          <li key={to}>
            <Link to={to}>{text}</Link>: {about}
          </li>
        ))}
      </ul>
    </Part>
  );
}
