import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { CandidateSearch } from '~/features/accounts/components/deputy-form';
import { listCandidates } from '~/features/accounts/candidates.server';
import { isDeputy } from '~/features/accounts/roles.server';
import { membershipAddresses } from '~/features/membership/addresses';
import {
  AnswerHandOver,
  OfferForm,
  OpenOffer,
} from '~/features/membership/components/hand-over-parts';
import { WayUp } from '~/features/membership/components/way-up';
import {
  declineHandOver,
  findHandOvers,
  offerHandOver,
  takeOver,
  withdrawHandOver,
} from '~/features/membership/hand-over.server';
import { membershipPolicy } from '~/features/membership/policy';
import { handOverForm } from '~/features/membership/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { EmptyState } from '~/ui/empty-state';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { Part } from '~/ui/part';

export const meta = titled('Hand the network over');

export const loader = page(membershipAddresses.handOver, async ({ actor, url }) => {
  const who = url.searchParams.get('who') ?? '';
  const forATime = await isDeputy(actor);
  const mayOffer = membershipPolicy.offerHandOver(actor, { forATime });
  const [handOvers, candidates] = await Promise.all([
    findHandOvers(actor),
    mayOffer ? listCandidates(actor, who, { notHolding: 'webmaster' }) : [],
  ]);
  return { who, ...handOvers, candidates, mayOffer };
});

export const action = act(membershipAddresses.handOver, handOverForm, async ({ actor, input }) => {
  const here = href(membershipAddresses.handOver, {});
  switch (input.deed) {
    case 'offer':
      await offerHandOver(actor, input.person);
      return goTo(here, 'They are asked, and told by email.');
    case 'withdraw':
      await withdrawHandOver(actor);
      return goTo(here, 'You ask nobody any more.');
    case 'yes':
      await takeOver(actor, input.person);
      return goTo('/', 'You are the webmaster now. Thank you.');
    case 'no':
      await declineHandOver(actor, input.person);
      return goTo('/', 'You have said no, and they are told.');
  }
});

export default function HandOver() {
  const { who, asked, offer, candidates, mayOffer } = useLoaderData<typeof loader>();
  const errors = useActionData<Refusal>()?.errors;
  return (
    <>
      <WayUp />
      <PageBody narrow>
        <ErrorSummary errors={errors} />
        <PageHeader
          title="Hand the network over"
          lede="A webmaster asks a member to take over. With their yes the role goes from the one to the other."
        />
        {asked.map((one) => (
          <AnswerHandOver key={one.fromId} asked={one} />
        ))}
        {offer ? <OpenOffer offer={offer} /> : null}
        {mayOffer ? (
          <Part title={offer ? 'Ask somebody else' : 'Ask somebody'} id="ask">
            <p>
              Only for some days?{' '}
              <Link to={href(accountAddresses.deputies, {})}>Name a deputy</Link>. To stay webmaster
              beside them, give them the role{' '}
              <Link to={href(membershipAddresses.people, {})}>at their account</Link>.
            </p>
            <CandidateSearch who={who} />
            {who === '' ? null : candidates.length === 0 ? (
              <p>No member who is not a webmaster or deputy already has this in their name.</p>
            ) : (
              <OfferForm key={who} candidates={candidates} error={errors?.person} />
            )}
          </Part>
        ) : asked.length === 0 ? (
          <EmptyState title="Nobody asks you at present">
            When a webmaster asks you to take over, you answer here.
          </EmptyState>
        ) : null}
      </PageBody>
    </>
  );
}
