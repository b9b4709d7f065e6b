import { redirect } from '@remix-run/node';
import { boardAddresses } from '~/features/board/addresses';
import { findFirstUnread } from '~/features/board/reading/unread.server';
import { page } from '~/platform/http/door.server';

/** Leads to the first reply that its reader has not seen. */
export const loader = page(boardAddresses.firstUnread, async ({ actor, params }) =>
  redirect(await findFirstUnread(actor, params.id ?? '')),
);
