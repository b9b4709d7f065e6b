import { Textarea } from '~/ui/textarea';
import { MAX_REASON } from '../../moderation/limits';

/**
 * Why something is done.
 *
 * @param props.id tells the fields of several forms on one page apart
 * @param props.hint who reads it
 */
export function ReasonField({
  id = 'reason',
  hint = 'It stands on the topic’s page, with your name.',
  error,
  value,
}: {
  id?: string;
  hint?: string;
  error: string | undefined;
  value: string;
}) {
  return (
    <Textarea
      id={id}
      name="reason"
      label="Why?"
      hint={hint}
      rows={3}
      limit={MAX_REASON}
      error={error}
      defaultValue={value}
    />
  );
}
