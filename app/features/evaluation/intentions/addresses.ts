import { defineAddresses } from '~/platform/addresses';

/** "What I will do". `docs/addresses.md` says what each takes and answers. */
export const intentionAddresses = defineAddresses({
  ofEvent: { path: '/events/:slug/intentions', access: 'member', methods: ['GET', 'POST'] },
  mine: { path: '/account/intentions', access: 'member', methods: ['GET', 'POST'] },
});
