import { boardAddresses } from '~/features/board/addresses';
import { findReplyPlace } from '~/features/board/topics/topic-pages.server';
import { goTo, page } from '~/platform/http/door.server';

export const loader = page(boardAddresses.findReply, async ({ actor, params }) =>
  goTo(await findReplyPlace(actor, params.id ?? '')),
);
