import { defineAddresses } from '~/platform/addresses';

/** How the network does at answering. */
export const overviewAddresses = defineAddresses({
  overview: { path: '/board/overview', access: 'member', methods: ['GET'] },
  overviewSpreadsheet: { path: '/board/overview.csv', access: 'member', methods: ['GET'] },
});
