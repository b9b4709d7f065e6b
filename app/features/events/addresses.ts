import { defineAddresses } from '~/platform/addresses';

/** Events. `docs/addresses.md` says what each takes and answers. */
export const eventAddresses = defineAddresses({
  events: { path: '/events', access: 'member', methods: ['GET'] },
  event: { path: '/events/:slug', access: 'member', methods: ['GET'] },
});
