import type { ComponentPropsWithoutRef } from 'react';
import { classNames } from './class-names';
import { controlClass, Field, splitProps, wiringOf, type FieldProps } from './field';

export interface SelectOption {
  value: string;
  text: string;
}

/** An NHS select in its form group. `short` keeps it to the width of a few words. */
export function Select(
  props: FieldProps & { options: SelectOption[]; short?: boolean } & Omit<
      ComponentPropsWithoutRef<'select'>,
      keyof FieldProps | 'children' | 'className'
    >,
) {
  const { field, control } = splitProps(props);
  const { options, short, ...select } = control;
  return (
    <Field {...field}>
      <select
        {...select}
        {...wiringOf(field)}
        name={field.name}
        className={controlClass('nhsuk-select', field, classNames(short && 'pbc-short'))}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </Field>
  );
}
