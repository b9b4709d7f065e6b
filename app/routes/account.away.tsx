import { useActionData, useLoaderData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { listCandidates } from '~/features/accounts/candidates.server';
import { comeBack, findAbsence, goAway } from '~/features/directory/absence.server';
import { AwayForm, StandInSearch } from '~/features/directory/components/away-form';
import { AwayNote } from '~/features/directory/components/away-note';
import { BackButton } from '~/features/directory/components/back-button';
import { entryAddresses } from '~/features/directory/entry-addresses';
import { awayForm } from '~/features/directory/entry-schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

export const meta = titled('When you are away');

export const loader = page(entryAddresses.away, async ({ actor, url }) => {
  const who = (url.searchParams.get('who') ?? '').slice(0, 100);
  const [absence, candidates] = await Promise.all([
    findAbsence(actor),
    listCandidates(actor, who, { except: actor.id }),
  ]);
  return { who, absence, candidates };
});

export const action = act(entryAddresses.away, awayForm, async ({ actor, input }) => {
  if (input.deed === 'back') {
    await comeBack(actor);
    return goTo('/', 'Welcome back. Your page says nothing of your holiday any more.');
  }
  await goAway(actor, input);
  return goTo(href(entryAddresses.away, {}), 'Your page says that you are away.');
});

export default function Away() {
  const { who, absence, candidates } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(accountAddresses.account, {}), text: 'Your account', back: 'your account' },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <PageHeader
          title="When you are away"
          lede="Your page and the list of people say until when, and who answers meanwhile. It ends by itself."
        />
        {absence ? (
          <>
            <AwayNote absence={absence} />
            <BackButton />
          </>
        ) : null}
        <StandInSearch who={who} />
        {who !== '' && candidates.length === 0 ? <p>No member has this in their name.</p> : null}
        <AwayForm key={who} absence={absence} candidates={candidates} refusal={refusal} />
      </PageBody>
    </>
  );
}
