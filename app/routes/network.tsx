import { Link } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { jobAddresses } from '~/features/jobs/addresses';
import { jobsPolicy } from '~/features/jobs/policy';
import { networkAddresses } from '~/features/network/addresses';
import { NotOpenYet } from '~/features/network/components/not-open-yet';
import { todayAddresses } from '~/features/today/addresses';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
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
      {viewer && jobsPolicy.read(viewer) ? (
        <PageBody narrow>
          <Part title="For the webmaster" id="webmaster">
            <p>
              <Link to={href(todayAddresses.today, {})}>Today</Link>: what waits for you.
            </p>
            <p>
              <Link to={href(accountAddresses.deputies, {})}>Deputies</Link>: who looks after the
              network while you are away.
            </p>
            <p>
              <Link to={href(jobAddresses.jobs, {})}>Jobs</Link>: what the network does by itself,
              and what went wrong.
            </p>
          </Part>
        </PageBody>
      ) : null}
    </>
  );
}
