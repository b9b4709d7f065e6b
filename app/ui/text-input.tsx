import type { ComponentPropsWithoutRef } from 'react';
import { classNames } from './class-names';
import { controlClass, Field, splitProps, wiringOf, type FieldProps } from './field';

/** An NHS text input in its form group. `width` is the number of characters it is meant for. */
export function TextInput(
  props: FieldProps & { width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 } & Omit<
      ComponentPropsWithoutRef<'input'>,
      keyof FieldProps | 'width' | 'className'
    >,
) {
  const { field, control } = splitProps(props);
  const { width, ...input } = control;
  return (
    <Field {...field}>
      <input
        type="text"
        {...input}
        {...wiringOf(field)}
        name={field.name}
        className={controlClass(
          'nhsuk-input',
          field,
          classNames(width && `nhsuk-input--width-${width}`),
        )}
      />
    </Field>
  );
}
