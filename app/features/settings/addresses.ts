import { defineAddresses } from '~/platform/addresses';

const keeper = { roles: ['webmaster'] } as const;

/** The settings of the network, and the short set-up of a new one. */
export const settingsAddresses = defineAddresses({
  settings: { path: '/network/settings', access: keeper, methods: ['GET'] },
  name: { path: '/network/settings/name', access: keeper, methods: ['GET', 'POST'] },
  limits: { path: '/network/settings/limits', access: keeper, methods: ['GET', 'POST'] },
  mails: { path: '/network/settings/mails', access: keeper, methods: ['GET'] },
  mail: { path: '/network/settings/mails/:kind', access: keeper, methods: ['GET', 'POST'] },
  list: { path: '/network/settings/:list', access: keeper, methods: ['GET', 'POST'] },
  entry: { path: '/network/settings/:list/:entry', access: keeper, methods: ['GET', 'POST'] },
});
