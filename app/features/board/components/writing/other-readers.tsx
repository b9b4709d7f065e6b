import type { Refusal } from '~/platform/http/refusal';
import { Checkbox } from '~/ui/checkboxes';

/**
 * Lets somebody say that a topic shall have other readers than before. Asked only once the server has said so.
 *
 * @param props.refusal of the form that would do it
 */
export function OtherReaders({ refusal }: { refusal: Refusal | undefined }) {
  const error = refusal?.errors.confirmed;
  if (error === undefined && refusal?.typed.confirmed === undefined) return null;
  return (
    <Checkbox
      name="confirmed"
      label="I mean this: others may read it then"
      defaultChecked={refusal?.typed.confirmed !== undefined}
      error={error}
    />
  );
}
