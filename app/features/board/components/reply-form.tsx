import { PrefetchPageLinks, useFetcher } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { href } from '~/platform/addresses';
import type { FileView } from '~/platform/files/words';
import type { Refusal, Typed } from '~/platform/http/refusal';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Textarea } from '~/ui/textarea';
import { boardAddresses } from '../addresses';
import { MAX_BODY } from '../limits';
import { AttachmentsField } from './attachments-field';
import { NhsNumberQuestion } from './nhs-number-question';

/**
 * The form for a reply. Without scripts it is sent to its own page and comes back there when something is wrong; with
 * them it stays where it is.
 *
 * @param props.topicId the query
 * @param props.formKey makes sending it twice write once
 * @param props.refusal what was wrong when it was sent from a page
 * @param props.held what was typed before the session ended
 * @param props.files what waited for the form then
 * @param props.quote what the reply begins with
 */
export function ReplyForm({
  topicId,
  formKey,
  refusal,
  held,
  files,
  quote = '',
}: {
  topicId: string;
  formKey: string;
  refusal?: Refusal;
  held?: Typed | null;
  files?: FileView[];
  quote?: string;
}) {
  const [{ round, key }, setRound] = useState({ round: 0, key: formKey });
  const [begun, setBegun] = useState(false);
  // A fetcher of its own for each round: it keeps what was refused last.
  const fetcher = useFetcher<Refusal>({ key: `reply ${topicId} ${round}` });
  usePosted(fetcher, () => setRound({ round: round + 1, key: formKey }));
  const refused = fetcher.data ?? (round === 0 ? refusal : undefined);
  const errors = refused?.errors ?? {};
  const action = href(boardAddresses.reply, { id: topicId });
  return (
    <fetcher.Form
      method="post"
      action={action}
      encType="multipart/form-data"
      noValidate
      // What Remix sets on its own forms: it asks the server early what this address needs.
      data-discover="true"
      onInput={() => setBegun(true)}
    >
      {/* What sending needs is loaded now: when it cannot be loaded then, Remix reloads the page and the text is gone. */}
      {begun ? <PrefetchPageLinks page={action} /> : null}
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
        defaultValue={String(refused?.typed.body ?? (round === 0 ? (held?.body ?? quote) : ''))}
        error={errors.body}
      />
      <NhsNumberQuestion errors={errors} />
      <AttachmentsField
        key={`files ${round}`}
        refusal={refused}
        held={round === 0 ? files : undefined}
      />
      <Buttons>
        <Button>Post reply</Button>
      </Buttons>
    </fetcher.Form>
  );
}

/**
 * Calls back when what a fetcher sent was taken. A round of the form is one reply: the page is read again whenever
 * something happens in it, each time with a new key, but the form keeps the key it began with until its reply is posted.
 */
function usePosted({ state, data }: { state: string; data?: Refusal }, onPosted: () => void): void {
  const sending = useRef<{ before: Refusal | undefined } | null>(null);
  useEffect(() => {
    if (state === 'submitting') sending.current ??= { before: data };
    if (state !== 'idle' || !sending.current) return;
    const { before } = sending.current;
    sending.current = null;
    // A refusal brings new data; a redirect to the reply leaves what was there.
    if (data === before) onPosted();
  }, [state, data, onPosted]);
}
