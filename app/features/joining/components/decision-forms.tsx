import { Form } from '@remix-run/react';
import type { Refusal } from '~/platform/http/refusal';
import { Button, Buttons } from '~/ui/button';
import { Details } from '~/ui/details';
import { Part } from '~/ui/part';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';
import { Textarea } from '~/ui/textarea';
import { MAX_MESSAGE } from '../limits';
import { asOptions, type Choice } from '../options';
import type { ApplicationPage } from '../views';
import { RoleChoice } from './invite-form';

interface Choices {
  organisations: Choice[];
  kinds: Choice[];
}

/** What the webmaster can do about an application that waits: let in, ask first, or decline. */
export function DecisionForms({
  application,
  choices,
  refusal,
}: {
  application: ApplicationPage;
  choices: Choices;
  refusal: Refusal | undefined;
}) {
  const sent = String(refusal?.typed.deed ?? '');
  const fieldsOf = (deed: string) => ({
    errors: sent === deed ? (refusal?.errors ?? {}) : {},
    typed: (name: string, otherwise = '') =>
      sent === deed ? String(refusal?.typed[name] ?? '') : otherwise,
  });
  const unlisted = application.organisationSlug === '';
  return (
    <>
      <Part title="Let them in" id="approve">
        {unlisted ? (
          <Details summary="Add their organisation to the list" open={sent === 'add-organisation'}>
            <AddOrganisation
              application={application}
              choices={choices}
              {...fieldsOf('add-organisation')}
            />
          </Details>
        ) : null}
        <Approve application={application} choices={choices} {...fieldsOf('approve')} />
      </Part>
      <Part title="Or not yet, or not at all" id="otherwise">
        <Details summary="Ask something first" open={sent === 'ask'}>
          <AskFirst {...fieldsOf('ask')} />
        </Details>
        <Details summary="Decline" open={sent === 'decline'}>
          <Decline {...fieldsOf('decline')} />
        </Details>
      </Part>
    </>
  );
}

interface Fields {
  errors: Record<string, string>;
  typed: (name: string, otherwise?: string) => string;
}

function Approve({
  application,
  choices,
  errors,
  typed,
}: Fields & { application: ApplicationPage; choices: Choices }) {
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="deed" value="approve" />
      <Select
        // After an organisation was added, that one is chosen.
        key={application.organisationSlug}
        name="organisation"
        label="They join for"
        options={[{ value: '', text: 'Choose from the list' }, ...asOptions(choices.organisations)]}
        defaultValue={typed('organisation', application.organisationSlug)}
        error={errors.organisation}
      />
      <RoleChoice chosen={typed('role')} />
      <Buttons>
        <Button>Approve and send the invitation</Button>
      </Buttons>
    </Form>
  );
}

function AddOrganisation({
  application,
  choices,
  errors,
  typed,
}: Fields & { application: ApplicationPage; choices: Choices }) {
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="deed" value="add-organisation" />
      <TextInput
        name="newOrganisation"
        label="Name of the organisation"
        defaultValue={typed('newOrganisation', application.organisationName)}
        error={errors.newOrganisation}
      />
      <Select
        name="kind"
        label="What it is"
        options={[{ value: '', text: 'Choose its kind' }, ...asOptions(choices.kinds)]}
        defaultValue={typed('kind')}
        error={errors.kind}
      />
      <Select
        name="parent"
        label="Belongs to (optional)"
        options={[
          { value: '', text: 'No other organisation' },
          ...asOptions(choices.organisations),
        ]}
        defaultValue={typed('parent')}
        error={errors.parent}
      />
      <Buttons>
        <Button variant="secondary">Add the organisation</Button>
      </Buttons>
    </Form>
  );
}

function AskFirst({ errors, typed }: Fields) {
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="deed" value="ask" />
      <Textarea
        name="question"
        label="Your question"
        hint="Is mailed to them; the answer comes back here."
        rows={3}
        limit={MAX_MESSAGE}
        defaultValue={typed('question')}
        error={errors.question}
      />
      <Buttons>
        <Button variant="secondary">Send the question</Button>
      </Buttons>
    </Form>
  );
}

function Decline({ errors, typed }: Fields) {
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="deed" value="decline" />
      <Textarea
        name="reason"
        label="Your reason"
        hint="Is mailed to them as you write it."
        rows={3}
        limit={MAX_MESSAGE}
        defaultValue={typed('reason')}
        error={errors.reason}
      />
      <Buttons>
        <Button variant="warning">Decline and send the reason</Button>
      </Buttons>
    </Form>
  );
}
