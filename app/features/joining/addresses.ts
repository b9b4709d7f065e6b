import { defineAddresses } from '~/platform/addresses';
import { JOIN_PATH } from '~/platform/paths';

const both = ['GET', 'POST'] as const;
const inviters = { roles: ['webmaster', 'steering'] } as const;
const keepers = { roles: ['webmaster'] } as const;

/** How people come in: by invitation, or because they asked to. */
export const joiningAddresses = defineAddresses({
  join: { path: JOIN_PATH, access: 'public', methods: both },
  confirm: { path: '/join/confirm', access: 'public', methods: both },
  answer: { path: '/join/answer', access: 'public', methods: both },
  invitation: { path: '/invitation', access: 'public', methods: both },
  invitations: { path: '/network/invitations', access: inviters, methods: both },
  invite: { path: '/network/invitations/new', access: inviters, methods: both },
  import: { path: '/network/invitations/import', access: inviters, methods: both },
  /** The rows of a file that cannot be invited. */
  importProblems: { path: '/network/invitations/import.csv', access: inviters, methods: ['GET'] },
  applications: { path: '/network/applications', access: keepers, methods: ['GET'] },
  application: { path: '/network/applications/:id', access: keepers, methods: both },
});
