import { defineAddresses } from '~/platform/addresses';

/** Events. `docs/addresses.md` says what each takes and answers. */
export const eventAddresses = defineAddresses({
  events: { path: '/events', access: 'member', methods: ['GET'] },
  event: { path: '/events/:slug', access: 'member', methods: ['GET'] },
  // Calendars. The public one is for programs that bring what stands in a secret address; who brings none signs in.
  calendar: { path: '/events.ics', access: 'public', methods: ['GET'] },
  eventFile: { path: '/events/:slug.ics', access: 'member', methods: ['GET'] },
  calendars: { path: '/events/calendars', access: 'member', methods: ['GET', 'POST'] },
});
