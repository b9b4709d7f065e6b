import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { CodeInput } from '~/features/accounts/components/code-input';
import { SecondFactorPage } from '~/features/accounts/components/second-factor-page';
import { turnOffForm } from '~/features/accounts/schema';
import {
  turnOffSecondFactor,
  viewSecondFactor,
} from '~/features/accounts/second-factor/factor.server';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PasswordInput } from '~/ui/password-input';

export const meta = titled('Turn off your second factor');

const overview = href(accountAddresses.secondFactor, {});

export const loader = page(accountAddresses.turnOffSecondFactor, ({ actor }) =>
  viewSecondFactor(actor),
);

export const action = act(
  accountAddresses.turnOffSecondFactor,
  turnOffForm,
  async ({ actor, input }) => {
    await turnOffSecondFactor(actor, input);
    return goTo(overview, 'Your second factor is off. Your password alone opens your account.');
  },
);

export default function TurnOffSecondFactor() {
  const { since, required } = useLoaderData<typeof loader>();
  const errors = useActionData<Refusal>()?.errors;
  return (
    <SecondFactorPage>
      <ErrorSummary errors={errors} />
      <h1>Turn off your second factor</h1>
      {since === null ? (
        <p>
          You have none. <Link to={overview}>Set up a second factor</Link>.
        </p>
      ) : (
        <>
          <p>
            {required
              ? 'Your password alone will open your account, and you will not look after the network until you have set up a second factor again.'
              : 'Your password alone will open your account.'}
          </p>
          <Form method="post" noValidate>
            <PasswordInput
              name="password"
              label="Current password"
              autoComplete="current-password"
              error={errors?.password}
            />
            <CodeInput
              hint="The 6 digits that the app on your phone shows, or one of your recovery codes"
              error={errors?.code}
            />
            <Buttons>
              <Button variant="warning">Turn off</Button>
            </Buttons>
          </Form>
        </>
      )}
    </SecondFactorPage>
  );
}
