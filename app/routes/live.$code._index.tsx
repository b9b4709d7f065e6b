import { redirect } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { boardAddresses } from '~/features/board/addresses';
import { questionAddresses } from '~/features/questions/addresses';
import { ComeIn, Stranger } from '~/features/questions/components/at-the-door';
import { Room } from '~/features/questions/components/room';
import { orders } from '~/features/questions/components/waiting-list';
import { whoIsIt } from '~/features/questions/passes/guest.server';
import { findOwnPart } from '~/features/questions/seen/own.server';
import { findRoomPage } from '~/features/questions/seen/pages.server';
import { findDoor } from '~/features/questions/sessions/door.server';
import { joinSession } from '~/features/questions/sessions/join.server';
import { isMember } from '~/platform/actor';
import { href, SIGN_IN_PATH } from '~/platform/addresses';
import { buttonForm } from '~/platform/http/button-form';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';

interface Titled {
  door: { title: string } | null;
}

export const meta = titled<Titled>(({ door }) => door?.title ?? 'Live questions');

export const loader = page(questionAddresses.session, async ({ actor, params, request, url }) => {
  const code = params.code ?? '';
  const visitor = await whoIsIt(actor, request);
  if (!visitor) return { door: null, room: null };
  const door = await findDoor(visitor, code);
  if (!door.attends) return { door: isMember(visitor) ? door : null, room: null };
  const [room, own] = await Promise.all([
    findRoomPage(visitor, code),
    findOwnPart(visitor, door.id),
  ]);
  const order = orders.find((known) => known === url.searchParams.get('order')) ?? 'votes';
  return { door, room: { page: room, own, order, formKey: newFormKey(visitor) } };
});

/** Comes in. */
export const action = act(questionAddresses.session, buttonForm, async ({ actor, params }) => {
  const here = href(questionAddresses.session, { code: params.code ?? '' });
  if (!isMember(actor)) {
    throw redirect(`${SIGN_IN_PATH}?${new URLSearchParams({ next: here }).toString()}`);
  }
  await joinSession(actor, params.code ?? '');
  return goTo(here);
});

export { readAgainUnlessRefused as shouldRevalidate } from '~/platform/http/send-or-keep';

export default function Session() {
  const { door, room } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  if (!door) return <Stranger next={pathname} />;
  return (
    <>
      <Breadcrumb
        trail={[
          {
            to: href(questionAddresses.sessions, {}),
            text: 'Live questions',
            back: 'live questions',
          },
        ]}
      />
      {room ? (
        <Room
          key={door.id}
          door={door}
          room={room.page}
          own={room.own}
          order={room.order}
          formKey={room.formKey}
          toQuery={(id) => href(boardAddresses.topic, { id })}
        />
      ) : (
        <ComeIn door={door} />
      )}
    </>
  );
}
