import type { FieldErrors } from '~/platform/errors';
import { meaningOf } from '~/platform/mail/placeholders';
import { Details } from '~/ui/details';
import { TextInput } from '~/ui/text-input';
import { Textarea } from '~/ui/textarea';
import { MAX_WORDS } from '../mail-limits';

/**
 * The fields of a mail's wording.
 *
 * @param props.placeholders what it may speak of
 * @param props.values what stands in them at first
 * @param props.errors messages by field
 */
export function MailFields({
  placeholders,
  values,
  errors,
}: {
  placeholders: readonly string[];
  values: Partial<Record<string, string | string[] | null>>;
  errors: FieldErrors;
}) {
  const field = (name: string) => ({
    name,
    defaultValue: String(values[name] ?? ''),
    error: errors[name],
  });
  return (
    <>
      <TextInput {...field('subject')} label="Subject" />
      <Details summary="What you can put in braces">
        <ul className="nhsuk-list nhsuk-list--bullet">
          {placeholders.map((name) => (
            <li key={name}>
              <code>{`{${name}}`}</code>: {meaningOf(name)}
            </li>
          ))}
        </ul>
      </Details>
      <Textarea
        {...field('body')}
        label="Text"
        hint="Leave an empty line between paragraphs."
        rows={10}
        limit={MAX_WORDS.body}
      />
      {placeholders.includes('link') ? (
        <TextInput {...field('button')} label="What the link says" />
      ) : null}
    </>
  );
}
