import { redirect } from '@remix-run/node';
import { boardAddresses } from '~/features/board/addresses';
import { noteRead } from '~/features/board/reading/marks.server';
import { readForm } from '~/features/board/reading/schema';
import { href } from '~/platform/addresses';
import { act, page } from '~/platform/http/door.server';

export const loader = page(boardAddresses.readTopic, ({ params }) =>
  redirect(href(boardAddresses.topic, { id: params.id ?? '' })),
);

/** Sent by the page that is in front of its reader; it waits for no answer. */
export const action = act(boardAddresses.readTopic, readForm, async ({ actor, params, input }) => {
  await noteRead(actor, params.id ?? '', input.upTo);
  return new Response(null, { status: 204 });
});
