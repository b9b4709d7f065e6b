import { useFetcher } from '@remix-run/react';
import { useRef, useState } from 'react';
import { NamePeople } from '~/features/accounts/components/name-people';
import { href } from '~/platform/addresses';
import type { FileView } from '~/platform/files/words';
import type { Refusal, Typed } from '~/platform/http/refusal';
import { usePosted } from '~/platform/http/use-posted';
import { AttachmentsField } from '~/ui/attachments-field';
import { Button } from '~/ui/button';
import { Details } from '~/ui/details';
import { ErrorSummary } from '~/ui/error-summary';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { Textarea } from '~/ui/textarea';
import { chatAddresses } from '../addresses';
import { MAX_MESSAGE } from '../limits';

/**
 * The form for a message. Without scripts it is sent to its own page, and comes back there when something is wrong; with
 * them it stays where it is.
 *
 * @param props.formKey makes sending it twice write once
 * @param props.replyTo id of the message it replies to, or empty
 * @param props.held what was typed before the session ended
 */
export function Composer({
  room,
  formKey,
  replyTo = '',
  refusal,
  held,
  files,
}: {
  room: string;
  formKey: string;
  replyTo?: string;
  refusal?: Refusal;
  held?: Typed | null;
  files?: FileView[];
}) {
  const [{ round, key }, setRound] = useState({ round: 0, key: formKey });
  const around = useRef<HTMLDivElement>(null);
  // A fetcher of its own for each round: it keeps what was refused last.
  const fetcher = useFetcher<Refusal>({ key: `say ${room} ${round}` });
  usePosted(fetcher, () => setRound({ round: round + 1, key: formKey }));
  const refused = fetcher.data ?? (round === 0 ? refusal : undefined);
  const errors = refused?.errors ?? {};
  const typed = refused?.typed ?? (round === 0 ? held : null);
  return (
    <fetcher.Form
      className="pbc-composer"
      method="post"
      action={href(chatAddresses.send, { room })}
      encType="multipart/form-data"
      noValidate
    >
      <ErrorSummary errors={refused?.errors} />
      <input type="hidden" name="idempotencyKey" value={key} />
      <input type="hidden" name="replyTo" value={String(typed?.replyTo ?? replyTo)} />
      <div ref={around}>
        <Textarea
          key={round}
          name="body"
          label="Your message"
          hideLabel
          placeholder="Your message"
          rows={2}
          limit={MAX_MESSAGE}
          defaultValue={String(typed?.body ?? '')}
          error={errors.body}
          after={
            <NamePeople
              around={around}
              lookUp={(q) => href(chatAddresses.people, { room }, { q })}
            />
          }
        />
      </div>
      <NhsNumberQuestion errors={errors} />
      <Details summary="Attach files" open={errors.attachments !== undefined}>
        <AttachmentsField
          key={`files ${round}`}
          refusal={refused}
          held={round === 0 ? files : undefined}
        />
      </Details>
      <Button>Send</Button>
    </fetcher.Form>
  );
}
