import { Form } from '@remix-run/react';
import type { Candidate } from '~/features/accounts/views';
import { dateFields } from '~/platform/calendar/date-fields';
import { londonDay } from '~/platform/calendar/days';
import type { Refusal } from '~/platform/http/refusal';
import { Button, Buttons } from '~/ui/button';
import { DateInput } from '~/ui/date-input';
import { Radios } from '~/ui/radios';
import { TextInput } from '~/ui/text-input';
import type { AbsenceView } from '../entry-views';

/** Looks for the member who answers meanwhile. */
export function StandInSearch({ who }: { who: string }) {
  return (
    <Form className="pbc-inline-form">
      <TextInput
        name="who"
        label="Who answers meanwhile? (optional)"
        hint="Part of their name"
        defaultValue={who}
        width={20}
      />
      <Button variant="secondary">Find</Button>
    </Form>
  );
}

/** Says until when one is away, and which of the members that were found answers meanwhile. */
export function AwayForm({
  absence,
  candidates,
  refusal,
}: {
  absence: AbsenceView | null;
  candidates: Candidate[];
  refusal: Refusal | undefined;
}) {
  const begun = absence ? dateFields('back', londonDay(absence.until)) : {};
  const values = refusal?.typed ?? begun;
  const errors = refusal?.errors ?? {};
  const deputies = offered(absence, candidates);
  const only = candidates.length === 1 ? candidates[0]?.id : absence?.deputy?.id;
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="deed" value="away" />
      <DateInput
        name="back"
        legend="When are you back?"
        hint="The first day on which you answer again. For example, 6 8 2018"
        values={values}
        error={errors.back}
      />
      {deputies.length > 0 ? (
        <Radios
          name="deputy"
          legend="Who answers meanwhile?"
          items={[
            ...deputies.map(({ id, name, about }) => ({ value: id, label: name, hint: about })),
            { value: '', label: 'Nobody' },
          ]}
          defaultValue={refusal ? String(refusal.typed.deputy ?? '') : (only ?? '')}
          error={errors.deputy}
        />
      ) : null}
      <Buttons>
        <Button>{absence ? 'Save the changes' : 'Say that I am away'}</Button>
      </Buttons>
    </Form>
  );
}

/** Whoever answers already stays on offer. */
function offered(absence: AbsenceView | null, candidates: Candidate[]): Candidate[] {
  const deputy = absence?.deputy;
  if (!deputy || candidates.some(({ id }) => id === deputy.id)) return candidates;
  return [...candidates, { ...deputy, about: '' }];
}
