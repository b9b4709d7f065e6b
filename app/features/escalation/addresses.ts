import { defineAddresses } from '~/platform/addresses';

const both = ['GET', 'POST'] as const;

/** Where queries are answered that the network could not answer, and where their askers say whether that helped. */
export const escalationAddresses = defineAddresses({
  /** What waits for me, as an agent, a deputy or the steering group. */
  desk: { path: '/desk', access: 'member', methods: ['GET'] },
  /** One query of mine. */
  deskQuery: { path: '/desk/:topicId', access: 'member', methods: both },
  /** The same for an agent outside the network, by the link in their mail. */
  link: { path: '/answer', access: 'public', methods: both },
  /** "Answered?", by the link in the asker's mail. */
  answered: { path: '/answered', access: 'public', methods: both },
  /** What askers and the webmaster decide on a topic's page. */
  decide: { path: '/topics/:id/standing', access: 'member', methods: both },
});
