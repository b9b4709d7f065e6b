import { Form } from '@remix-run/react';
import { NewPasswordInput } from '~/features/accounts/components/fields';
import type { Refusal } from '~/platform/http/refusal';
import { Button, Buttons } from '~/ui/button';
import { TextInput } from '~/ui/text-input';

/** The first screen of joining: what one is called, and a password. */
export function AcceptForm({
  token,
  name,
  email,
  refusal,
}: {
  token: string;
  name: string;
  email: string;
  refusal: Refusal | undefined;
}) {
  const errors = refusal?.errors ?? {};
  return (
    // A whole new page: nothing a stranger saw stays in the browser.
    <Form method="post" noValidate reloadDocument>
      <input type="hidden" name="token" value={token} />
      {/* For password managers, which keep it together with the password. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <TextInput
        name="name"
        label="Your name"
        hint="As members will see it, with the title you use"
        autoComplete="name"
        defaultValue={String(refusal?.typed.name ?? name)}
        error={errors.name}
      />
      <NewPasswordInput label="Choose a password" error={errors.newPassword} />
      <Buttons>
        <Button>Join the network</Button>
      </Buttons>
    </Form>
  );
}
