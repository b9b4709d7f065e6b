import type { FieldErrors } from '~/platform/errors';
import type { Typed } from '~/platform/http/refusal';
import { Checkboxes } from '~/ui/checkboxes';
import { DateInput } from '~/ui/date-input';
import { Select } from '~/ui/select';
import { Textarea } from '~/ui/textarea';
import { TextInput } from '~/ui/text-input';
import type { GuidanceChoices } from '../keeping/form.server';
import { MAX_SUMMARY } from '../limits';

/** What guidance is, as the forms for adding and changing it have it. The file stands between the address and the rest. */
export function GuidanceFields({
  values,
  errors,
  choices,
  file,
}: {
  values: Typed;
  errors: FieldErrors;
  choices: GuidanceChoices;
  file: React.ReactNode;
}) {
  const value = (name: string) => String([values[name] ?? ''].flat()[0] ?? '');
  const shared = (name: string) => ({ name, defaultValue: value(name), error: errors[name] });
  return (
    <>
      <TextInput {...shared('title')} label="What is it called?" />
      <Select
        {...shared('source')}
        label="Who issued it?"
        short
        options={[
          { value: '', text: 'Choose who issued it' },
          ...choices.sources.map(({ slug, name }) => ({ value: slug, text: name })),
        ]}
      />
      <TextInput
        {...shared('url')}
        type="url"
        label="Its address (optional, when you add a file)"
        hint="Copy it from the top of your browser. We ask it now and then whether it still answers."
      />
      {file}
      <Textarea
        {...shared('summary')}
        label="What does it say, in plain words? (optional)"
        hint="Two or three sentences: what changes for commissioners, and from when."
        rows={5}
        limit={MAX_SUMMARY}
      />
      <DateInput
        name="published"
        legend="When was it published?"
        hint="For example, 6 8 2018."
        values={values}
        error={errors.published}
      />
      <Checkboxes
        small
        name="serviceAreas"
        legend="Which service areas is it about? (optional)"
        hint="Whoever works on them is told, and templates about them are marked to be checked against it."
        items={choices.serviceAreas.map(({ slug, name }) => ({ value: slug, label: name }))}
        defaultValues={[values.serviceAreas ?? []].flat()}
        error={errors.serviceAreas}
      />
      <DateInput
        name="review"
        legend="When must it be looked at again? (optional)"
        hint="Whoever keeps it is reminded."
        values={values}
        error={errors.review}
      />
    </>
  );
}
