import { redirect } from '@remix-run/node';
import { chatAddresses } from '~/features/chat/addresses';
import { TooFast } from '~/features/chat/messages/paces.server';
import { sayInRoom } from '~/features/chat/messages/say.server';
import { loadRoom } from '~/features/chat/rooms/load.server';
import { messageForm } from '~/features/chat/schema';
import { href } from '~/platform/addresses';
import { act, page } from '~/platform/http/door.server';

export const loader = page(chatAddresses.say, ({ actor, params }) => {
  const { slug } = loadRoom(actor, params.room ?? '');
  return redirect(href(chatAddresses.room, { room: slug }));
});

/** Takes a message from a page that keeps it until it knows that it has arrived (platform/live/outbox-answer). */
export const action = act(chatAddresses.say, messageForm, async ({ actor, params, input }) => {
  try {
    return Response.json(await sayInRoom(actor, params.room ?? '', input));
  } catch (error) {
    if (!(error instanceof TooFast)) throw error;
    const headers = { 'Retry-After': String(error.retryAfter) };
    return new Response(null, { status: 429, headers });
  }
});
