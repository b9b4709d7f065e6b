import { redirect } from '@remix-run/node';
import { boardAddresses } from '~/features/board/addresses';
import { listSections } from '~/features/board/sections/sections.server';
import { chatAddresses } from '~/features/chat/addresses';
import { loadRoom } from '~/features/chat/rooms/load.server';
import { href } from '~/platform/addresses';
import { goTo, page } from '~/platform/http/door.server';
import { MAX_ORIGINS, writeOrigin } from '~/platform/queries/origin';

/** From messages that were ticked to the form for a query, filled in with them. */
export const loader = page(chatAddresses.ask, async ({ actor, params, url: { searchParams } }) => {
  const { slug } = loadRoom(actor, params.room ?? '');
  const ids = searchParams.getAll('message');
  const [section] = await listSections(actor);
  const back = (notice: string) => goTo(href(chatAddresses.room, { room: slug }), { notice });
  if (ids.length === 0 || !section) {
    return back('Tick the messages you want to ask about, then choose “Ask on the board”.');
  }
  if (ids.length > MAX_ORIGINS) {
    return back(`You have ticked ${ids.length} messages. Tick ${MAX_ORIGINS} or fewer.`);
  }
  const from = writeOrigin({ kind: 'message', ids });
  return redirect(href(boardAddresses.ask, { section: section.slug }, { from }));
});
