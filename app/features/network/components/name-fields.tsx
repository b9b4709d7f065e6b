import type { FieldErrors } from '~/platform/errors';
import { TextInput } from '~/ui/text-input';

/** What the network says about itself, as it stands in the form. */
export type NameFieldValues = Partial<Record<string, string | string[] | null>>;

/**
 * The fields about the network, for the settings and for the set-up.
 *
 * @param props.values what stands in them at first
 * @param props.errors messages by field
 */
export function NameFields({ values, errors }: { values: NameFieldValues; errors: FieldErrors }) {
  const field = (name: string) => ({
    name,
    defaultValue: String(values[name] ?? ''),
    error: errors[name],
  });
  return (
    <>
      <TextInput
        {...field('name')}
        label="Name of the network"
        hint="It stands at the top of every page and in every mail."
      />
      <TextInput
        {...field('region')}
        label="Region (optional)"
        hint="For example East of England"
      />
      <TextInput
        {...field('contactPhone')}
        label="Webmaster’s phone number (optional)"
        hint="Members ring it when the site does not help."
        type="tel"
        autoComplete="off"
        width={20}
      />
      <TextInput
        {...field('contactHours')}
        label="When somebody answers (optional)"
        hint="For example Mondays to Thursdays"
      />
    </>
  );
}
