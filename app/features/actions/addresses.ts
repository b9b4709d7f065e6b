import { defineAddresses } from '~/platform/addresses';

/** What was agreed at events. `docs/addresses.md` says what each takes and answers. */
export const actionAddresses = defineAddresses({
  ofEvent: { path: '/events/:slug/actions', access: 'member', methods: ['GET', 'POST'] },
  update: { path: '/events/:slug/update', access: 'member', methods: ['GET', 'POST'] },
  actions: { path: '/actions', access: 'member', methods: ['GET'] },
  spreadsheet: { path: '/actions.csv', access: 'member', methods: ['GET'] },
  action: { path: '/actions/:id', access: 'member', methods: ['GET', 'POST'] },
});
