import type { FieldErrors } from '~/platform/errors';
import { Checkbox } from './checkboxes';

/**
 * Lets the writer say that a number is no NHS number. Asked only after one was found.
 *
 * @param props.errors the messages of the form
 */
export function NhsNumberQuestion({ errors }: { errors: FieldErrors }) {
  const asked = Object.values(errors).some((message) => message.includes('NHS number'));
  return asked ? (
    <Checkbox name="notNhsNumber" value="yes" label="This is not an NHS number" />
  ) : null;
}
