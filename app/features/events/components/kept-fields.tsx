import type { Typed } from '~/platform/http/refusal';
import { FieldNotes, FormGroup } from '~/ui/field';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';

/** Empty rows below those that are filled: there is always one more. */
const FREE_ROWS = 2;

/** Places that are kept for organisations: rows of an organisation and a number. */
export function KeptFields({
  values,
  error,
  organisations,
}: {
  values: Typed;
  error: string | undefined;
  organisations: Array<{ slug: string; name: string; kind: string }>;
}) {
  const keptFor = [values.keptFor ?? []].flat();
  const places = [values.keptPlaces ?? []].flat();
  const used = keptFor.filter((slug, row) => slug !== '' || (places[row] ?? '') !== '').length;
  return (
    <FormGroup error={error}>
      <fieldset className="nhsuk-fieldset" id="kept">
        <legend className="nhsuk-fieldset__legend">
          Places kept for organisations and all that belongs to them (optional)
        </legend>
        <FieldNotes id="kept" error={error} />
        {Array.from({ length: used + FREE_ROWS }, (_, row) => (
          <div key={row} className="pbc-times">
            <Select
              name="keptFor"
              id={`keptFor-${row}`}
              label={`Organisation ${row + 1}`}
              defaultValue={keptFor[row] ?? ''}
              options={[
                { value: '', text: 'None' },
                ...organisations.map(({ slug, name, kind }) => ({
                  value: slug,
                  text: name,
                  group: kind,
                })),
              ]}
            />
            <TextInput
              name="keptPlaces"
              id={`keptPlaces-${row}`}
              label={`Places ${row + 1}`}
              inputMode="numeric"
              width={4}
              defaultValue={places[row] ?? ''}
            />
          </div>
        ))}
      </fieldset>
    </FormGroup>
  );
}
