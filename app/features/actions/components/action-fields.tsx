import type { FieldErrors } from '~/platform/errors';
import type { Typed } from '~/platform/http/refusal';
import { DateInput } from '~/ui/date-input';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { TextInput } from '~/ui/text-input';
import { MAX_WHAT } from '../limits';
import { Textarea } from '~/ui/textarea';

/** The fields of an action: what, who, by when. */
export function ActionFields({
  values,
  errors,
  names,
}: {
  values: Typed;
  errors: FieldErrors;
  /** Offered while a name is typed. */
  names: string[];
}) {
  const value = (name: string) => String(values[name] ?? '');
  return (
    <>
      <Textarea
        name="what"
        label="What is to be done?"
        rows={2}
        limit={MAX_WHAT}
        defaultValue={value('what')}
        error={errors.what}
      />
      <NhsNumberQuestion errors={errors} />
      <TextInput
        name="owner"
        label="Who does it?"
        hint="The name of a member, or of somebody else"
        list={names.length === 0 ? undefined : 'names'}
        autoComplete="off"
        width={30}
        defaultValue={value('owner')}
        error={errors.owner}
      />
      {names.length === 0 ? null : (
        <datalist id="names">
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
      <TextInput
        name="organisation"
        label="Their organisation (optional)"
        hint="For somebody who is no member, or to tell members of one name apart"
        width={30}
        defaultValue={value('organisation')}
        error={errors.organisation}
      />
      <DateInput
        name="due"
        legend="By when?"
        hint="For example, 6 8 2018"
        values={values}
        error={errors.due}
      />
    </>
  );
}
