import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Candidate } from '../views';
import type { Refusal } from '~/platform/http/refusal';
import { Button, Buttons } from '~/ui/button';
import { Checkboxes } from '~/ui/checkboxes';
import { TextInput } from '~/ui/text-input';

/**
 * Finds members by a part of their name, and offers what can be done with them.
 *
 * @param props.who what was looked for
 * @param props.children buttons of the form that sends who was chosen, as `people`
 */
export function FindPeople({
  who,
  candidates,
  refusal,
  children,
}: {
  who: string;
  candidates: Candidate[];
  refusal: Refusal | undefined;
  children: ReactNode;
}) {
  const only = candidates.length === 1 ? candidates.map(({ id }) => id) : [];
  return (
    <>
      <Form className="pbc-inline-form">
        <TextInput
          name="who"
          label="Who is it?"
          hint="Part of a member’s name"
          defaultValue={who}
          width={20}
        />
        <Button variant="secondary">Find</Button>
      </Form>
      {who !== '' && candidates.length === 0 ? <p>No member has this in their name.</p> : null}
      {candidates.length > 0 ? (
        <Form method="post" noValidate>
          <Checkboxes
            name="people"
            legend="Which of them?"
            items={candidates.map(({ id, name, about }) => ({
              value: id,
              label: name,
              hint: about,
            }))}
            defaultValues={refusal ? [refusal.typed.people ?? []].flat() : only}
            error={refusal?.errors.people}
            small
          />
          <Buttons>{children}</Buttons>
        </Form>
      ) : null}
    </>
  );
}
