import { Form } from '@remix-run/react';
import { href } from '~/platform/addresses';
import type { Refusal } from '~/platform/http/refusal';
import { Button } from '~/ui/button';
import { TextInput } from '~/ui/text-input';
import { questionAddresses } from '../addresses';

/** Takes the code on the screen, or on a badge. */
export function CodeForm({
  label,
  hint,
  refusal,
}: {
  label: string;
  hint: string;
  refusal: Refusal | undefined;
}) {
  return (
    <Form method="post" action={href(questionAddresses.sessions, {})} noValidate>
      <TextInput
        name="typedCode"
        label={label}
        hint={hint}
        width={10}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        defaultValue={String(refusal?.typed.typedCode ?? '')}
        error={refusal?.errors.typedCode}
      />
      <Button>Go on</Button>
    </Form>
  );
}
