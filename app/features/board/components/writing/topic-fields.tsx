import type { ReactNode } from 'react';
import type { FieldErrors } from '~/platform/errors';
import { Checkboxes } from '~/ui/checkboxes';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { Select } from '~/ui/select';
import { Textarea } from '~/ui/textarea';
import type { TopicKind } from '../../kinds';
import { MAX_TITLE } from '../../limits';
import { WritingField } from './writing-field';

/** What stands in the fields of a query's form. */
export interface TopicFieldValues {
  title: string;
  body: string;
  serviceArea: string;
  sections: string[];
}

/** What stands in them, from what was typed or what is kept. */
export function readTopicFields(
  fields: Record<string, string | string[] | undefined>,
): TopicFieldValues {
  const { title, body, serviceArea, sections } = fields;
  return {
    title: String(title ?? ''),
    body: String(body ?? ''),
    serviceArea: String(serviceArea ?? ''),
    sections: [sections ?? []].flat(),
  };
}

/**
 * The fields of a query, for asking and for editing.
 *
 * @param props.kind what is asked or begun
 * @param props.values what stands in them at first
 * @param props.errors messages by field
 * @param props.sections the sections it may stand in
 * @param props.serviceAreas the services it may be about, grouped
 * @param props.afterTitle what stands below the title
 * @param props.preview how the text would look, when the form was sent to see it
 */
export function TopicFields({
  kind,
  values,
  errors,
  sections,
  serviceAreas,
  afterTitle,
  preview,
}: {
  kind: TopicKind;
  values: TopicFieldValues;
  errors: FieldErrors;
  sections: Array<{ slug: string; name: string }>;
  serviceAreas: Array<{ slug: string; name: string; group: string }>;
  afterTitle?: ReactNode;
  preview?: string;
}) {
  return (
    <>
      <Textarea
        name="title"
        label={kind === 'query' ? 'What do you want to know?' : 'What is it about?'}
        hint="One sentence. Only this is required."
        rows={2}
        limit={MAX_TITLE}
        defaultValue={values.title}
        error={errors.title}
        after={afterTitle}
      />
      <WritingField
        label="Details (optional)"
        hint="What have you tried, and what would help? Begin lines with - for a list, and write @ before the full name of a member to tell them."
        rows={8}
        defaultValue={values.body}
        error={errors.body}
        preview={preview}
      />
      <NhsNumberQuestion errors={errors} />
      <Select
        name="serviceArea"
        label="Service area (optional)"
        defaultValue={values.serviceArea}
        error={errors.serviceArea}
        options={[
          { value: '', text: 'None in particular' },
          ...serviceAreas.map(({ slug, name, group }) => ({ value: slug, text: name, group })),
        ]}
      />
      <Checkboxes
        name="sections"
        legend="Where should it stand?"
        hint={hintOf(sections.length)}
        items={sections.map(({ slug, name }) => ({ value: slug, label: name }))}
        defaultValues={values.sections}
        error={errors.sections}
      />
    </>
  );
}

/** What is said of so many sections to choose from. */
function hintOf(count: number): string | undefined {
  if (count < 2) return undefined;
  return count === 2 ? 'It can stand in both.' : 'It can stand in more than one.';
}
