import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { wordsOfKind } from '~/features/board/kinds';
import { ATTACHMENTS } from '~/platform/files/fields';
import { listAttached, listHeldFiles } from '~/features/board/posts/attachments.server';
import { AttachmentsField } from '~/ui/attachments-field';
import { editReply, findReplySource } from '~/features/board/posts/replies.server';
import { editReplyForm } from '~/features/board/schema';
import { findReplyAddress } from '~/features/board/topics/topic-pages.server';
import { FirstButton } from '~/features/board/components/writing/first-button';
import { WritingField } from '~/features/board/components/writing/writing-field';
import { showAgain } from '~/features/board/writing/asides.server';
import { withAsides } from '~/features/board/writing/schema';
import type { Written } from '~/features/board/writing/written';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Edit your reply');

export const loader = page(boardAddresses.editReply, async ({ actor, params, request }) => {
  const [reply, held] = await Promise.all([
    findReplySource(actor, params.id ?? ''),
    findHeldForm(request, actor),
  ]);
  return {
    reply,
    held,
    attached: listAttached({ kind: 'reply', id: reply.id }),
    files: await listHeldFiles(actor, held),
    formKey: newFormKey(actor),
  };
});

export const action = act(
  boardAddresses.editReply,
  withAsides(editReplyForm),
  async ({ actor, params, input: sent }) => {
    if (sent.deed !== 'post') return showAgain(actor, sent.typed);
    const reply = await editReply(actor, params.id ?? '', sent.input);
    return goTo(await findReplyAddress(reply), 'Your reply has been changed.');
  },
  { files: ATTACHMENTS },
);

export {
  readAgainUnlessRefused as shouldRevalidate,
  sendOrKeep as clientAction,
} from '~/platform/http/send-or-keep';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';

export default function EditReply() {
  const { reply, held, attached, files, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Written>();
  const errors = refusal?.errors ?? {};
  const { noun } = wordsOfKind(reply.kind);
  return (
    <>
      <Breadcrumb
        trail={[
          {
            to: href(boardAddresses.topic, { id: reply.topicId }),
            text: `The ${noun}`,
            back: `the ${noun}`,
          },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Edit your reply</h1>
        <Form method="post" encType="multipart/form-data" noValidate>
          <FirstButton />
          <input type="hidden" name="idempotencyKey" value={formKey} />
          <WritingField
            label="Your reply"
            rows={10}
            defaultValue={String(refusal?.typed.body ?? held?.body ?? reply.body)}
            error={errors.body}
            preview={refusal?.preview}
            topicId={reply.topicId}
          />
          <NhsNumberQuestion errors={errors} />
          <AttachmentsField refusal={refusal} held={files} attached={attached} typed={held} />
          <Buttons>
            <Button>Save the changes</Button>
          </Buttons>
        </Form>
      </PageBody>
    </>
  );
}
