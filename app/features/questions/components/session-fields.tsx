import type { Typed } from '~/platform/http/refusal';
import type { FieldErrors } from '~/platform/errors';
import { Checkbox, Checkboxes } from '~/ui/checkboxes';
import { DateInput } from '~/ui/date-input';
import { TextInput } from '~/ui/text-input';
import { Textarea } from '~/ui/textarea';
import { MAX_DESCRIPTION } from '../limits';

/** What a session is, as the forms for making and changing one have it. */
export function SessionFields({
  values,
  errors,
  sections,
}: {
  values: Typed;
  errors: FieldErrors;
  /** Where what is left open can be asked. */
  sections: Array<{ slug: string; name: string }>;
}) {
  const value = (name: string) => String(values[name] ?? '');
  return (
    <>
      <TextInput name="title" label="Title" defaultValue={value('title')} error={errors.title} />
      <Textarea
        name="description"
        label="What is it about? (optional)"
        rows={3}
        limit={MAX_DESCRIPTION}
        defaultValue={value('description')}
        error={errors.description}
      />
      <DateInput
        name="day"
        legend="Day"
        hint="For example, 6 8 2018"
        values={values}
        error={errors.day}
      />
      <TextInput
        name="from"
        label="From"
        hint="For example, 2pm or 14:30"
        width={5}
        defaultValue={value('from')}
        error={errors.from}
      />
      <TextInput name="to" label="To" width={5} defaultValue={value('to')} error={errors.to} />
      <Checkbox
        name="moderated"
        value="on"
        label="The chair reads each question before the room does"
        defaultChecked={value('moderated') !== ''}
      />
      <Checkboxes
        name="sections"
        legend="Where is asked what stays open?"
        hint="It becomes a query on the next working day. The first is meant unless the chair says otherwise."
        items={sections.map(({ slug, name }) => ({ value: slug, label: name }))}
        defaultValues={[values.sections ?? []].flat()}
        error={errors.sections}
      />
    </>
  );
}
