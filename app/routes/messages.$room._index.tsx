import { Form, Link, useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { chatAddresses } from '~/features/chat/addresses';
import { ASK_FORM } from '~/features/chat/components/message-item';
import { HereLine } from '~/features/chat/components/here-line';
import { MessageList } from '~/features/chat/components/message-list';
import { RoomHead } from '~/features/chat/components/room-head';
import { useLiveRoom } from '~/features/chat/components/use-live-room';
import { useStayAtEnd } from '~/features/chat/components/use-stay-at-end';
import { useWriting } from '~/features/chat/components/use-writing';
import { WaitingMessages } from '~/features/chat/components/waiting-messages';
import { WritingForm } from '~/features/chat/components/writing-form';
import { useMarkRead } from '~/features/chat/components/use-mark-read';
import { findOwnPart, findRoomPage } from '~/features/chat/messages/pages.server';
import { readSeq } from '~/features/chat/messages/read-seq';
import { muteRoom } from '~/features/chat/reading/reads.server';
import { comeIn, leaveRoom } from '~/features/chat/rooms/members.server';
import { roomForm } from '~/features/chat/schema';
import { useOnView } from '~/features/notices/components/bell-provider';
import { href } from '~/platform/addresses';
import { act, goTo, page } from '~/platform/http/door.server';
import { newFormKey } from '~/platform/http/form-key.server';
import { titled } from '~/platform/http/title';
import { Breadcrumb } from '~/ui/breadcrumb';
import { Button } from '~/ui/button';
import { HiddenText } from '~/ui/hidden-text';
import { InsetText } from '~/ui/inset-text';
import { PageBody } from '~/ui/page-body';

export const meta = titled<{ own: { title: string } }>(({ own }) => own.title);

export const loader = page(
  chatAddresses.room,
  async ({ actor, params, url: { searchParams }, visit }) => {
    const address = params.room ?? '';
    const [room, own] = await Promise.all([
      findRoomPage(actor, address, {
        before: readSeq(searchParams.get('before')),
        after: readSeq(searchParams.get('after')),
        at: searchParams.get('at') ?? undefined,
      }),
      findOwnPart(actor, address),
    ]);
    const viewer = { id: actor.id, shared: visit.shared };
    return { room, own, viewer, formKey: newFormKey(actor) };
  },
);

export const action = act(chatAddresses.room, roomForm, async ({ actor, params, input }) => {
  const address = params.room ?? '';
  const here = href(chatAddresses.room, { room: address });
  switch (input.deed) {
    case 'come-in':
      await comeIn(actor, address);
      return goTo(here, 'You are in the room.');
    case 'leave':
      await leaveRoom(actor, address);
      return goTo(href(chatAddresses.rooms, {}), 'You have left the room.');
    case 'mute':
      await muteRoom(actor, address, true);
      return goTo(here, 'You are told nothing of this room any more.');
    case 'unmute':
      await muteRoom(actor, address, false);
      return goTo(here, 'You are told of this room again.');
  }
});

export default function Room() {
  const { room } = useLoaderData<typeof loader>();
  // What is being written belongs to one room.
  return <OneRoom key={room.room.id} />;
}

function OneRoom() {
  const { room: loaded, own, formKey, viewer } = useLoaderData<typeof loader>();
  const { page: shown, ended, connected, here } = useLiveRoom(loaded, viewer.id);
  const { room, messages, earlier, later } = shown;
  // As it was when the page was opened: what is new stays marked while it is read.
  const [readUpTo] = useState(own.readUpTo);
  const writing = useWriting(shown, viewer, connected);
  const mayWrite = own.may.say && !room.closed;
  useOnView(`room:${room.id}`);
  useStayAtEnd(shown.follows, messages.at(-1)?.id, writing.waiting.at(-1)?.key);
  useMarkRead(room.slug, messages.at(-1)?.seq ?? 0);
  const at = (query: Record<string, number | undefined>) =>
    href(chatAddresses.room, { room: room.slug }, query);
  return (
    <>
      <Breadcrumb
        trail={[{ to: href(chatAddresses.rooms, {}), text: 'Messages', back: 'your messages' }]}
      />
      <PageBody>
        <div className="pbc-room">
          <RoomHead room={room} own={own} />
          <HereLine here={here} viewerId={viewer.id} />
          {earlier ? (
            <p>
              <Link to={at({ before: messages[0]?.seq })}>Earlier messages</Link>
            </p>
          ) : null}
          {messages.length === 0 ? <p>Nothing has been said here yet.</p> : null}
          <MessageList
            room={room.slug}
            messages={messages}
            viewerId={viewer.id}
            may={own.may}
            readUpTo={readUpTo}
            onReply={mayWrite && !ended && shown.follows ? writing.reply : undefined}
          />
          <WaitingMessages room={room.slug} writing={writing} />
          {messages.length > 0 ? (
            <Form
              id={ASK_FORM}
              action={href(chatAddresses.ask, { room: room.slug })}
              className="pbc-no-print"
            >
              <Button small variant="secondary">
                Ask on the board
              </Button>
              <HiddenText> with the messages you have picked</HiddenText>
            </Form>
          ) : null}
          {later ? (
            <p>
              <Link to={at({ after: messages.at(-1)?.seq })}>Later messages</Link> ·{' '}
              <Link to={at({})}>The newest</Link>
            </p>
          ) : null}
          {ended ? (
            <InsetText>
              <p role="status">
                You are not in this room any more, or you have signed out. Nothing new appears here.
              </p>
            </InsetText>
          ) : null}
          {room.closed ? <p>This room has been closed. It is kept to be read.</p> : null}
          {own.may.comeIn && !room.closed ? (
            <Form method="post">
              <Button name="deed" value="come-in">
                Come in
              </Button>
            </Form>
          ) : null}
          {mayWrite ? (
            <WritingForm room={room.slug} formKey={formKey} writing={writing} over={ended} />
          ) : null}
          {/* Below the form, which would otherwise lie upon what is scrolled to. */}
          <span id="newest" />
        </div>
      </PageBody>
    </>
  );
}
