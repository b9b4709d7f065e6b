import { Form } from '@remix-run/react';
import type { Refusal } from '~/platform/http/refusal';
import { Button, Buttons } from '~/ui/button';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';
import { Textarea } from '~/ui/textarea';
import { MAX_REASON } from '../limits';
import { asOptions, type Choice } from '../options';

/** Asking to join: who one is, for which organisation, and why. */
export function JoinForm({
  organisations,
  refusal,
}: {
  organisations: Choice[];
  refusal: Refusal | undefined;
}) {
  const errors = refusal?.errors ?? {};
  const typed = (name: string) => String(refusal?.typed[name] ?? '');
  return (
    <Form method="post" noValidate>
      <TextInput
        name="name"
        label="Your name"
        hint="With the title you use, for example Dr Ada Example"
        autoComplete="name"
        defaultValue={typed('name')}
        error={errors.name}
      />
      <TextInput
        name="email"
        label="Your work email address"
        hint="We write to it, to be sure that it is yours."
        type="email"
        autoComplete="email"
        spellCheck={false}
        defaultValue={typed('email')}
        error={errors.email}
      />
      <Select
        name="organisation"
        label="Your organisation"
        options={[{ value: '', text: 'Choose from the list' }, ...asOptions(organisations)]}
        defaultValue={typed('organisation')}
        error={errors.organisation}
      />
      <TextInput
        name="organisationName"
        label="If it is not in the list, its name"
        autoComplete="organization"
        defaultValue={typed('organisationName')}
        error={errors.organisationName}
      />
      <TextInput
        name="jobTitle"
        label="Your job title"
        hint="For example, GP, practice manager, commissioning manager"
        autoComplete="organization-title"
        defaultValue={typed('jobTitle')}
        error={errors.jobTitle}
      />
      <Textarea
        name="reason"
        label="Why do you want to join?"
        hint="A sentence or two. The webmaster reads it, and nobody else."
        rows={4}
        limit={MAX_REASON}
        defaultValue={typed('reason')}
        error={errors.reason}
      />
      <Buttons>
        <Button>Ask to join</Button>
      </Buttons>
    </Form>
  );
}
