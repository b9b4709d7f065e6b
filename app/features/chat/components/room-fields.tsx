import type { FieldErrors } from '~/platform/errors';
import type { Typed } from '~/platform/http/refusal';
import { TextInput } from '~/ui/text-input';
import { Textarea } from '~/ui/textarea';
import { MAX_DESCRIPTION } from '../limits';

/** What a room is called, and what it is for. */
export function RoomFields({ values, errors }: { values: Typed; errors: FieldErrors }) {
  return (
    <>
      <TextInput
        name="name"
        label="Name of the room"
        defaultValue={String(values.name ?? '')}
        error={errors.name}
      />
      <Textarea
        name="description"
        label="What it is for (optional)"
        rows={2}
        limit={MAX_DESCRIPTION}
        defaultValue={String(values.description ?? '')}
        error={errors.description}
      />
    </>
  );
}
