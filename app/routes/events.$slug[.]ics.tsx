import { eventAddresses } from '~/features/events/addresses';
import { sendEvent } from '~/features/events/feeds/calendar-file.server';
import { page } from '~/platform/http/door.server';

export const loader = page(eventAddresses.eventFile, ({ actor, params, request }) =>
  sendEvent(actor, params.slug ?? '', request),
);
