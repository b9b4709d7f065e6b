import { useFetcher } from '@remix-run/react';
import {
  useEffect,
  useRef,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { NamePeople } from '~/features/accounts/components/name-people';
import { href } from '~/platform/addresses';
import { ATTACHMENTS } from '~/platform/files/fields';
import type { FileView } from '~/platform/files/words';
import type { Refusal, Typed } from '~/platform/http/refusal';
import { usePosted } from '~/platform/http/use-posted';
import type { Fields } from '~/platform/live/outbox';
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
 * them it stays where it is. Given `send`, a message without files is handed over instead, also without a connection.
 *
 * @param props.formKey makes sending it twice write once
 * @param props.replyTo id of the message it replies to, or empty
 * @param props.typed what was typed before: the session had ended, or it was refused
 * @param props.round grows with each message; the form is made anew for each, and the next one can be typed at once
 * @param props.around goes around the text
 * @param props.over whether nothing can be sent any more: what was typed stays, to be copied
 * @param props.children what stands above the text, such as what it replies to
 * @param props.onPosted called when the form was taken
 */
export function Composer({
  room,
  formKey,
  replyTo = '',
  refusal,
  typed: before,
  files,
  round = 0,
  around: given,
  send,
  onPosted = () => undefined,
  over = false,
  children,
}: {
  room: string;
  formKey: string;
  replyTo?: string;
  refusal?: Refusal;
  typed?: Typed | null;
  files?: FileView[];
  round?: number;
  around?: RefObject<HTMLDivElement>;
  send?: ((fields: Fields) => void) | null;
  onPosted?: () => void;
  over?: boolean;
  children?: ReactNode;
}) {
  const own = useRef<HTMLDivElement>(null);
  const around = given ?? own;
  const key = useRef(formKey);
  // A fetcher of its own for each round: it keeps what was refused last.
  const fetcher = useFetcher<Refusal>({ key: `say ${room} ${round}` });
  usePosted(fetcher, onPosted);
  const refused = fetcher.data ?? refusal;
  const errors = refused?.errors ?? {};
  const typed = refused?.typed ?? before;
  const isRefused = refused !== undefined;
  useEffect(() => {
    const text = around.current?.querySelector('textarea');
    if (round === 0 || isRefused || !text) return;
    text.focus();
    text.setSelectionRange(text.value.length, text.value.length);
  }, [around, round, isRefused]);

  const handOver = (event: FormEvent<HTMLFormElement>) => {
    const fields = textFields(new FormData(event.currentTarget));
    if (!send || fields === null) return;
    event.preventDefault();
    send(fields);
    onPosted();
  };
  return (
    <fetcher.Form
      className="pbc-composer"
      method="post"
      action={href(chatAddresses.send, { room })}
      encType="multipart/form-data"
      onSubmit={handOver}
      noValidate
    >
      <ErrorSummary errors={refused?.errors} />
      <input type="hidden" name="idempotencyKey" value={key.current} />
      <input type="hidden" name="replyTo" value={String(typed?.replyTo ?? replyTo)} />
      {children}
      <div ref={around}>
        <Textarea
          name="body"
          label="Your message"
          hideLabel
          placeholder="Your message"
          rows={2}
          limit={MAX_MESSAGE}
          defaultValue={String(typed?.body ?? '')}
          error={errors.body}
          onKeyDown={sendByKey}
          after={
            <NamePeople
              around={around}
              lookUp={(q) => href(chatAddresses.people, { room }, { q })}
            />
          }
        />
      </div>
      <NhsNumberQuestion errors={errors} />
      {over ? null : (
        <div className="pbc-composer-foot">
          <Button>Send</Button>
          <Details summary="Attach files" open={errors.attachments !== undefined}>
            <AttachmentsField refusal={refused} held={files} />
          </Details>
        </div>
      )}
    </fetcher.Form>
  );
}

/** What can be kept and sent later: a message of words alone. Null for an empty one, and for one with files. */
function textFields(form: FormData): Fields | null {
  const hasFiles = form
    .getAll(ATTACHMENTS)
    .some((file) => (typeof file === 'string' ? file !== '' : file.size > 0));
  const body = form.get('body');
  if (hasFiles || typeof body !== 'string' || body.trim() === '') return null;
  const fields = [...form].filter(([name]) => name !== ATTACHMENTS && name !== 'idempotencyKey');
  return Object.fromEntries(fields) as Fields;
}

/** Ctrl and Enter, or ⌘ and Enter, send; Enter alone is for a new line. */
function sendByKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
