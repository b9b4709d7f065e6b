import { defineAddresses } from '~/platform/addresses';

/** Who comes to an event. The public one is for guests, by the link in their mail: it tells a stranger nothing. */
export const comingAddresses = defineAddresses({
  answer: { path: '/events/:slug/answer', access: 'member', methods: ['GET', 'POST'] },
  answerFor: { path: '/events/:slug/answer-for', access: 'member', methods: ['GET', 'POST'] },
  people: { path: '/events/:slug/people', access: 'member', methods: ['GET'] },
  peopleSpreadsheet: { path: '/events/:slug/people.csv', access: 'member', methods: ['GET'] },
  signInSheet: { path: '/events/:slug/sign-in-sheet', access: 'member', methods: ['GET'] },
  guests: { path: '/events/:slug/guests', access: 'member', methods: ['GET', 'POST'] },
  guest: { path: '/events/guest', access: 'public', methods: ['GET', 'POST'] },
});
