import { ChoiceGroup, ChoiceItem, ChoiceList, type Choice, type ChoicesProps } from './choices';
import { FieldNotes, FormGroup, wiringOf } from './field';

/** NHS checkboxes in a fieldset. `defaultValues` are ticked at first. */
export function Checkboxes({
  defaultValues = [],
  ...props
}: ChoicesProps & { defaultValues?: string[] }) {
  return <ChoiceGroup {...props} kind="checkbox" chosen={defaultValues} />;
}

/** One NHS checkbox by itself, which sends `on` unless it has a `value`. `hint` stands below its label. */
export function Checkbox(
  props: Omit<Choice, 'value'> & {
    name: string;
    id?: string;
    value?: string;
    defaultChecked?: boolean;
    error?: string;
    small?: boolean;
  },
) {
  const { error } = props;
  const wiring = wiringOf({ name: props.name, id: props.id, error });
  return (
    <FormGroup error={error}>
      <FieldNotes id={wiring.id} error={error} />
      <ChoiceList kind="checkbox" small={props.small}>
        <ChoiceItem
          kind="checkbox"
          id={wiring.id}
          name={props.name}
          item={{ ...props, value: props.value ?? 'on' }}
          checked={props.defaultChecked ?? false}
          describedBy={wiring['aria-describedby']}
          invalid={wiring['aria-invalid']}
        />
      </ChoiceList>
    </FormGroup>
  );
}
