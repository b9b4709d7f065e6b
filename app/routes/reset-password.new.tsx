import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { NewPasswordInput } from '~/features/accounts/components/fields';
import { isResetToken, resetPassword } from '~/features/accounts/passwords.server';
import { resetForm } from '~/features/accounts/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Choose a new password');

export const loader = page(accountAddresses.reset, async ({ url }) => {
  const token = url.searchParams.get('token') ?? '';
  return { token, works: await isResetToken(token) };
});

export const action = act(accountAddresses.reset, resetForm, async ({ input }) => {
  await resetPassword(input.token, input.newPassword);
  return goTo(
    href(accountAddresses.signIn, {}),
    'Your password has been changed. Sign in with it.',
  );
});

export default function ResetPassword() {
  const { token, works } = useLoaderData<typeof loader>();
  const errors = useActionData<Refusal>()?.errors;
  if (!works) return <LinkTooOld />;
  return (
    <PageBody narrow>
      <ErrorSummary errors={errors} />
      <h1>Choose a new password</h1>
      <Form method="post" noValidate>
        <input type="hidden" name="token" value={token} />
        <NewPasswordInput error={errors?.newPassword} />
        <Buttons>
          <Button>Change password</Button>
        </Buttons>
      </Form>
    </PageBody>
  );
}

function LinkTooOld() {
  return (
    <PageBody narrow>
      <h1>This link does not work any more</h1>
      <p>
        A link works for 1 hour and once, and asking for a new one ends the older ones.{' '}
        <Link to={href(accountAddresses.forgotten, {})}>Ask for a new link</Link>.
      </p>
    </PageBody>
  );
}
