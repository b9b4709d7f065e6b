import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { SecondFactorFacts } from '~/features/accounts/components/second-factor-facts';
import { confirmPasswordForm } from '~/features/accounts/schema';
import {
  beginSecondFactor,
  viewSecondFactor,
} from '~/features/accounts/second-factor/factor.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';
import { PasswordInput } from '~/ui/password-input';

export const meta = titled('Second factor');

export const loader = page(accountAddresses.secondFactor, ({ actor }) => viewSecondFactor(actor));

export const action = act(
  accountAddresses.secondFactor,
  confirmPasswordForm,
  async ({ actor, input }) => {
    await beginSecondFactor(actor, input.password);
    return goTo(href(accountAddresses.setUpSecondFactor, {}));
  },
);

export default function SecondFactor() {
  const facts = useLoaderData<typeof loader>();
  const errors = useActionData<Refusal>()?.errors;
  return (
    <>
      <Breadcrumb
        trail={[
          { to: href(accountAddresses.account, {}), text: 'Your account', back: 'your account' },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={errors} />
        <PageHeader
          title="Second factor"
          lede="With a second factor, signing in takes your password and a code from an app on your phone. Whoever learns your password alone cannot use your account."
        />
        {facts.since === null ? (
          <SetUp errors={errors} />
        ) : (
          <SecondFactorFacts {...facts} since={facts.since} />
        )}
      </PageBody>
    </>
  );
}

function SetUp({ errors }: { errors: Refusal['errors'] | undefined }) {
  return (
    <>
      <p>
        You need an app that makes codes, such as Microsoft Authenticator, Google Authenticator or
        the password manager you use. Have your phone at hand.
      </p>
      <Form method="post" noValidate>
        <PasswordInput
          name="password"
          label="Current password"
          autoComplete="current-password"
          error={errors?.password}
        />
        <Buttons>
          <Button>Set up a second factor</Button>
        </Buttons>
      </Form>
    </>
  );
}
