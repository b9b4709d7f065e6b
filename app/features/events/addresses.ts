import { defineAddresses, href } from '~/platform/addresses';

/** Events. `docs/addresses.md` says what each takes and answers. */
export const eventAddresses = defineAddresses({
  events: { path: '/events', access: 'member', methods: ['GET'] },
  event: { path: '/events/:slug', access: 'member', methods: ['GET'] },
  needs: { path: '/events/needs', access: 'member', methods: ['GET'] },
  newEvent: { path: '/events/new', access: 'member', methods: ['GET', 'POST'] },
  edit: { path: '/events/:slug/edit', access: 'member', methods: ['GET', 'POST'] },
  publish: { path: '/events/:slug/publish', access: 'member', methods: ['GET', 'POST'] },
  cancel: { path: '/events/:slug/cancel', access: 'member', methods: ['GET', 'POST'] },
  copy: { path: '/events/:slug/copy', access: 'member', methods: ['GET', 'POST'] },
  repeat: { path: '/events/:slug/repeat', access: 'member', methods: ['GET', 'POST'] },
  programme: { path: '/events/:slug/programme', access: 'member', methods: ['GET', 'POST'] },
  session: { path: '/events/:slug/programme/:session', access: 'member', methods: ['GET', 'POST'] },
  hosts: { path: '/events/:slug/hosts', access: 'member', methods: ['GET', 'POST'] },
  papers: { path: '/events/:slug/papers', access: 'member', methods: ['GET', 'POST'] },
  // Calendars. The public one is for programs that bring what stands in a secret address; who brings none signs in.
  calendar: { path: '/events.ics', access: 'public', methods: ['GET'] },
  eventFile: { path: '/events/:slug.ics', access: 'member', methods: ['GET'] },
  calendars: { path: '/events/calendars', access: 'member', methods: ['GET', 'POST'] },
});

/** What an event can never be called in its address, because a page of all events is. */
export const takenSlugs: readonly string[] = ['new', 'needs', 'calendars', 'guest'];

/** An event as a file for calendars. What follows a parameter within one part of an address, `href` takes for its name. */
export const eventFileHref = (slug: string): string =>
  `${href(eventAddresses.event, { slug })}.ics`;
