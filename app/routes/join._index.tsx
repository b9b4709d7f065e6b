import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { joiningAddresses } from '~/features/joining/addresses';
import { requestToJoin } from '~/features/joining/apply.server';
import { JoinForm } from '~/features/joining/components/join-form';
import { CONFIRM_DAYS, DECIDE_WORKING_DAYS } from '~/features/joining/limits';
import { joinForm } from '~/features/joining/schema';
import { listOrganisationChoices } from '~/features/organisations/region.server';
import { href, SIGN_IN_PATH } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { useViewer } from '~/platform/http/viewer';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

export const meta = titled('Ask to join');

export const loader = page(joiningAddresses.join, async ({ url }) => ({
  sent: url.searchParams.has('sent'),
  organisations: await listOrganisationChoices(),
}));

/** Answered the same whatever the network knows of the address: only whoever reads it learns that. */
export const action = act(joiningAddresses.join, joinForm, async ({ input, visit }) => {
  await requestToJoin(input, visit.address);
  return goTo(href(joiningAddresses.join, {}, { sent: 'on' }));
});

export default function Join() {
  const { sent, organisations } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const viewer = useViewer();
  if (sent) return <CheckYourMail />;
  return (
    <PageBody narrow>
      <ErrorSummary errors={refusal?.errors} />
      <PageHeader
        title="Ask to join"
        lede="For people of general practices, PbC clusters and primary care trusts, and those who work with them."
      />
      {viewer ? (
        <p>You are a member already, and signed in as {viewer.name}.</p>
      ) : (
        <p>
          Has somebody invited you? Then follow the link in their mail. If you have an account,{' '}
          <Link to={SIGN_IN_PATH}>sign in</Link>.
        </p>
      )}
      <p>
        The webmaster, named at the foot of this page, decides within {DECIDE_WORKING_DAYS} working
        days. The answer comes by email.
      </p>
      <JoinForm organisations={organisations} refusal={refusal} />
    </PageBody>
  );
}

function CheckYourMail() {
  return (
    <PageBody narrow>
      <h1>Check your email</h1>
      <p>
        We have written to the address you gave. Follow the link in the mail: until then, your
        application has not been made. The link works for {CONFIRM_DAYS} days.
      </p>
      <p>
        If no mail comes within a few minutes, look where your mail program puts unwanted mail, or{' '}
        <Link to={href(joiningAddresses.join, {})}>try again</Link> and check that the address is
        right.
      </p>
    </PageBody>
  );
}
