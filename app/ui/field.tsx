import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { HiddenText } from './hidden-text';

/** What every form field takes, besides the attributes of its control. */
export interface FieldProps {
  name: string;
  /** The control's id, by default its name: the error summary links to it. */
  id?: string;
  label: ReactNode;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  hint?: ReactNode;
  error?: string;
  /** The compact size of filter bars. */
  small?: boolean;
  /** A class for the group around the field, for example `is-half` in a filter bar. */
  groupClass?: string;
}

/** The attributes that tie a control to its label, hint and error message. */
export interface Wiring {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

/** The wiring of a control; `info` adds a description that stands after it, as of a character count. */
export function wiringOf(
  field: Pick<FieldProps, 'name' | 'id' | 'hint' | 'error'>,
  info = false,
): Wiring {
  const id = field.id ?? field.name;
  const described = [
    info && `${id}-info`,
    field.hint && `${id}-hint`,
    field.error && `${id}-error`,
  ];
  return {
    id,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
    'aria-invalid': field.error ? true : undefined,
  };
}

/** The hint and the error message of a field, as NHS pages place them: between label and control. */
export function FieldNotes({ id, hint, error }: { id: string; hint?: ReactNode; error?: string }) {
  return (
    <>
      {hint && (
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <span className="nhsuk-error-message" id={`${id}-error`}>
          <HiddenText>Error: </HiddenText>
          {error}
        </span>
      )}
    </>
  );
}

/** The group around a field, with the red edge of a problem. */
export function FormGroup(props: { error?: string; className?: string; children: ReactNode }) {
  return (
    <div
      className={classNames(
        'nhsuk-form-group',
        props.error && 'nhsuk-form-group--error',
        props.className,
      )}
    >
      {props.children}
    </div>
  );
}

/** A form field with one control: label, hint, error message, then the control as `children`. */
export function Field(props: FieldProps & { children: ReactNode }) {
  const id = props.id ?? props.name;
  return (
    <FormGroup error={props.error} className={props.groupClass}>
      <label
        className={classNames(
          'nhsuk-label',
          props.small && 'pbc-label--small',
          props.hideLabel && 'nhsuk-u-visually-hidden',
        )}
        htmlFor={id}
      >
        {props.label}
      </label>
      <FieldNotes id={id} hint={props.hint} error={props.error} />
      {props.children}
    </FormGroup>
  );
}

/** Splits the props of a field component into those of the field and those of its control. */
export function splitProps<T extends FieldProps>(props: T) {
  const { name, id, label, hideLabel, hint, error, small, groupClass, ...control } = props;
  return { field: { name, id, label, hideLabel, hint, error, small, groupClass }, control };
}

/** The classes of a control: `nhsuk-input`, its error and its compact size. */
export function controlClass(
  base: string,
  field: Pick<FieldProps, 'error' | 'small'>,
  extra?: string,
): string {
  return classNames(
    base,
    field.error && `${base}--error`,
    field.small && 'pbc-control--small',
    extra,
  );
}
