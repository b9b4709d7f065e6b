import { defineAddresses } from '~/platform/addresses';

/** What the network does by itself, for whoever looks after it. */
export const jobAddresses = defineAddresses({
  jobs: { path: '/network/jobs', access: { roles: ['webmaster'] }, methods: ['GET', 'POST'] },
});
