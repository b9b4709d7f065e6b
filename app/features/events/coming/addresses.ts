import { defineAddresses } from '~/platform/addresses';

/** Who comes to an event. `docs/addresses.md` says what each takes and answers. */
export const comingAddresses = defineAddresses({
  answer: { path: '/events/:slug/answer', access: 'member', methods: ['GET', 'POST'] },
  people: { path: '/events/:slug/people', access: 'member', methods: ['GET'] },
  peopleSpreadsheet: { path: '/events/:slug/people.csv', access: 'member', methods: ['GET'] },
  guests: { path: '/events/:slug/guests', access: 'member', methods: ['GET', 'POST'] },
  /** For guests, who have no account: it tells a stranger nothing. */
  guest: { path: '/events/guest', access: 'public', methods: ['GET', 'POST'] },
});
