import { useActionData, useLoaderData } from '@remix-run/react';
import { chatAddresses } from '~/features/chat/addresses';
import { Composer } from '~/features/chat/components/composer';
import { findOwnPart } from '~/features/chat/messages/pages.server';
import { sayInRoom } from '~/features/chat/messages/say.server';
import { findRepliedTo } from '~/features/chat/messages/replied-to.server';
import { messageForm } from '~/features/chat/schema';
import { href } from '~/platform/addresses';
import { authorize } from '~/platform/errors';
import { ATTACHMENTS } from '~/platform/files/fields';
import { listStaged } from '~/platform/files/staging.server';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { findHeldForm } from '~/platform/http/held-form.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { InsetText } from '~/ui/inset-text';
import { PageBody } from '~/ui/page-body';

export const meta = titled('Write a message');

/** The form by itself: for a reply, without scripts, and for what was typed before a session ended. */
export const loader = page(chatAddresses.send, async ({ actor, params, request, url }) => {
  const address = params.room ?? '';
  const own = await findOwnPart(actor, address);
  authorize(own.may.say);
  const held = await findHeldForm(request, actor);
  return {
    address,
    title: own.title,
    repliedTo: await findRepliedTo(actor, address, url.searchParams.get('to') ?? ''),
    held,
    files: await listStaged(actor, [held?.[ATTACHMENTS] ?? []].flat()),
    formKey: newFormKey(actor),
  };
});

export const action = act(
  chatAddresses.send,
  messageForm,
  async ({ actor, params, input }) => {
    const address = params.room ?? '';
    const { id } = await sayInRoom(actor, address, input);
    return goTo(`${href(chatAddresses.room, { room: address })}#message-${id}`);
  },
  { files: ATTACHMENTS },
);

export {
  readAgainUnlessRefused as shouldRevalidate,
  sendOrKeep as clientAction,
} from '~/platform/http/send-or-keep';

export default function Send() {
  const { address, title, repliedTo, held, files, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(chatAddresses.room, { room: address }), text: title, back: 'the room' }]}
      />
      <PageBody narrow>
        <h1>Write a message</h1>
        {repliedTo ? (
          <InsetText>
            <p>
              <b>{repliedTo.name}</b>: {repliedTo.excerpt}
            </p>
          </InsetText>
        ) : null}
        <Composer
          room={address}
          formKey={formKey}
          replyTo={repliedTo?.id}
          refusal={refusal}
          typed={held}
          files={files}
        />
      </PageBody>
    </>
  );
}
