import { redirect } from '@remix-run/node';
import { chatAddresses } from '~/features/chat/addresses';
import { markRead } from '~/features/chat/reading/reads.server';
import { loadRoom } from '~/features/chat/rooms/load.server';
import { readForm } from '~/features/chat/schema';
import { href } from '~/platform/addresses';
import { act, page } from '~/platform/http/door.server';

export const loader = page(chatAddresses.read, ({ actor, params }) => {
  const { slug } = loadRoom(actor, params.room ?? '');
  return redirect(href(chatAddresses.room, { room: slug }));
});

/** Sent by the page that is in front of its reader; it waits for no answer. */
export const action = act(chatAddresses.read, readForm, async ({ actor, params, input }) => {
  await markRead(actor, params.room ?? '', input.upTo);
  return new Response(null, { status: 204 });
});
