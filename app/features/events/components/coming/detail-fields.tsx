import type { FieldErrors } from '~/platform/errors';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { Textarea } from '~/ui/textarea';
import { MAX_EXPECTATION, MAX_NEEDS, NEEDS_KEPT_DAYS } from '../../coming/limits';

/** What is asked of whoever comes. */
export function DetailFields({
  values,
  errors,
  asked,
}: {
  values: { diet: string; access: string; expectation: string };
  errors: FieldErrors;
  /** Empty asks nothing. */
  asked: string;
}) {
  return (
    <>
      <Textarea
        name="diet"
        label="What do you eat, or not? (optional)"
        hint={`The hosts alone see this and the next. Both are deleted ${NEEDS_KEPT_DAYS} days after the event.`}
        rows={2}
        limit={MAX_NEEDS}
        defaultValue={values.diet}
        error={errors.diet}
      />
      <Textarea
        name="access"
        label="What do you need to take part? (optional)"
        rows={2}
        limit={MAX_NEEDS}
        defaultValue={values.access}
        error={errors.access}
      />
      {asked === '' ? null : (
        <Textarea
          name="expectation"
          label={`${asked} (optional)`}
          hint="The hosts read it. The notes say what came of it, without your name."
          rows={3}
          limit={MAX_EXPECTATION}
          defaultValue={values.expectation}
          error={errors.expectation}
        />
      )}
      <NhsNumberQuestion errors={errors} />
    </>
  );
}
