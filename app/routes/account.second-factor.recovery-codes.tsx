import { Form, Link, useActionData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { RecoveryCodes } from '~/features/accounts/components/recovery-codes';
import { SecondFactorPage } from '~/features/accounts/components/second-factor-page';
import { confirmPasswordForm } from '~/features/accounts/schema';
import { renewRecoveryCodes } from '~/features/accounts/second-factor/factor.server';
import { href } from '~/platform/addresses';
import { act, page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PasswordInput } from '~/ui/password-input';

export const meta = titled('New recovery codes');

export const loader = page(accountAddresses.recoveryCodes, () => null);

/** Answers with the codes instead of going on: they are shown once, and kept nowhere to be shown again. */
export const action = act(
  accountAddresses.recoveryCodes,
  confirmPasswordForm,
  async ({ actor, input }) => ({ codes: await renewRecoveryCodes(actor, input.password) }),
);

export default function NewRecoveryCodes() {
  const answer = useActionData<typeof action>();
  if (answer && 'codes' in answer) {
    return (
      <SecondFactorPage>
        <h1>Keep your recovery codes</h1>
        <p>
          The older ones work no more. Each of these works once, in place of your phone. They are
          not shown again.
        </p>
        <RecoveryCodes codes={answer.codes} />
        <p>
          <Link to={href(accountAddresses.secondFactor, {})}>I have kept the codes</Link>
        </p>
      </SecondFactorPage>
    );
  }
  const errors = answer?.errors;
  return (
    <SecondFactorPage>
      <ErrorSummary errors={errors} />
      <h1>New recovery codes</h1>
      <p>You get 10 new codes, and the older ones work no more.</p>
      <Form method="post" noValidate>
        <PasswordInput
          name="password"
          label="Current password"
          autoComplete="current-password"
          error={errors?.password}
        />
        <Buttons>
          <Button>Make new codes</Button>
        </Buttons>
      </Form>
    </SecondFactorPage>
  );
}
