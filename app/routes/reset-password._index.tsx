import { Form, useActionData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { EmailInput } from '~/features/accounts/components/fields';
import { requestPasswordReset } from '~/features/accounts/reset-link.server';
import { forgottenForm } from '~/features/accounts/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Choose a new password');

export const loader = page(accountAddresses.forgotten, () => null);

export const action = act(accountAddresses.forgotten, forgottenForm, async ({ input, visit }) => {
  await requestPasswordReset(input.email, visit.address);
  return goTo(href(accountAddresses.signIn, {}), {
    notice:
      'If there is an account with this address, a link is on its way to it. It works for 1 hour.',
  });
});

export default function Forgotten() {
  const refusal = useActionData<Refusal>();
  return (
    <PageBody narrow>
      <ErrorSummary errors={refusal?.errors} />
      <h1>Choose a new password</h1>
      <p>We send a link to the email address of your account.</p>
      <Form method="post" noValidate>
        <EmailInput typed={String(refusal?.typed.email ?? '')} error={refusal?.errors.email} />
        <Buttons>
          <Button>Send the link</Button>
        </Buttons>
      </Form>
    </PageBody>
  );
}
