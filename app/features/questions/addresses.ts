import { defineAddresses } from '~/platform/addresses';

/**
 * Live questions. `docs/addresses.md` says what each takes and answers. The public ones are for people with a badge, who
 * have no session: they tell a stranger nothing about a session.
 */
export const questionAddresses = defineAddresses({
  sessions: { path: '/live', access: 'public', methods: ['GET', 'POST'] },
  newSession: {
    path: '/live/new',
    access: { roles: ['steering', 'webmaster'] },
    methods: ['GET', 'POST'],
  },
  pass: { path: '/live/pass/:token', access: 'public', methods: ['GET', 'POST'] },
  session: { path: '/live/:code', access: 'public', methods: ['GET', 'POST'] },
  ask: { path: '/live/:code/ask', access: 'public', methods: ['GET', 'POST'] },
  vote: { path: '/live/:code/vote', access: 'public', methods: ['GET', 'POST'] },
  console: { path: '/live/:code/console', access: 'member', methods: ['GET', 'POST'] },
  screen: { path: '/live/:code/screen', access: 'member', methods: ['GET'] },
  people: { path: '/live/:code/people', access: 'member', methods: ['GET', 'POST'] },
  settings: { path: '/live/:code/settings', access: 'member', methods: ['GET', 'POST'] },
  question: { path: '/live/:code/questions/:id', access: 'member', methods: ['GET', 'POST'] },
  minutes: { path: '/live/:code/minutes', access: 'member', methods: ['GET'] },
  minutesSpreadsheet: { path: '/live/:code/minutes.csv', access: 'member', methods: ['GET'] },
  settle: { path: '/live/:code/settle', access: 'member', methods: ['GET', 'POST'] },
  promises: { path: '/promises', access: 'member', methods: ['GET'] },
  promise: { path: '/promises/:id', access: 'member', methods: ['GET', 'POST'] },
  asker: {
    path: '/live/:code/questions/:id/asker',
    access: { roles: ['webmaster'] },
    methods: ['GET', 'POST'],
  },
});
