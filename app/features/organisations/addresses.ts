import { defineAddresses } from '~/platform/addresses';

const keeper = { roles: ['webmaster'] } as const;
const form = ['GET', 'POST'] as const;

/** Organisations, the register of suppliers, and the forms that keep them in order. */
export const organisationAddresses = defineAddresses({
  organisations: { path: '/organisations', access: 'member', methods: ['GET'] },
  suppliers: { path: '/organisations/suppliers', access: 'member', methods: ['GET'] },
  add: { path: '/organisations/new', access: keeper, methods: form },
  organisation: { path: '/organisations/:slug', access: 'member', methods: ['GET'] },
  edit: { path: '/organisations/:slug/edit', access: keeper, methods: form },
  move: { path: '/organisations/:slug/move', access: keeper, methods: form },
  merge: { path: '/organisations/:slug/merge', access: keeper, methods: form },
  close: { path: '/organisations/:slug/close', access: keeper, methods: form },
  contacts: { path: '/organisations/:slug/contacts', access: keeper, methods: form },
  contact: { path: '/organisations/:slug/contacts/:contact', access: keeper, methods: form },
  links: { path: '/organisations/:slug/links', access: keeper, methods: form },
  link: { path: '/organisations/:slug/links/:link', access: keeper, methods: form },
  addUse: { path: '/organisations/:slug/uses/new', access: 'member', methods: form },
  use: { path: '/organisations/:slug/uses/:use', access: 'member', methods: form },
});
