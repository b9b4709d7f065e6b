import type { ComponentPropsWithoutRef } from 'react';
import { classNames } from './class-names';
import { controlClass, Field, splitProps, wiringOf, type FieldProps } from './field';

export interface SelectOption {
  value: string;
  text: string;
  /** Options of one group stand together under its name. Neighbours only: the order is the caller's. */
  group?: string;
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
        {groupsOf(options).map(({ name, members }) => {
          const list = members.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ));
          return name === undefined ? (
            list
          ) : (
            <optgroup key={name} label={name}>
              {list}
            </optgroup>
          );
        })}
      </select>
    </Field>
  );
}

/** Neighbouring options of one group, in order; those without a group stand by themselves. */
function groupsOf(
  options: SelectOption[],
): { name: string | undefined; members: SelectOption[] }[] {
  const groups: { name: string | undefined; members: SelectOption[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last && last.name === option.group) last.members.push(option);
    else groups.push({ name: option.group, members: [option] });
  }
  return groups;
}
