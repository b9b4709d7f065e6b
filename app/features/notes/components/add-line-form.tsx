import { href } from '~/platform/addresses';
import type { Refusal } from '~/platform/http/refusal';
import { useRounds } from '~/platform/http/use-rounds';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { HiddenText } from '~/ui/hidden-text';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { Textarea } from '~/ui/textarea';
import { notesAddresses } from '../addresses';
import { MAX_NOTE_LINE } from '../limits';

/**
 * A field for one more line under a heading. What others add meanwhile leaves it alone: the page is read again each time,
 * and this form keeps its key and its words until its line is there.
 *
 * @param props.refusal what was wrong when it was sent without scripts
 */
export function AddLineForm({
  slug,
  heading,
  title,
  formKey,
  refusal,
}: {
  slug: string;
  heading: string;
  title: string;
  formKey: string;
  refusal: Refusal | undefined;
}) {
  const { fetcher, round, key, refused } = useRounds(`line ${heading}`, formKey, refusal);
  const errors = refused?.errors ?? {};
  return (
    <fetcher.Form method="post" action={href(notesAddresses.write, { slug })} noValidate>
      <ErrorSummary errors={fetcher.data?.errors} />
      <input type="hidden" name="deed" value="add-line" />
      <input type="hidden" name="heading" value={heading} />
      <input type="hidden" name="idempotencyKey" value={key} />
      <Textarea
        key={round}
        name="body"
        id={`body-${heading}`}
        label={
          <>
            What was said<HiddenText>, under {title}</HiddenText>
          </>
        }
        rows={2}
        limit={MAX_NOTE_LINE}
        defaultValue={String(refused?.typed.body ?? '')}
        error={errors.body}
      />
      <NhsNumberQuestion errors={errors} />
      <Button small>
        Add the line<HiddenText> under {title}</HiddenText>
      </Button>
    </fetcher.Form>
  );
}
