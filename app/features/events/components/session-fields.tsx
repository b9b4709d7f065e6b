import type { FieldErrors } from '~/platform/errors';
import type { Typed } from '~/platform/http/refusal';
import { Radios } from '~/ui/radios';
import { Select } from '~/ui/select';
import { Textarea } from '~/ui/textarea';
import { TextInput } from '~/ui/text-input';
import { MAX_TEXT } from '../limits';

/** A part of the programme, as fields. */
export function SessionFields({
  values,
  errors,
  days,
}: {
  values: Typed;
  errors: FieldErrors;
  days: Array<{ day: string; text: string }>;
}) {
  const value = (name: string) => String([values[name] ?? ''].flat()[0] ?? '');
  const shared = (name: string) => ({ name, defaultValue: value(name), error: errors[name] });
  return (
    <>
      <TextInput {...shared('title')} label="Title" />
      {days.length === 1 ? (
        <input type="hidden" name="day" value={days[0]?.day} />
      ) : (
        <Select
          {...shared('day')}
          label="Day"
          short
          options={days.map(({ day, text }) => ({ value: day, text }))}
        />
      )}
      <div className="pbc-times">
        <TextInput {...shared('from')} label="From" hint="9:30am or 09:30" width={5} />
        <TextInput {...shared('to')} label="To" hint="10:15am or 10:15" width={5} />
      </div>
      <TextInput {...shared('room')} label="Room (optional)" width={20} />
      <Textarea {...shared('about')} label="About (optional)" rows={3} limit={MAX_TEXT} />
      <Radios
        name="kind"
        legend="What is it?"
        items={[
          { value: 'talk', label: 'A talk, a discussion, a workshop' },
          { value: 'break', label: 'A break: no notes and no questions' },
        ]}
        defaultValue={value('kind') === 'break' ? 'break' : 'talk'}
      />
    </>
  );
}
