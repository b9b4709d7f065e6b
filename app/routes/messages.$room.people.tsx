import { chatAddresses } from '~/features/chat/addresses';
import { listNameable } from '~/features/chat/rooms/nameable.server';
import { page } from '~/platform/http/door.server';

export const loader = page(chatAddresses.people, async ({ actor, params, url }) => ({
  people: await listNameable(actor, params.room ?? '', url.searchParams.get('q') ?? ''),
}));
