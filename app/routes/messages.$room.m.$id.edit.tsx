import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { chatAddresses } from '~/features/chat/addresses';
import { MAX_MESSAGE } from '~/features/chat/limits';
import { listAttached } from '~/features/chat/messages/attachments.server';
import { editMessage, findOwnMessage } from '~/features/chat/messages/own.server';
import { editMessageForm } from '~/features/chat/schema';
import { href } from '~/platform/addresses';
import { ATTACHMENTS } from '~/platform/files/fields';
import { act, goTo, page } from '~/platform/http/door.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { AttachmentsField } from '~/ui/attachments-field';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { NhsNumberQuestion } from '~/ui/nhs-number-question';
import { PageBody } from '~/ui/page-body';
import { Textarea } from '~/ui/textarea';

export const meta = titled('Edit your message');

export const loader = page(chatAddresses.editMessage, async ({ actor, params, request }) => {
  const message = await findOwnMessage(actor, params.room ?? '', params.id ?? '');
  return {
    message,
    attached: listAttached(message.id),
    held: await findHeldForm(request, actor),
  };
});

export const action = act(
  chatAddresses.editMessage,
  editMessageForm,
  async ({ actor, params, input }) => {
    const { room = '', id = '' } = params;
    await editMessage(actor, room, id, input);
    const there = href(chatAddresses.room, { room }, { at: id });
    return goTo(`${there}#message-${id}`, 'Your message has been changed.');
  },
  { files: ATTACHMENTS },
);

export {
  readAgainUnlessRefused as shouldRevalidate,
  sendOrKeep as clientAction,
} from '~/platform/http/send-or-keep';

export default function EditMessage() {
  const { message, attached, held } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const errors = refusal?.errors ?? {};
  const back = href(chatAddresses.room, { room: message.room });
  return (
    <>
      <Breadcrumb trail={[{ to: back, text: 'The room', back: 'the room' }]} />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Edit your message</h1>
        <Form method="post" encType="multipart/form-data" noValidate>
          <Textarea
            name="body"
            label="Your message"
            rows={6}
            limit={MAX_MESSAGE}
            defaultValue={String(refusal?.typed.body ?? held?.body ?? message.body)}
            error={errors.body}
          />
          <NhsNumberQuestion errors={errors} />
          <AttachmentsField refusal={refusal} attached={attached} typed={held} />
          <Buttons>
            <Button>Save the changes</Button>
          </Buttons>
        </Form>
      </PageBody>
    </>
  );
}
