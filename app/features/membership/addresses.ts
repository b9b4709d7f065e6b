import { defineAddresses } from '~/platform/addresses';

const webmaster = { roles: ['webmaster'] } as const;

/** Who holds which role, looking after accounts, handing over, leaving, and one's own data. */
export const membershipAddresses = defineAddresses({
  roles: {
    path: '/network/roles',
    access: { roles: ['steering', 'webmaster'] },
    methods: ['GET'],
  },
  people: { path: '/network/people', access: webmaster, methods: ['GET'] },
  person: { path: '/network/people/:id', access: webmaster, methods: ['GET', 'POST'] },
  remove: { path: '/network/people/:id/remove', access: webmaster, methods: ['GET', 'POST'] },
  erase: { path: '/network/people/:id/erase', access: webmaster, methods: ['GET', 'POST'] },
  merge: { path: '/network/people/:id/merge', access: webmaster, methods: ['GET', 'POST'] },
  handOver: { path: '/network/hand-over', access: 'member', methods: ['GET', 'POST'] },
  leave: { path: '/account/leave', access: 'member', methods: ['GET', 'POST'] },
  data: { path: '/account/data.zip', access: 'member', methods: ['GET'] },
});
