import { Form, Link, useLoaderData } from '@remix-run/react';
import { chatAddresses } from '~/features/chat/addresses';
import { deleteMessage, findDeletableMessage } from '~/features/chat/messages/own.server';
import { href } from '~/platform/addresses';
import { buttonForm } from '~/platform/http/button-form';
import { act, goTo, page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { InsetText } from '~/ui/inset-text';
import { PageBody } from '~/ui/page-body';
import { Reading } from '~/ui/reading';

export const meta = titled('Delete the message');

export const loader = page(chatAddresses.deleteMessage, ({ actor, params }) =>
  findDeletableMessage(actor, params.room ?? '', params.id ?? ''),
);

export const action = act(chatAddresses.deleteMessage, buttonForm, async ({ actor, params }) => {
  const { room = '', id = '' } = params;
  await deleteMessage(actor, room, id);
  return goTo(href(chatAddresses.room, { room }), 'The message has been deleted.');
});

export default function DeleteMessage() {
  const { room, html } = useLoaderData<typeof loader>();
  const back = href(chatAddresses.room, { room });
  return (
    <>
      <Breadcrumb trail={[{ to: back, text: 'The room', back: 'the room' }]} />
      <PageBody narrow>
        <h1>Delete the message?</h1>
        <InsetText>
          <Reading html={html} />
        </InsetText>
        <p>Its text and its files are erased for good. A line says that a message was deleted.</p>
        <Form method="post">
          <Buttons>
            <Button variant="warning">Delete the message</Button>
          </Buttons>
        </Form>
        <p>
          <Link to={back}>Keep it</Link>
        </p>
      </PageBody>
    </>
  );
}
