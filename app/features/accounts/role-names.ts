import type { Role } from '~/platform/actor';

/** Roles beside that of a member, as tags, filters and tick boxes say them; in the order in which pages show them. */
export const roleNames: Readonly<Record<Exclude<Role, 'member'>, string>> = {
  webmaster: 'Webmaster',
  steering: 'Steering group',
  lead: 'PbC lead',
  agent: 'Agent',
};
