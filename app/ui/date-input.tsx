import { FieldNotes, FormGroup } from './field';

const parts = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 2 },
  { part: 'year', label: 'Year', width: 4 },
] as const;

/**
 * An NHS date: three fields, `name-day`, `name-month` and `name-year`. The first has the id `name`, unless another is
 * set: the error summary links to it.
 */
export function DateInput({
  name,
  id: firstId = name,
  legend,
  hint,
  error,
  values,
}: {
  name: string;
  id?: string;
  legend: string;
  hint?: string;
  error?: string;
  /** What stands in the fields at first, by their names. */
  values: Record<string, string | string[] | undefined>;
}) {
  const described = [hint && `${firstId}-hint`, error && `${firstId}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <FormGroup error={error}>
      <fieldset
        className="nhsuk-fieldset"
        role="group"
        aria-describedby={described === '' ? undefined : described}
      >
        <legend className="nhsuk-fieldset__legend">{legend}</legend>
        <FieldNotes id={firstId} hint={hint} error={error} />
        <div className="nhsuk-date-input">
          {parts.map(({ part, label, width }) => {
            const id = part === 'day' ? firstId : `${firstId}-${part}`;
            return (
              <div key={part} className="nhsuk-date-input__item">
                <FormGroup error={error}>
                  <label className="nhsuk-label nhsuk-date-input__label" htmlFor={id}>
                    {label}
                  </label>
                  <input
                    className={`nhsuk-input${error ? ' nhsuk-input--error' : ''} nhsuk-input--width-${width} nhsuk-date-input__input`}
                    id={id}
                    name={`${name}-${part}`}
                    type="text"
                    inputMode="numeric"
                    defaultValue={[values[`${name}-${part}`] ?? []].flat()[0] ?? ''}
                  />
                </FormGroup>
              </div>
            );
          })}
        </div>
      </fieldset>
    </FormGroup>
  );
}
