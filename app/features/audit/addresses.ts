import { defineAddresses } from '~/platform/addresses';

const readers = { roles: ['steering', 'webmaster'] } as const;

/** What shaped the network, and who did it. */
export const auditAddresses = defineAddresses({
  audit: { path: '/network/audit', access: readers, methods: ['GET'] },
  download: { path: '/network/audit.csv', access: readers, methods: ['GET'] },
});
