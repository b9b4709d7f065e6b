import { defineAddresses } from '~/platform/addresses';

/** What waits for whoever looks after the network, and who does so in the webmaster's place. */
export const todayAddresses = defineAddresses({
  today: { path: '/network/today', access: { roles: ['webmaster'] }, methods: ['GET'] },
});
