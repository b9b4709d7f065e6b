import { Form, Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { Button } from '~/ui/button';
import { Details } from '~/ui/details';
import { chatAddresses } from '../addresses';
import type { OwnPart } from '../messages/pages.server';
import type { RoomView } from '../views';

/** What a room is called, and what one can do about it. */
export function RoomHead({ room, own }: { room: RoomView; own: OwnPart }) {
  const { slug, kind, description, members } = room;
  return (
    <header className="pbc-room-head">
      <h1>{own.title}</h1>
      {description === '' ? null : <p>{description}</p>}
      <Details summary="About this room">
        <ul className="pbc-rows" role="list">
          <li>
            <Link to={href(chatAddresses.search, { room: slug })}>Search what was said</Link>
          </li>
          {kind === 'lobby' ? null : (
            <li>
              <Link to={href(chatAddresses.members, { room: slug })}>
                {members === 1 ? '1 person is here' : `${members} people are here`}
              </Link>
            </li>
          )}
          {own.may.manage ? (
            <li>
              <Link to={href(chatAddresses.settings, { room: slug })}>Settings of the room</Link>
            </li>
          ) : null}
        </ul>
        <Form method="post" className="pbc-buttons">
          <Button small variant="secondary" name="deed" value={own.muted ? 'unmute' : 'mute'}>
            {own.muted ? 'Hear of it again' : 'Silence it'}
          </Button>
          {own.may.leave ? (
            <Button small variant="secondary" name="deed" value="leave">
              Leave the room
            </Button>
          ) : null}
        </Form>
      </Details>
    </header>
  );
}
