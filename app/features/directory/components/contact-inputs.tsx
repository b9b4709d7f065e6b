import type { FieldErrors } from '~/platform/errors';
import type { Typed } from '~/platform/http/refusal';
import { HiddenText } from '~/ui/hidden-text';
import { Select } from '~/ui/select';
import { Textarea } from '~/ui/textarea';
import { TextInput } from '~/ui/text-input';
import type { ContactField } from '../contacts';
import { contactNames } from '../contact-words';

const choices = [
  { value: 'member', text: 'All members' },
  { value: 'steering', text: 'The steering group' },
  { value: 'nobody', text: 'Nobody' },
];

/** The contact details, each with who sees it. The email address is the account's, and changed there. */
export function ContactInputs({
  email,
  isNetworkContact,
  typed,
  errors,
}: {
  email: string;
  /** Whether the network gives this very address as its own. */
  isNetworkContact: boolean;
  typed: Typed;
  errors: FieldErrors;
}) {
  const field = (name: string) => ({
    name,
    defaultValue: String(typed[name] ?? ''),
    error: errors[name],
  });
  const seenBy = (contact: ContactField) => (
    <Select
      {...field(`${contact}ShownTo`)}
      label={
        <>
          Who sees it?<HiddenText> {contactNames[contact]}</HiddenText>
        </>
      }
      short
      options={choices}
    />
  );
  return (
    <>
      <div className="pbc-detail">
        <div className="nhsuk-form-group">
          <p className="nhsuk-label">Email address</p>
          <p className="value">{email}</p>
          {isNetworkContact ? (
            <p className="nhsuk-hint">
              You are the network’s contact: this address stands on the home page and the help page,
              whatever you choose here.
            </p>
          ) : null}
        </div>
        {seenBy('email')}
      </div>
      <div className="pbc-detail">
        <TextInput
          {...field('phone')}
          label="Phone (optional)"
          type="tel"
          autoComplete="work tel"
        />
        {seenBy('phone')}
      </div>
      <div className="pbc-detail">
        <TextInput {...field('mobile')} label="Mobile (optional)" type="tel" autoComplete="tel" />
        {seenBy('mobile')}
      </div>
      <div className="pbc-detail">
        <Textarea {...field('address')} label="Address (optional)" rows={3} />
        {seenBy('address')}
      </div>
    </>
  );
}
