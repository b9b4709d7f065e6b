import type { Refusal, Typed } from '~/platform/http/refusal';
import { useRounds } from '~/platform/http/use-rounds';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { ActionFields } from './action-fields';

/** Writes an action down, and then the next: what others write meanwhile leaves the fields alone. */
export function AddActionForm({
  names,
  refusal,
  held,
  formKey,
}: {
  names: string[];
  refusal: Refusal | undefined;
  /** What was typed before the session ended. */
  held: Typed | null;
  formKey: string;
}) {
  const { fetcher, key, round, refused } = useRounds('action', formKey, refusal);
  const kept = round === 0 ? held : null;
  return (
    <fetcher.Form method="post" noValidate key={round}>
      <ErrorSummary errors={fetcher.data?.errors} />
      <input type="hidden" name="idempotencyKey" value={key} />
      <ActionFields
        values={refused?.typed ?? kept ?? {}}
        errors={refused?.errors ?? {}}
        names={names}
      />
      <Buttons>
        <Button>Write it down</Button>
      </Buttons>
    </fetcher.Form>
  );
}
