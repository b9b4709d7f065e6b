import { roleNames } from '~/features/accounts/role-names';
import type { Role } from '~/platform/actor';

/** Roles beside that of a member, in the order in which pages show them, and what each is for. */
export const roleWords: ReadonlyArray<{
  role: Role;
  /** As a tick box says it. */
  name: string;
  title: string;
  /** What it lets one do, as a sentence without a full stop. */
  about: string;
}> = [
  {
    role: 'webmaster',
    name: roleNames.webmaster,
    title: 'Webmasters',
    about: 'Looks after the network: its members, its settings, its pages',
  },
  {
    role: 'steering',
    name: roleNames.steering,
    title: 'Steering group',
    about: 'Reads the audit log and what is for the steering group alone',
  },
  {
    role: 'lead',
    name: roleNames.lead,
    title: 'PbC leads',
    about: 'Reads and writes in the sections for leads',
  },
  {
    role: 'agent',
    name: roleNames.agent,
    title: 'Agents',
    about: 'Answers what the network could not answer',
  },
];
