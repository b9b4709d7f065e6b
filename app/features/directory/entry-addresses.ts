import { defineAddresses } from '~/platform/addresses';

/** A member's entry: its page, how its owner writes it, and the first questions after joining. */
export const entryAddresses = defineAddresses({
  entry: { path: '/directory/:id', access: 'member', methods: ['GET'] },
  photo: { path: '/directory/:id/photo', access: 'member', methods: ['GET'] },
  suggest: { path: '/directory/interests/suggest', access: 'member', methods: ['GET'] },
  profile: { path: '/account/profile', access: 'member', methods: ['GET', 'POST'] },
  confirm: { path: '/account/profile/confirm', access: 'member', methods: ['GET', 'POST'] },
  away: { path: '/account/away', access: 'member', methods: ['GET', 'POST'] },
  welcome: { path: '/welcome', access: 'member', methods: ['GET', 'POST'] },
  welcomeWork: { path: '/welcome/work', access: 'member', methods: ['GET', 'POST'] },
});

/** Where the card of a member is, for a telephone or a mail program; the list of members makes it. */
export const cardHref = (personId: string) => `/directory/${encodeURIComponent(personId)}.vcf`;

/** Where those are listed who may be asked about something. */
export const aboutHref = (key: string) => `/directory?${new URLSearchParams({ about: key })}`;
