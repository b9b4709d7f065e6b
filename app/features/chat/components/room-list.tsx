import { Link } from '@remix-run/react';
import { href } from '~/platform/addresses';
import { HiddenText } from '~/ui/hidden-text';
import { Meta } from '~/ui/meta';
import { Part } from '~/ui/part';
import { When } from '~/ui/when';
import { chatAddresses } from '../addresses';
import type { RoomRow } from '../views';

/** Rooms under a heading, with what was said last in each. */
export function RoomList({ title, rooms }: { title: string; rooms: RoomRow[] }) {
  if (rooms.length === 0) return null;
  return (
    <Part title={title}>
      <ul className="pbc-rows" role="list">
        {rooms.map((room) => (
          <li key={room.slug}>
            <p>
              <Link
                className="pbc-strong"
                to={`${href(chatAddresses.room, { room: room.slug })}#newest`}
              >
                {room.title}
              </Link>{' '}
              {room.unread > 0 ? (
                <span className="pbc-count">
                  {room.unread > 99 ? '99+' : room.unread}
                  <HiddenText> new</HiddenText>
                </span>
              ) : null}
            </p>
            <Meta>
              {room.latest ? (
                <When at={room.latest.at} style="datetime" />
              ) : (
                'Nothing has been said yet'
              )}
              {room.latest ? `${room.latest.name}: ${room.latest.excerpt}` : null}
              {room.kind === 'invited' ? 'By invitation' : null}
              {room.muted ? 'Silenced' : null}
              {room.closed ? 'Closed' : null}
            </Meta>
          </li>
        ))}
      </ul>
    </Part>
  );
}
