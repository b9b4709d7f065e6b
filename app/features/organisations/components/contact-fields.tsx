import type { FieldErrors } from '~/platform/errors';
import type { Typed } from '~/platform/http/refusal';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';
import type { MemberChoice } from '../views';

/** A contact as fields: a member, or else somebody outside the network. */
export function ContactFields({
  values,
  errors,
  members,
}: {
  values: Typed;
  errors: FieldErrors;
  members: MemberChoice[];
}) {
  const shared = (name: string) => ({
    name,
    defaultValue: String(values[name] ?? ''),
    error: errors[name],
  });
  return (
    <>
      <TextInput
        {...shared('programme')}
        label="Work programme"
        hint="As the organisation calls it: “Long-term conditions”."
      />
      <Select
        {...shared('person')}
        label="Member"
        hint="Their own page says how to reach them. The fields below are for somebody outside."
        options={[
          { value: '', text: 'Somebody outside the network' },
          ...members.map(({ id, name, group }) => ({ value: id, text: name, group })),
        ]}
      />
      <TextInput {...shared('name')} label="Name of somebody outside" />
      <TextInput {...shared('jobTitle')} label="Their job (optional)" />
      <TextInput {...shared('phone')} label="Their phone (optional)" width={20} />
      <TextInput
        {...shared('email')}
        label="Their email address (optional)"
        type="email"
        spellCheck={false}
      />
    </>
  );
}
