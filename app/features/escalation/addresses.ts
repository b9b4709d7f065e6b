import { defineAddresses } from '~/platform/addresses';

/** Where agents answer, and where askers say whether it is answered. `docs/addresses.md` says what each takes. */
export const escalationAddresses = defineAddresses({
  desk: { path: '/desk', access: 'member', methods: ['GET'] },
  deskQuery: { path: '/desk/:topicId', access: 'member', methods: ['GET', 'POST'] },
  /** Of a mail to an agent outside the network: `?token=`. */
  deskLink: { path: '/desk/link', access: 'public', methods: ['GET', 'POST'] },
  /** Of a mail to an asker: `?token=`. */
  answeredLink: { path: '/answered', access: 'public', methods: ['GET', 'POST'] },
  /** The buttons on a topic's page. */
  decide: { path: '/topics/:id/standing', access: 'member', methods: ['GET', 'POST'] },
});
