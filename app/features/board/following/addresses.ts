import { defineAddresses } from '~/platform/addresses';

/** What one follows and mutes. `docs/addresses.md` says what each takes and answers. */
export const followingAddresses = defineAddresses({
  follow: { path: '/board/follow', access: 'member', methods: ['GET', 'POST'] },
  following: { path: '/account/following', access: 'member', methods: ['GET'] },
});
