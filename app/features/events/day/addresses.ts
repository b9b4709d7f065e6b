import { defineAddresses } from '~/platform/addresses';

/** The day of an event. `docs/addresses.md` says what each takes and answers. */
export const dayAddresses = defineAddresses({
  attendance: { path: '/events/:slug/attendance', access: 'member', methods: ['GET', 'POST'] },
  code: { path: '/events/:slug/code', access: 'member', methods: ['GET'] },
  here: { path: '/events/:slug/here', access: 'member', methods: ['GET', 'POST'] },
  certificate: { path: '/events/:slug/certificate', access: 'member', methods: ['GET'] },
});
