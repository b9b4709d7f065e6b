import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { CandidateSearch, DeputyForm } from '~/features/accounts/components/deputy-form';
import { DeputyList } from '~/features/accounts/components/deputy-list';
import { listCandidates } from '~/features/accounts/candidates.server';
import { endDeputy, listDeputies, nameDeputy } from '~/features/accounts/deputies.server';
import { accountPolicy } from '~/features/accounts/policy';
import { isDeputy } from '~/features/accounts/roles.server';
import { deputyForm } from '~/features/accounts/schema';
import { membershipAddresses } from '~/features/membership/addresses';
import { networkAddresses } from '~/features/network/addresses';
import { todayAddresses } from '~/features/today/addresses';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { EmptyState } from '~/ui/empty-state';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Part } from '~/ui/part';

export const meta = titled('Deputies');

export const loader = page(accountAddresses.deputies, async ({ actor, url }) => {
  const who = (url.searchParams.get('who') ?? '').slice(0, 100);
  const [deputies, candidates, forATime] = await Promise.all([
    listDeputies(actor),
    listCandidates(actor, who, { notHolding: 'webmaster' }),
    isDeputy(actor),
  ]);
  return {
    who,
    deputies,
    candidates,
    mayName: accountPolicy.manageWebmasters(actor, { forATime }),
  };
});

export const action = act(accountAddresses.deputies, deputyForm, async ({ actor, input }) => {
  const here = href(accountAddresses.deputies, {});
  if (input.deed === 'end') {
    await endDeputy(actor, input.personId);
    return goTo(here, 'They look after the network no longer.');
  }
  await nameDeputy(actor, input);
  return goTo(here, 'The deputy is named, and will be told.');
});

export default function Deputies() {
  const { who, deputies, candidates, mayName } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(networkAddresses.network, {}), text: 'Network' },
          { to: href(todayAddresses.today, {}), text: 'Today' },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <PageHeader
          title="Deputies"
          lede="A deputy looks after the network while the webmaster is away: sees Today, decides about what failed, moderates the board. A deputy cannot name others."
        />
        {deputies.length === 0 ? (
          <EmptyState title="Nobody is named">
            Before you go away, name somebody who can look after the network.
          </EmptyState>
        ) : (
          <DeputyList deputies={deputies} mayEnd={mayName} />
        )}
        {mayName ? (
          <Part title="Name a deputy" id="name">
            <p>
              For good?{' '}
              <Link to={href(membershipAddresses.handOver, {})}>Hand the network over</Link>.
            </p>
            <CandidateSearch who={who} />
            {who === '' ? null : candidates.length === 0 ? (
              <p>No member who is not a webmaster or deputy already has this in their name.</p>
            ) : (
              <DeputyForm key={who} candidates={candidates} refusal={refusal} />
            )}
          </Part>
        ) : null}
      </PageBody>
    </>
  );
}
