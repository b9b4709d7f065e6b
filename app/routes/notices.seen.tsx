import { redirect } from '@remix-run/node';
import { noticeAddresses } from '~/features/notices/addresses';
import { findBell, markSeen } from '~/features/notices/notices.server';
import { seenForm } from '~/features/notices/schema';
import { href } from '~/platform/addresses';
import { act, page } from '~/platform/http/door.server';

export const loader = page(noticeAddresses.seen, () => redirect(href(noticeAddresses.notices, {})));

/** Answers the bell as it is then. */
export const action = act(noticeAddresses.seen, seenForm, async ({ actor, input }) => {
  await markSeen(actor, input);
  return Response.json(await findBell(actor));
});
