import { PrefetchPageLinks } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { href } from '~/platform/addresses';
import type { Refusal, Typed } from '~/platform/http/refusal';
import { useRounds } from '~/platform/http/use-rounds';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkboxes';
import { ErrorSummary } from '~/ui/error-summary';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { Textarea } from '~/ui/textarea';
import { questionAddresses } from '../addresses';
import { MAX_QUESTION } from '../limits';

/**
 * The form for a question. Without scripts it is sent to its own page, and comes back there when something is wrong.
 *
 * @param props.formKey makes sending it twice ask once
 * @param props.refusal what was wrong when it was sent from a page
 * @param props.held what was typed before the session ended
 */
export function AskForm({
  code,
  moderated,
  formKey,
  refusal,
  held,
}: {
  code: string;
  moderated: boolean;
  formKey: string;
  refusal?: Refusal;
  held?: Typed | null;
}) {
  const { fetcher, key, round, refused } = useRounds(`question ${code}`, formKey, refusal);
  const [begun, setBegun] = useState(false);
  const known = useSoon(begun);
  const errors = refused?.errors ?? {};
  const typed = refused?.typed ?? (round === 0 ? (held ?? {}) : {});
  const action = href(questionAddresses.ask, { code });
  return (
    <fetcher.Form
      method="post"
      action={action}
      noValidate
      data-discover="true"
      className="pbc-ask-live"
      onInput={() => setBegun(true)}
    >
      {/* What sending needs is loaded now: a phone in a hall may not be able to load it then. */}
      {known ? <PrefetchPageLinks page={action} /> : null}
      <ErrorSummary errors={refused?.errors} />
      <input type="hidden" name="idempotencyKey" value={key} />
      <Textarea
        key={round}
        name="body"
        label="Your question"
        rows={2}
        limit={MAX_QUESTION}
        defaultValue={String(typed.body ?? '')}
        error={errors.body}
        after={moderated ? <p className="pbc-meta">The chair reads it first.</p> : null}
      />
      <Checkbox
        key={`name ${round}`}
        name="withoutName"
        value="yes"
        label="Leave my name out in this room"
        defaultChecked={String(typed.withoutName ?? '') !== ''}
        small
      />
      <NhsNumberQuestion errors={errors} />
      <Button className="is-wide">Send question</Button>
    </fetcher.Form>
  );
}

/** The browser is told of further addresses a moment after the page stands: before that they cannot be loaded early. */
const TOLD_MILLISECONDS = 1000;

/** Whether something has been so for a moment. */
function useSoon(begun: boolean): boolean {
  const [soon, setSoon] = useState(false);
  useEffect(() => {
    if (!begun) return;
    const timer = setTimeout(() => setSoon(true), TOLD_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [begun]);
  return soon;
}
