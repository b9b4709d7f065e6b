import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { FieldNotes, FormGroup, wiringOf } from './field';

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

export interface ChoicesProps {
  name: string;
  /** The id of the first box, by default the name: the error summary links to it. */
  id?: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string;
  items: Choice[];
  small?: boolean;
  /** Told the value of a box whenever one is pressed: for what on the page follows from it. */
  onChoose?: (value: string) => void;
}

const kinds = {
  checkbox: 'nhsuk-checkboxes',
  radio: 'nhsuk-radios',
} as const;

type Kind = keyof typeof kinds;

/** One box with its label and hint. `invalid` and `describedBy` are for a box that stands without a group. */
export function ChoiceItem(props: {
  kind: Kind;
  id: string;
  name: string;
  item: Choice;
  checked: boolean;
  describedBy?: string;
  invalid?: true;
}) {
  const { kind, id, item } = props;
  const block = kinds[kind];
  const hintId = item.hint ? `${id}-item-hint` : undefined;
  return (
    <div className={`${block}__item`}>
      <input
        className={`${block}__input`}
        id={id}
        name={props.name}
        type={kind}
        value={item.value}
        defaultChecked={props.checked}
        disabled={item.disabled}
        aria-describedby={[props.describedBy, hintId].filter(Boolean).join(' ') || undefined}
        aria-invalid={props.invalid}
      />
      <label className={`nhsuk-label ${block}__label`} htmlFor={id}>
        {item.label}
      </label>
      {item.hint && (
        <div className={`nhsuk-hint ${block}__hint`} id={hintId}>
          {item.hint}
        </div>
      )}
    </div>
  );
}

/** The box around boxes: `nhsuk-checkboxes` or `nhsuk-radios`, in either size. */
export function ChoiceList(props: { kind: Kind; small?: boolean; children: ReactNode }) {
  const block = kinds[props.kind];
  return (
    <div className={classNames(block, props.small && `${block}--small`)}>{props.children}</div>
  );
}

/** A fieldset of checkboxes or radios; the first has the group's id, the others are numbered from 2. */
export function ChoiceGroup({
  kind,
  chosen,
  ...props
}: ChoicesProps & { kind: Kind; chosen: string[] }) {
  const { id, 'aria-describedby': describedBy } = wiringOf(props);
  return (
    <FormGroup error={props.error}>
      <fieldset
        className="nhsuk-fieldset"
        aria-describedby={describedBy}
        onChange={({ target }) => {
          if (target instanceof HTMLInputElement) props.onChoose?.(target.value);
        }}
      >
        <legend className="nhsuk-fieldset__legend">{props.legend}</legend>
        <FieldNotes id={id} hint={props.hint} error={props.error} />
        <ChoiceList kind={kind} small={props.small}>
          {props.items.map((item, index) => (
            <ChoiceItem
              key={item.value}
              kind={kind}
              id={index === 0 ? id : `${id}-${index + 1}`}
              name={props.name}
              item={item}
              checked={chosen.includes(item.value)}
            />
          ))}
        </ChoiceList>
      </fieldset>
    </FormGroup>
  );
}
