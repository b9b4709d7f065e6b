import type { FieldErrors } from '~/platform/errors';
import type { Typed } from '~/platform/http/refusal';
import { Checkboxes } from '~/ui/checkboxes';
import { DateInput } from '~/ui/date-input';
import { Details } from '~/ui/details';
import { Radios } from '~/ui/radios';
import { Select } from '~/ui/select';
import { Textarea } from '~/ui/textarea';
import { TextInput } from '~/ui/text-input';
import type { ItemChoices } from '../items/choices.server';
import { MAX_SHARING, MAX_TEXT } from '../limits';
import { audiences } from '../policy';
import { audienceWords } from '../words';

/** All but the first two questions is folded. */
const FOLDED = [
  'serviceAreas',
  'purpose',
  'howTo',
  'tried',
  'owners',
  'audience',
  'sharing',
  'review',
];

/** What an item is, as the forms for sharing and changing one have it. */
export function ItemFields({
  values,
  errors,
  choices,
  open = false,
}: {
  values: Typed;
  errors: FieldErrors;
  choices: ItemChoices;
  /** Shows what is folded. */
  open?: boolean;
}) {
  const value = (name: string) => String([values[name] ?? ''].flat()[0] ?? '');
  const shared = (name: string) => ({ name, defaultValue: value(name), error: errors[name] });
  return (
    <>
      <TextInput {...shared('title')} label="What is it called?" />
      <Select
        {...shared('kind')}
        label="What kind of document is it?"
        short
        options={[
          { value: '', text: 'Choose a kind' },
          ...choices.kinds.map(({ slug, name }) => ({ value: slug, text: name })),
        ]}
      />
      <Details
        summary="Say more: what it is for, whose it is, who may see it"
        open={open || FOLDED.some((name) => errors[name] !== undefined)}
      >
        <Textarea
          {...shared('purpose')}
          label="What is it for? (optional)"
          rows={3}
          limit={MAX_TEXT}
        />
        <Textarea
          {...shared('howTo')}
          label="How does one use it? (optional)"
          rows={4}
          limit={MAX_TEXT}
        />
        <Textarea
          {...shared('tried')}
          label="Where was it tried, and with what result? (optional)"
          rows={3}
          limit={MAX_TEXT}
        />
        <Checkboxes
          small
          name="serviceAreas"
          legend="Service areas (optional)"
          items={choices.serviceAreas.map(({ slug, name }) => ({ value: slug, label: name }))}
          defaultValues={[values.serviceAreas ?? []].flat()}
          error={errors.serviceAreas}
        />
        <Owners values={values} error={errors.owners} choices={choices} />
        <Radios
          name="audience"
          legend="Who may see it?"
          items={audiences.map((audience) => ({ value: audience, label: audienceWords[audience] }))}
          defaultValue={value('audience') || 'member'}
          error={errors.audience}
        />
        <Textarea
          {...shared('sharing')}
          label="What must whoever takes it know? (optional)"
          hint="For example whom to name. Public bodies may have to disclose what they hold (Freedom of Information Act 2000)."
          rows={2}
          limit={MAX_SHARING}
        />
        <DateInput
          name="review"
          legend="When must it be looked at again? (optional)"
          hint="For example, 6 8 2018. Whoever owns it is reminded."
          values={values}
          error={errors.review}
        />
      </Details>
    </>
  );
}

/** Without scripts one list of many is what there is: so many selects as can be filled, and one more. */
function Owners({
  values,
  error,
  choices,
}: {
  values: Typed;
  error: string | undefined;
  choices: ItemChoices;
}) {
  const chosen = [values.owners ?? []].flat().filter((slug) => slug !== '');
  const rows = [...chosen, '', ''].slice(0, Math.max(3, chosen.length + 1));
  return (
    <fieldset className="nhsuk-fieldset">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">
        Which organisations own it together? (optional)
      </legend>
      {rows.map((slug, index) => (
        <Select
          key={`${index} ${slug}`}
          name="owners"
          id={index === 0 ? 'owners' : `owners-${index + 1}`}
          label={`Organisation ${index + 1}`}
          small
          defaultValue={slug}
          error={index === 0 ? error : undefined}
          options={[
            { value: '', text: 'None' },
            ...choices.organisations.map(({ slug: of, name, kind }) => ({
              value: of,
              text: name,
              group: kind,
            })),
          ]}
        />
      ))}
    </fieldset>
  );
}
