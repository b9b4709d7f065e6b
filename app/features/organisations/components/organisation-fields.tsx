import type { ReactNode } from 'react';
import type { FieldErrors } from '~/platform/errors';
import type { Typed } from '~/platform/http/refusal';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';
import { Textarea } from '~/ui/textarea';
import { limits } from '../limits';

/** What an organisation says of itself, as fields. */
export function OrganisationFields({
  values,
  errors,
  kinds,
  children,
}: {
  values: Typed;
  errors: FieldErrors;
  kinds: Array<{ slug: string; name: string }>;
  /** Fields that stand after name and kind. */
  children?: ReactNode;
}) {
  const said = (name: string) => String(values[name] ?? '');
  const shared = (name: string) => ({ name, defaultValue: said(name), error: errors[name] });
  return (
    <>
      <TextInput {...shared('name')} label="Name" />
      <Select
        {...shared('kind')}
        label="Kind"
        options={[
          { value: '', text: 'Choose a kind' },
          ...kinds.map(({ slug, name }) => ({ value: slug, text: name })),
        ]}
      />
      {children}
      <Textarea
        {...shared('about')}
        label="About (optional)"
        hint="What it does, and for whom. Leave an empty line between paragraphs."
        limit={limits.about}
        rows={6}
      />
      <TextInput {...shared('website')} label="Website (optional)" type="url" spellCheck={false} />
      <TextInput {...shared('phone')} label="Phone (optional)" width={20} />
      <Textarea {...shared('address')} label="Address (optional)" rows={3} />
      <Textarea
        {...shared('offers')}
        label="What it offers (optional)"
        hint="For suppliers: a sentence or two in the register of suppliers."
        limit={limits.offers}
        rows={3}
      />
    </>
  );
}
