import { Form } from '@remix-run/react';
import type { Candidate } from '~/features/accounts/views';
import type { Refusal } from '~/platform/http/refusal';
import { Button } from '~/ui/button';
import { Radios } from '~/ui/radios';
import { Select } from '~/ui/select';

/** Says for somebody whether they come. A few people are shown at once, many as a list to choose from. */
export function ColleagueForm({
  people,
  refusal,
}: {
  people: Candidate[];
  refusal: Refusal | undefined;
}) {
  const typed = refusal?.typed ?? {};
  const chosen = String(typed.for ?? '');
  return (
    <Form method="post" noValidate>
      {people.length <= 12 ? (
        <Radios
          name="for"
          legend="Who comes?"
          items={people.map(({ id, name, about }) => ({ value: id, label: name, hint: about }))}
          defaultValue={chosen}
          error={refusal?.errors.for}
        />
      ) : (
        <Select
          name="for"
          label="Who comes?"
          options={[
            { value: '', text: 'Choose somebody' },
            ...people.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          defaultValue={chosen}
          error={refusal?.errors.for}
        />
      )}
      <Radios
        name="answer"
        legend="Do they come?"
        items={[
          { value: 'yes', label: 'Yes' },
          { value: 'maybe', label: 'Maybe' },
          { value: 'no', label: 'No' },
        ]}
        defaultValue={String(typed.answer ?? 'yes')}
        error={refusal?.errors.answer}
      />
      <Button>Answer for them</Button>
    </Form>
  );
}
