import { defineAddresses } from '~/platform/addresses';

/** Search over everything a member may see. */
export const findingAddresses = defineAddresses({
  search: { path: '/search', access: 'member', methods: ['GET'] },
});
