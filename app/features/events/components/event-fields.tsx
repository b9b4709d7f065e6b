import type { FieldErrors } from '~/platform/errors';
import type { Typed } from '~/platform/http/refusal';
import { Checkboxes } from '~/ui/checkboxes';
import { DateInput } from '~/ui/date-input';
import { Details } from '~/ui/details';
import { Select } from '~/ui/select';
import { Textarea } from '~/ui/textarea';
import { TextInput } from '~/ui/text-input';
import { MAX_ADDRESS, MAX_PURPOSE, MAX_TEXT } from '../limits';
import { KeptFields } from './kept-fields';

export interface EventChoices {
  kinds: Array<{ slug: string; name: string }>;
  organisations: Array<{ slug: string; name: string; kind: string }>;
  serviceAreas: Array<{ slug: string; name: string }>;
}

/** The first questions; all others are folded. */
const FOLDED = [
  'lastDay',
  'purpose',
  'hotTopics',
  'serviceAreas',
  'address',
  'directions',
  'access',
  'onlineLink',
  'organiser',
  'capacity',
  'kept',
  'confirmHours',
  'expectationAsked',
];

/** What an event is, as the forms for making and changing one have it: five questions, the rest folded. */
export function EventFields({
  values,
  errors,
  choices,
  open = false,
}: {
  values: Typed;
  errors: FieldErrors;
  choices: EventChoices;
  /** Shows what is folded. */
  open?: boolean;
}) {
  const value = (name: string) => String([values[name] ?? ''].flat()[0] ?? '');
  const shared = (name: string) => ({ name, defaultValue: value(name), error: errors[name] });
  return (
    <>
      <Select
        {...shared('kind')}
        label="What kind of event is it?"
        short
        options={[
          { value: '', text: 'Choose a kind' },
          ...choices.kinds.map(({ slug, name }) => ({ value: slug, text: name })),
        ]}
      />
      <TextInput {...shared('title')} label="What is it called?" />
      <DateInput
        name="day"
        legend="On which day?"
        hint="For example, 6 8 2018"
        values={values}
        error={errors.day}
      />
      <div className="pbc-times">
        <TextInput {...shared('from')} label="From" hint="9:30am or 09:30" width={5} />
        <TextInput {...shared('to')} label="To" hint="4pm or 16:00" width={5} />
      </div>
      <TextInput
        {...shared('venue')}
        label="Where? (optional)"
        hint="The venue’s name. Leave it empty when it is held online."
      />
      <TextInput {...shared('town')} label="Town (optional)" width={20} />
      <Details
        summary="More about it: purpose, places, how to get there"
        open={open || FOLDED.some((name) => errors[name] !== undefined)}
      >
        <Textarea
          {...shared('purpose')}
          label="What is it for? (optional)"
          rows={5}
          limit={MAX_PURPOSE}
        />
        <Textarea
          {...shared('hotTopics')}
          label="Hot topics (optional)"
          hint="What will be argued about, one a line beginning with a hyphen."
          rows={4}
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
        <DateInput
          name="lastDay"
          legend="Last day, when it has several (optional)"
          values={values}
          error={errors.lastDay}
        />
        <Textarea {...shared('address')} label="Address (optional)" rows={3} limit={MAX_ADDRESS} />
        <Textarea
          {...shared('directions')}
          label="How to get there (optional)"
          hint="Station, bus, parking."
          rows={3}
          limit={MAX_TEXT}
        />
        <Textarea
          {...shared('access')}
          label="Access (optional)"
          hint="Steps, lift, hearing loop, parking for blue badges."
          rows={3}
          limit={MAX_TEXT}
        />
        <TextInput
          {...shared('onlineLink')}
          label="Online link (optional)"
          hint="Shown to those who come, to speakers and to hosts alone."
          type="url"
          spellCheck={false}
        />
        <Select
          {...shared('organiser')}
          label="Who holds it? (optional)"
          options={[
            { value: '', text: 'The network itself' },
            ...choices.organisations.map(({ slug, name, kind }) => ({
              value: slug,
              text: name,
              group: kind,
            })),
          ]}
        />
        <TextInput
          {...shared('capacity')}
          label="How many can come? (optional)"
          hint="Without a number there is no limit."
          inputMode="numeric"
          width={4}
        />
        <KeptFields values={values} error={errors.kept} organisations={choices.organisations} />
        <TextInput
          {...shared('confirmHours')}
          label="Hours to take a place that becomes free"
          hint="After that it is offered to the next who waits."
          inputMode="numeric"
          width={3}
        />
        <TextInput
          {...shared('expectationAsked')}
          label="What shall be asked of those who come? (optional)"
          hint="The hosts read the answers; the notes say what came of them."
        />
      </Details>
    </>
  );
}
