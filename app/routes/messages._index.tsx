import { useLoaderData } from '@remix-run/react';
import { chatAddresses } from '~/features/chat/addresses';
import { RoomList } from '~/features/chat/components/room-list';
import { listRooms } from '~/features/chat/messages/pages.server';
import { href } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';
import { titled } from '~/platform/http/title';
import { ButtonLink } from '~/ui/button';
import { PageBody } from '~/ui/page-body';
import { PageHeader } from '~/ui/page-header';

export const meta = titled('Messages');

export const loader = page(chatAddresses.rooms, ({ actor }) => listRooms(actor));

export default function Messages() {
  const { mine, others } = useLoaderData<typeof loader>();
  return (
    <PageBody narrow>
      <PageHeader
        title="Messages"
        lede="What is said in passing. What others could use again is better asked on the board."
        action={<ButtonLink to={href(chatAddresses.newRoom, {})}>Write to somebody</ButtonLink>}
      />
      <RoomList title="Your rooms and people" rooms={mine} />
      <RoomList title="Rooms you can come into" rooms={others} />
    </PageBody>
  );
}
