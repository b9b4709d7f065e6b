import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { listCandidates } from '~/features/accounts/candidates.server';
import { chatAddresses } from '~/features/chat/addresses';
import { ChoosePeople } from '~/features/chat/components/choose-people';
import { RoomMembers } from '~/features/chat/components/room-members';
import { listChosen } from '~/features/chat/rooms/chosen.server';
import {
  dismissHost,
  inviteToRoom,
  listRoomMembers,
  nameHost,
  showOut,
} from '~/features/chat/rooms/members.server';
import { membersForm } from '~/features/chat/schema';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import type { Refusal } from '~/platform/http/refusal';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { ErrorSummary } from '~/ui/error-summary';
import { PageBody } from '~/ui/page-body';
import { Pagination } from '~/ui/pagination';
import { Part } from '~/ui/part';

export const meta = titled('Who is in the room');

export const loader = page(
  chatAddresses.members,
  async ({ actor, params, url: { searchParams } }) => {
    const room = await listRoomMembers(actor, params.room ?? '', searchParams.get('after'));
    const who = room.mayInvite ? (searchParams.get('who') ?? '') : '';
    const people = room.mayInvite ? searchParams.getAll('people') : [];
    return {
      room,
      who,
      chosen: await listChosen(actor, people),
      found: await listCandidates(actor, who, { except: actor.id }),
    };
  },
);

export const action = act(chatAddresses.members, membersForm, async ({ actor, params, input }) => {
  const address = params.room ?? '';
  const here = href(chatAddresses.members, { room: address });
  if (input.deed === 'invite') {
    await inviteToRoom(actor, address, input.people);
    return goTo(here, 'They are in the room.');
  }
  if (input.deed === 'show-out') {
    await showOut(actor, address, input);
    return goTo(here, 'They are in the room no longer.');
  }
  if (input.deed === 'make-host') {
    await nameHost(actor, address, input.person);
    return goTo(here, 'They look after the room now.');
  }
  await dismissHost(actor, address, input.person);
  return goTo(here, 'They look after the room no longer.');
});

export default function Members() {
  const { room, who, chosen, found } = useLoaderData<typeof loader>();
  const refusal = useActionData<Refusal>();
  return (
    <>
      <Breadcrumb
        trail={[
          {
            to: href(chatAddresses.room, { room: room.slug }),
            text: room.name || 'The conversation',
            back: 'the room',
          },
        ]}
      />
      <PageBody narrow>
        <ErrorSummary errors={refusal?.errors} />
        <h1>Who is in the room</h1>
        <RoomMembers members={room.members} refusal={refusal} />
        <Pagination
          {...(room.next !== null && {
            next: { to: href(chatAddresses.members, { room: room.slug }, { after: room.next }) },
          })}
        />
        {room.mayInvite ? (
          <Part title="Invite members" print={false}>
            <Form method="post" noValidate>
              <ChoosePeople
                who={who}
                chosen={chosen}
                found={found}
                error={refusal?.errors.people}
                button="Invite them"
                deed="invite"
              />
            </Form>
          </Part>
        ) : null}
      </PageBody>
    </>
  );
}
