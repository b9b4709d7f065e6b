import type { Person } from '~/platform/actor';

/** A person as the platform knows one; no row stands behind it. */
export const somebody = (id: string): Person => ({
  kind: 'person',
  id,
  name: 'Dr Somebody',
  givenName: 'Some',
  organisationId: 'somewhere',
  roles: ['member'],
});
