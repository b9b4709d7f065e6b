import type { Refusal } from '~/platform/http/refusal';
import type { RowView } from '~/platform/lists/views';
import { Part } from '~/ui/part';
import { TextInput } from '~/ui/text-input';
import { Textarea } from '~/ui/textarea';
import { filledIn } from '../filled-in';

/** The sections of a new network in one form, and room for one more. */
export function SectionRows({ rows, refusal }: { rows: RowView[]; refusal: Refusal | undefined }) {
  const blank: RowView = { id: '', version: '', values: {} };
  return [...rows, blank].map((row, index) => {
    const at = (name: string) => `${name}-${index}`;
    const kept = (name: string) => String(refusal?.typed[at(name)] ?? row.values[name] ?? '');
    const sent = refusal && { ...refusal, typed: { version: kept('version') } };
    const { version } = filledIn(row, sent, null);
    return (
      <Part
        key={row.id}
        title={row.id === '' ? 'Another section (optional)' : `Section ${index + 1}`}
      >
        <input type="hidden" name={at('id')} value={row.id} />
        <input type="hidden" name={at('version')} value={version} />
        {row.id === '' ? null : (
          <input type="hidden" name={at('audience')} value={String(row.values.audience)} />
        )}
        <TextInput
          name={at('name')}
          label="Name"
          defaultValue={kept('name')}
          error={refusal?.errors[at('name')]}
        />
        <Textarea
          name={at('description')}
          label="Description"
          hint="One sentence that says what belongs there."
          rows={2}
          defaultValue={kept('description')}
          error={refusal?.errors[at('description')]}
        />
      </Part>
    );
  });
}
