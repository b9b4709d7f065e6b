import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { chatAddresses } from '~/features/chat/addresses';
import { RoomFields } from '~/features/chat/components/room-fields';
import { closeRoom, findRoomSettings, renameRoom } from '~/features/chat/rooms/rooms.server';
import { settingsForm } from '~/features/chat/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';

export const meta = titled('Settings of the room');

export const loader = page(chatAddresses.settings, ({ actor, params }) =>
  findRoomSettings(actor, params.room ?? ''),
);

export const action = act(
  chatAddresses.settings,
  settingsForm,
  async ({ actor, params, input }) => {
    const address = params.room ?? '';
    const here = href(chatAddresses.room, { room: address });
    if (input.deed === 'change') {
      await renameRoom(actor, address, input);
      return goTo(here, 'The room is changed.');
    }
    await closeRoom(actor, address, input.deed === 'close');
    return goTo(here, input.deed === 'close' ? 'The room is closed.' : 'The room is open again.');
  },
);

export default function Settings() {
  const { slug, name, description, closed, mayClose } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(chatAddresses.room, { room: slug }), text: name, back: 'the room' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Settings of the room</h1>
        <Form method="post" noValidate>
          <input type="hidden" name="deed" value="change" />
          <RoomFields
            values={refusal?.typed ?? { name, description }}
            errors={refusal?.errors ?? {}}
          />
          <Buttons>
            <Button>Save the settings</Button>
          </Buttons>
        </Form>
        {mayClose ? (
          <Part title={closed ? 'Open the room again' : 'Close the room'}>
            <p>What was said is kept to be read. Nothing more can be said in a closed room.</p>
            <Form method="post">
              <Button variant="secondary" name="deed" value={closed ? 'reopen' : 'close'}>
                {closed ? 'Open it again' : 'Close it'}
              </Button>
            </Form>
          </Part>
        ) : null}
      </PageBody>
    </>
  );
}
