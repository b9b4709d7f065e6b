import { PrefetchPageLinks } from '@remix-run/react';
import { useState } from 'react';
import { href } from '~/platform/addresses';
import type { FileView } from '~/platform/files/words';
import type { Typed } from '~/platform/http/refusal';
import { useRounds } from '~/platform/http/use-rounds';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { boardAddresses } from '../../addresses';
import { replyDraft } from '../../writing/draft-form';
import type { DraftView } from '../../writing/views';
import type { Written } from '../../writing/written';
import { AttachmentsField } from '~/ui/attachments-field';
import { DraftKeeper } from '../writing/draft-keeper';
import { FirstButton } from '../writing/first-button';
import { WritingField } from '../writing/writing-field';

/**
 * The form for a reply. Without scripts it is sent to its own page and comes back there when something is wrong; with
 * them it stays where it is.
 *
 * @param props.topicId the query
 * @param props.formKey makes sending it twice write once
 * @param props.refusal what was wrong when it was sent from a page
 * @param props.held what was typed before the session ended
 * @param props.files what waited for the form then
 * @param props.draft what was kept of it while it was written
 * @param props.quote what the reply begins with
 */
export function ReplyForm({
  topicId,
  formKey,
  refusal,
  held,
  files,
  draft,
  quote = '',
}: {
  topicId: string;
  formKey: string;
  refusal?: Written;
  held?: Typed | null;
  files?: FileView[];
  draft: DraftView | null;
  quote?: string;
}) {
  const { fetcher, key, round, refused } = useRounds(`reply ${topicId}`, formKey, refusal);
  const [begun, setBegun] = useState(false);
  const errors = refused?.errors ?? {};
  const kept = round === 0 ? (held ?? draft?.fields) : undefined;
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
      <FirstButton />
      <ErrorSummary errors={refused?.errors} />
      <input type="hidden" name="idempotencyKey" value={key} />
      <WritingField
        key={round}
        label="Your reply"
        hideLabel
        hint="Write about patients in general only. Begin lines with - for a list, and write @ before the full name of a member to tell them."
        rows={6}
        defaultValue={String(refused?.typed.body ?? kept?.body ?? (round === 0 ? quote : ''))}
        error={errors.body}
        preview={refused?.preview}
        topicId={topicId}
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
      <DraftKeeper
        key={`draft ${round}`}
        form={replyDraft(topicId)}
        draft={round === 0 ? draft : null}
      />
    </fetcher.Form>
  );
}
