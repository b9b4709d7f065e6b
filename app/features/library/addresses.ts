import { defineAddresses } from '~/platform/addresses';

/** The library. `docs/addresses.md` says what each takes and answers. */
export const libraryAddresses = defineAddresses({
  fill: { path: '/library/:slug/fill', access: 'member', methods: ['GET', 'POST'] },
});
