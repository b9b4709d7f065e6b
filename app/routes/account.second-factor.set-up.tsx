import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { CodeInput } from '~/features/accounts/components/code-input';
import { PhoneSetUp } from '~/features/accounts/components/phone-set-up';
import { RecoveryCodes } from '~/features/accounts/components/recovery-codes';
import { SecondFactorPage } from '~/features/accounts/components/second-factor-page';
import { confirmSecondFactorForm } from '~/features/accounts/schema';
import { confirmSecondFactor, viewSetUp } from '~/features/accounts/second-factor/factor.server';
import { findNetwork } from '~/features/network/network.server';
import { href } from '~/platform/addresses';
import { act, page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';

export const meta = titled('Set up a second factor');

const overview = href(accountAddresses.secondFactor, {});

export const loader = page(accountAddresses.setUpSecondFactor, async ({ actor }) => ({
  telling: await viewSetUp(actor, (await findNetwork()).name),
}));

/** Answers with the recovery codes instead of going on: they are shown once, and kept nowhere to be shown again. */
export const action = act(
  accountAddresses.setUpSecondFactor,
  confirmSecondFactorForm,
  async ({ actor, input }) => ({ codes: await confirmSecondFactor(actor, input.code) }),
);

export default function SetUpSecondFactor() {
  const { telling } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && 'codes' in answer) return <Done codes={answer.codes} />;
  if (telling === null) return <NothingBegun />;
  return (
    <SecondFactorPage>
      <ErrorSummary errors={answer?.errors} />
      <h1>Set up a second factor</h1>
      <PhoneSetUp {...telling} />
      <Form method="post" noValidate>
        <CodeInput
          label="The code that the app shows"
          hint="6 digits. It changes every 30 seconds."
          error={answer?.errors.code}
        />
        <Buttons>
          <Button>Turn on the second factor</Button>
        </Buttons>
      </Form>
    </SecondFactorPage>
  );
}

function Done({ codes }: { codes: string[] }) {
  return (
    <SecondFactorPage>
      <h1>Keep your recovery codes</h1>
      <p>
        Your second factor is on. When you have not got your phone, one of these codes takes its
        place. Each works once. Keep them where your phone is not: they are not shown again.
      </p>
      <RecoveryCodes codes={codes} />
      <p>
        <Link to={overview}>I have kept the codes</Link>
      </p>
    </SecondFactorPage>
  );
}

function NothingBegun() {
  return (
    <SecondFactorPage>
      <h1>Set up a second factor</h1>
      <p>
        Nothing is being set up, or it has taken longer than half an hour.{' '}
        <Link to={overview}>Go to your second factor</Link>.
      </p>
    </SecondFactorPage>
  );
}
