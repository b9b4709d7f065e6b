import { Form } from '@remix-run/react';
import type { Role } from '~/platform/actor';
import type { FieldErrors } from '~/platform/errors';
import { Button, Buttons } from '~/ui/button';
import { Checkboxes } from '~/ui/checkboxes';
import { Select } from '~/ui/select';
import { roleWords } from '../role-words';
import type { AccountView } from '../views';

/** The forms on the page of one person, for who looks after accounts. */

/** What somebody may do, as boxes. `mayMakeWebmasters` shows that box too: a deputy does not see it. */
export function RolesForm({
  held,
  mayMakeWebmasters,
}: {
  held: Role[];
  mayMakeWebmasters: boolean;
}) {
  const shown = roleWords.filter(({ role }) => role !== 'webmaster' || mayMakeWebmasters);
  return (
    <Form method="post" key={held.join()}>
      <input type="hidden" name="deed" value="roles" />
      {shown.map(({ role }) => (
        <input key={role} type="hidden" name="shown" value={role} />
      ))}
      <Checkboxes
        name="roles"
        legend="Roles beside that of a member"
        hint="They are told of a new role, and lose the pages of one that is taken at once."
        items={shown.map(({ role, name, about }) => ({ value: role, label: name, hint: about }))}
        defaultValues={held}
      />
      <Buttons>
        <Button>Save the roles</Button>
      </Buttons>
    </Form>
  );
}

/** Where somebody works. */
export function OrganisationForm({
  present,
  choices,
  errors,
}: {
  present: AccountView['organisation'];
  choices: Array<{ id: string; name: string; group: string }>;
  errors: FieldErrors;
}) {
  return (
    <Form method="post" key={present.id} noValidate>
      <input type="hidden" name="deed" value="organisation" />
      <Select
        name="organisation"
        label="Organisation"
        hint="What they have written carries its name from then on."
        defaultValue={present.id}
        options={choices.map(({ id, name, group }) => ({ value: id, text: name, group }))}
        error={errors.organisation}
      />
      <Buttons>
        <Button variant="secondary">Move to this organisation</Button>
      </Buttons>
    </Form>
  );
}

/** Somebody has asked for another email address. `mayVouch` shows the button that answers for the old one. */
export function EmailChangePart({
  change,
  mayVouch,
}: {
  change: NonNullable<AccountView['emailChange']>;
  mayVouch: boolean;
}) {
  return (
    <>
      <p>
        They have asked for this email address: <b>{change.newEmail}</b>.{' '}
        {change.new ? 'It has been confirmed there' : 'It has not been confirmed there yet'}, and{' '}
        {change.old ? 'for the old address too.' : 'not at the old address.'}
      </p>
      {mayVouch && !change.old ? (
        <>
          <p>
            If they cannot read mail at the old address any more, ring them up, have them read the
            new address to you, and confirm it for them. They are told at the old address, and this
            stands in the audit log.
          </p>
          <Form method="post">
            <input type="hidden" name="deed" value="vouch" />
            <Buttons>
              <Button variant="secondary">Confirm for the old address</Button>
            </Buttons>
          </Form>
        </>
      ) : null}
    </>
  );
}
