import { ChoiceGroup, type ChoicesProps } from './choices';

/** NHS radios in a fieldset. `defaultValue` is chosen at first; without it none is. */
export function Radios({ defaultValue, ...props }: ChoicesProps & { defaultValue?: string }) {
  const chosen = defaultValue === undefined ? [] : [defaultValue];
  return <ChoiceGroup {...props} kind="radio" chosen={chosen} />;
}
