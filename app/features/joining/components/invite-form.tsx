import { Form } from '@remix-run/react';
import { href } from '~/platform/addresses';
import type { Refusal } from '~/platform/http/refusal';
import { Button, Buttons } from '~/ui/button';
import { InsetText } from '~/ui/inset-text';
import { Radios } from '~/ui/radios';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';
import { Textarea } from '~/ui/textarea';
import { joiningAddresses } from '../addresses';
import { MAX_MESSAGE } from '../limits';
import { invitedRoles, roleNames } from '../roles';
import { asOptions, type Choice } from '../options';
import { INVITED_ALREADY } from '../words';

/** Inviting one person; `mayGiveRoles` shows what else than a member they can be. */
export function InviteForm({
  organisations,
  mayGiveRoles,
  refusal,
}: {
  organisations: Choice[];
  mayGiveRoles: boolean;
  refusal: Refusal | undefined;
}) {
  const errors = refusal?.errors ?? {};
  const typed = (name: string) => String(refusal?.typed[name] ?? '');
  return (
    <>
      {errors.email === INVITED_ALREADY ? <SendAgain email={typed('email')} /> : null}
      <Form method="post" noValidate>
        <TextInput
          name="name"
          label="Name"
          hint="With the title they use. They can correct it when they join."
          defaultValue={typed('name')}
          error={errors.name}
        />
        <TextInput
          name="email"
          label="Work email address"
          type="email"
          spellCheck={false}
          defaultValue={typed('email')}
          error={errors.email}
        />
        <Select
          name="organisation"
          label="Organisation"
          options={[{ value: '', text: 'Choose from the list' }, ...asOptions(organisations)]}
          defaultValue={typed('organisation')}
          error={errors.organisation}
        />
        <TextInput
          name="jobTitle"
          label="Job title (optional)"
          defaultValue={typed('jobTitle')}
          error={errors.jobTitle}
        />
        {mayGiveRoles ? <RoleChoice chosen={typed('role')} /> : null}
        <Textarea
          name="message"
          label="Your message (optional)"
          hint="Stands in the mail, in your words. People join because a colleague asks them to."
          rows={4}
          limit={MAX_MESSAGE}
          defaultValue={typed('message')}
          error={errors.message}
        />
        <Buttons>
          <Button>Send the invitation</Button>
        </Buttons>
      </Form>
    </>
  );
}

/** What somebody will be, besides a member. */
export function RoleChoice({ chosen }: { chosen: string }) {
  return (
    <Radios
      name="role"
      legend="They join as"
      items={[
        { value: '', label: 'Member' },
        ...invitedRoles.map((role) => ({ value: role, label: roleNames[role] })),
      ]}
      defaultValue={chosen}
    />
  );
}

function SendAgain({ email }: { email: string }) {
  return (
    <InsetText>
      <p>An invitation waits for this address. You can send it again, with a new link.</p>
      <Form method="post" action={href(joiningAddresses.invitations, {})}>
        <input type="hidden" name="email" value={email} />
        <Button small variant="secondary" name="deed" value="send-again">
          Send it again
        </Button>
      </Form>
    </InsetText>
  );
}
