import { Form, useActionData } from '@remix-run/react';
import { accountAddresses } from '~/features/accounts/addresses';
import { NewPasswordInput } from '~/features/accounts/components/fields';
import { changePassword } from '~/features/accounts/passwords.server';
import { changePasswordForm } from '~/features/accounts/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { PasswordInput } from '~/ui/password-input';

export const meta = titled('Change your password');

const account = href(accountAddresses.account, {});

export const loader = page(accountAddresses.password, () => null);

export const action = act(
  accountAddresses.password,
  changePasswordForm,
  async ({ actor, input, visit }) => {
    const headers = new Headers({ 'Set-Cookie': await changePassword(actor, input, visit) });
    return goTo(account, 'Your password has been changed. You are signed in here only.', headers);
  },
);

export default function ChangePassword() {
  const errors = useActionData<Refusal>()?.errors;
  return (
    <>
      <Breadcrumb trail={[{ to: account, text: 'Your account', back: 'your account' }]} />
      <PageBody narrow>
        <ErrorSummary errors={errors} />
        <h1>Change your password</h1>
        <p>You will be signed out everywhere else.</p>
        {/* A whole new page: what listens for news is cut off with the session that ends. */}
        <Form method="post" noValidate reloadDocument>
          <PasswordInput
            name="password"
            label="Current password"
            autoComplete="current-password"
            error={errors?.password}
          />
          <NewPasswordInput error={errors?.newPassword} />
          <Buttons>
            <Button>Change password</Button>
          </Buttons>
        </Form>
      </PageBody>
    </>
  );
}
