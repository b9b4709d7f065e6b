import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { listCandidates } from '~/features/accounts/candidates.server';
import { chatAddresses } from '~/features/chat/addresses';
import { ChoosePeople } from '~/features/chat/components/choose-people';
import { RoomFields } from '~/features/chat/components/room-fields';
import { chatPolicy } from '~/features/chat/policy';
import { listChosen } from '~/features/chat/rooms/chosen.server';
import { makeRoom, talkTo } from '~/features/chat/rooms/rooms.server';
import { beginForm } from '~/features/chat/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button, Buttons } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { Part } from '~/ui/part';
import { Radios } from '~/ui/radios';

export const meta = titled('Write to somebody');

export const loader = page(chatAddresses.newRoom, async ({ actor, url: { searchParams } }) => {
  const who = searchParams.get('who') ?? '';
  return {
    who,
    chosen: await listChosen(actor, searchParams.getAll('people')),
    found: await listCandidates(actor, who, { except: actor.id }),
    mayMakeRoom: chatPolicy.makeRoom(actor),
    formKey: newFormKey(actor),
  };
});

export const action = act(chatAddresses.newRoom, beginForm, async ({ actor, input }) => {
  if (input.deed === 'direct') {
    return goTo(href(chatAddresses.room, { room: await talkTo(actor, input.people) }));
  }
  const { deed: _, ...room } = input;
  const slug = await makeRoom(actor, room);
  return goTo(href(chatAddresses.room, { room: slug }), 'The room is made.');
});

export default function NewRoom() {
  const { who, chosen, found, mayMakeRoom, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  const errors = refusal?.errors ?? {};
  const typed = refusal?.typed ?? {};
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(chatAddresses.rooms, {}), text: 'Messages', back: 'your messages' }]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Write to somebody</h1>
        <p>Choose one person or several. The same people always have the same conversation.</p>
        <Form method="post" noValidate>
          <ChoosePeople
            who={who}
            chosen={chosen}
            found={found}
            error={errors.people}
            button="Write to them"
            deed="direct"
          />
        </Form>
        {mayMakeRoom ? (
          <Part title="Make a room">
            <Form method="post" noValidate>
              <input type="hidden" name="deed" value="room" />
              <input type="hidden" name="idempotencyKey" value={formKey} />
              <RoomFields values={typed} errors={errors} />
              <Radios
                name="kind"
                legend="Who may come in?"
                items={[
                  { value: 'open', label: 'Every member' },
                  { value: 'invited', label: 'Those who are invited' },
                ]}
                defaultValue={typeof typed.kind === 'string' ? typed.kind : 'open'}
                error={errors.kind}
              />
              <Buttons>
                <Button>Make the room</Button>
              </Buttons>
            </Form>
          </Part>
        ) : null}
      </PageBody>
    </>
  );
}
