import { redirect } from '@remix-run/node';
import { eventAddresses } from '~/features/events/addresses';
import { sendFeed } from '~/features/events/feeds/calendar-file.server';
import { openFeed } from '~/features/events/feeds/feeds.server';
import { signInAddress } from '~/platform/addresses';
import { page } from '~/platform/http/door.server';

/** By a secret address for programs, which do not sign in; by the session for members. */
export const loader = page(eventAddresses.calendar, async ({ actor, url, request }) => {
  const token = url.searchParams.get('token');
  if (token !== null) {
    const { reader, kind } = await openFeed(token);
    return sendFeed(reader, kind, request);
  }
  if (actor.kind !== 'person') throw redirect(signInAddress(url.pathname));
  return sendFeed(actor, 'network', request);
});
