import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { CharacterCount, useCharacterCount } from './character-count';
import { classNames } from './class-names';
import { controlClass, Field, splitProps, wiringOf, type FieldProps } from './field';

/**
 * An NHS textarea in its form group. `limit` adds the NHS character count below it, which counts and does
 * not cut; `toolbar` stands on the textarea's upper edge, `after` below it within the same group.
 */
export function Textarea(
  props: FieldProps & { limit?: number; toolbar?: ReactNode; after?: ReactNode } & Omit<
      ComponentPropsWithoutRef<'textarea'>,
      keyof FieldProps | 'className' | 'onInput' | 'value'
    >,
) {
  const { field, control } = splitProps(props);
  const { limit, toolbar, after, rows = 5, ...textarea } = control;
  const { ref, length, onInput } = useCharacterCount();
  const wiring = wiringOf(field, limit !== undefined);
  return (
    <Field
      {...field}
      groupClass={classNames(limit !== undefined && 'nhsuk-character-count', field.groupClass)}
    >
      {toolbar}
      <textarea
        {...textarea}
        {...wiring}
        ref={ref}
        name={field.name}
        rows={rows}
        onInput={limit === undefined ? undefined : onInput}
        className={controlClass(
          'nhsuk-textarea',
          field,
          classNames(rows > 3 && 'pbc-textarea--tall'),
        )}
      />
      {limit !== undefined && (
        <CharacterCount id={`${wiring.id}-info`} limit={limit} length={length} />
      )}
      {after}
    </Field>
  );
}
