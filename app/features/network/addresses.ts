import { defineAddresses } from '~/platform/addresses';

const keeper = { roles: ['webmaster'] } as const;

/** The frame: home, the pages about the site itself, and the parts of the navigation that open later. */
export const networkAddresses = defineAddresses({
  home: { path: '/', access: 'public', methods: ['GET'] },
  help: { path: '/help', access: 'public', methods: ['GET'] },
  accessibility: { path: '/accessibility', access: 'public', methods: ['GET'] },
  privacy: { path: '/privacy', access: 'public', methods: ['GET'] },
  cookies: { path: '/cookies', access: 'public', methods: ['GET'] },
  health: { path: '/health', access: 'public', methods: ['GET'] },
  /** Everything that no other address answers. */
  unknown: { path: '/*', access: 'public', methods: ['GET'] },
  redesigns: { path: '/redesign', access: 'member', methods: ['GET'] },
  network: { path: '/network', access: 'member', methods: ['GET'] },
  /** The set-up of a new network, and its steps. */
  setUp: { path: '/network/set-up', access: keeper, methods: ['GET'] },
  setUpName: { path: '/network/set-up/name', access: keeper, methods: ['GET', 'POST'] },
  setUpSections: { path: '/network/set-up/sections', access: keeper, methods: ['GET', 'POST'] },
  setUpLists: { path: '/network/set-up/lists', access: keeper, methods: ['GET', 'POST'] },
});
