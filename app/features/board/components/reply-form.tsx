import { useFetcher } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { href } from '~/platform/addresses';
import type { Refusal, Typed } from '~/platform/http/refusal';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Textarea } from '~/ui/textarea';
import { boardAddresses } from '../addresses';
import { MAX_BODY } from '../limits';
import { NhsNumberQuestion } from './nhs-number-question';

/**
 * The form for a reply. Without scripts it is sent to its own page and comes back there when something is wrong; with
 * them it stays where it is.
 *
 * @param props.topicId the query
 * @param props.formKey makes sending it twice write once
 * @param props.refusal what was wrong when it was sent from a page
 * @param props.held what was typed before the session ended
 */
export function ReplyForm({
  topicId,
  formKey,
  refusal,
  held,
}: {
  topicId: string;
  formKey: string;
  refusal?: Refusal;
  held?: Typed | null;
}) {
  const fetcher = useFetcher<Refusal>();
  const { round, key } = useRounds(fetcher.state, fetcher.data, formKey);
  const refused = fetcher.data ?? refusal;
  const errors = refused?.errors ?? {};
  return (
    <fetcher.Form method="post" action={href(boardAddresses.reply, { id: topicId })} noValidate>
      <ErrorSummary errors={refused?.errors} />
      <input type="hidden" name="idempotencyKey" value={key} />
      <Textarea
        key={round}
        name="body"
        label="Your reply"
        hideLabel
        hint="Write about patients in general only. Leave an empty line between paragraphs, and begin lines with - for a list."
        rows={6}
        limit={MAX_BODY}
        required
        defaultValue={String(refused?.typed.body ?? held?.body ?? '')}
        error={errors.body}
      />
      <NhsNumberQuestion errors={errors} />
      <Buttons>
        <Button>Post reply</Button>
      </Buttons>
    </fetcher.Form>
  );
}

/**
 * A round is one reply. The page is read again whenever something happens in it, each time with a new key; the form
 * keeps the key it began with, and begins anew only when a reply has been posted.
 */
function useRounds(state: 'idle' | 'loading' | 'submitting', refusal: unknown, formKey: string) {
  const [current, setCurrent] = useState({ round: 0, key: formKey });
  const sending = useRef(false);
  useEffect(() => {
    if (state === 'submitting') sending.current = true;
    if (state !== 'idle' || !sending.current) return;
    sending.current = false;
    if (!refusal) setCurrent(({ round }) => ({ round: round + 1, key: formKey }));
  }, [state, refusal, formKey]);
  return current;
}
