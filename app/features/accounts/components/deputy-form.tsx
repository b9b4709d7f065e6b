import { Form } from '@remix-run/react';
import { dateFields } from '~/platform/calendar/date-fields';
import { londonDay } from '~/platform/calendar/days';
import type { Refusal } from '~/platform/http/refusal';
import { Button, Buttons } from '~/ui/button';
import { DateInput } from '~/ui/date-input';
import { useNow } from '~/ui/now';
import { Radios } from '~/ui/radios';
import { TextInput } from '~/ui/text-input';
import type { Candidate } from '../views';

/** Looks for the member who is to be the deputy. */
export function CandidateSearch({ who }: { who: string }) {
  return (
    <Form className="pbc-inline-form">
      <TextInput
        name="who"
        label="Who is it?"
        hint="Part of their name, or their whole email address"
        defaultValue={who}
        width={20}
      />
      <Button variant="secondary">Find</Button>
    </Form>
  );
}

/** Names one of the members that were found, with the days. */
export function DeputyForm({
  candidates,
  refusal,
}: {
  candidates: Candidate[];
  refusal: Refusal | undefined;
}) {
  const today = londonDay(useNow());
  const values = refusal?.typed ?? dateFields('from', today);
  const errors = refusal?.errors ?? {};
  const chosen = candidates.length === 1 ? candidates[0]?.id : undefined;
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="deed" value="name" />
      <Radios
        name="person"
        legend="Which of them?"
        items={candidates.map(({ id, name, about }) => ({ value: id, label: name, hint: about }))}
        defaultValue={refusal ? String(refusal.typed.person ?? '') : chosen}
        error={errors.person}
      />
      <DateInput
        name="from"
        legend="First day"
        hint="For example, 6 8 2018"
        values={values}
        error={errors.from}
      />
      <DateInput name="until" legend="Last day" values={values} error={errors.until} />
      <Buttons>
        <Button>Name as deputy</Button>
      </Buttons>
    </Form>
  );
}
