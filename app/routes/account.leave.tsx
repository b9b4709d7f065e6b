import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { isLastWebmaster } from '~/features/accounts/roles.server';
import { forgetSessionCookie } from '~/features/accounts/sessions.server';
import { membershipAddresses } from '~/features/membership/addresses';
import { WhatGoes } from '~/features/membership/components/what-goes';
import { leaveNetwork } from '~/features/membership/leave.server';
import { leaveForm } from '~/features/membership/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, ButtonLink, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { InsetText } from '~/ui/inset-text';
import { PageBody } from '~/ui/page-body';
import { PasswordInput } from '~/ui/password-input';

export const meta = titled('Leave the network');

const account = href(accountAddresses.account, {});

export const loader = page(membershipAddresses.leave, async ({ actor, url }) => ({
  sure: url.searchParams.has('sure'),
  last: await isLastWebmaster(actor),
}));

export const action = act(membershipAddresses.leave, leaveForm, async ({ actor, input }) => {
  await leaveNetwork(actor, input.password);
  const headers = new Headers({ 'Set-Cookie': forgetSessionCookie() });
  return goTo('/', 'You have left the network. Thank you for all you shared.', headers);
});

export default function Leave() {
  const { sure, last } = useLoaderData<typeof loader>();
  const errors = useActionData<Refusal>()?.errors;
  return (
    <>
      <Breadcrumb trail={[{ to: account, text: 'Your account', back: 'your account' }]} />
      <PageBody narrow>
        <ErrorSummary errors={errors} />
        <h1>Leave the network</h1>
        {last ? (
          <LastWebmaster />
        ) : sure || errors ? (
          <Confirm error={errors?.password} />
        ) : (
          <What />
        )}
      </PageBody>
    </>
  );
}

function LastWebmaster() {
  return (
    <InsetText>
      <p>
        You are the only webmaster, and the network needs one.{' '}
        <Link to={href(membershipAddresses.handOver, {})}>Hand the network over</Link> first, then
        leave.
      </p>
    </InsetText>
  );
}

function What() {
  return (
    <>
      <WhatGoes whose="Your" />
      <p>
        Before you go, you can {/* A file, not a page: the browser fetches it itself. */}
        <a href={href(membershipAddresses.data, {})}>download all that is kept of you</a>.
      </p>
      <Buttons>
        <ButtonLink to={href(membershipAddresses.leave, {}, { sure: 'yes' })}>Go on</ButtonLink>
      </Buttons>
      <p>
        <Link to={account}>Stay</Link>
      </p>
    </>
  );
}

function Confirm({ error }: { error: string | undefined }) {
  return (
    <>
      <p>This cannot be taken back. You can be invited again, as a new member.</p>
      <Form method="post" noValidate reloadDocument>
        <PasswordInput
          name="password"
          label="Your password"
          autoComplete="current-password"
          error={error}
        />
        <Buttons>
          <Button variant="warning">Leave for good</Button>
        </Buttons>
      </Form>
      <p>
        <Link to={account}>Stay</Link>
      </p>
    </>
  );
}
