import { defineAddresses } from '~/platform/addresses';

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
  library: { path: '/library', access: 'member', methods: ['GET'] },
  events: { path: '/events', access: 'member', methods: ['GET'] },
  people: { path: '/directory', access: 'member', methods: ['GET'] },
  network: { path: '/network', access: 'member', methods: ['GET'] },
});
