import type { Role } from '~/platform/actor';

/** Roles beside that of a member, in the order in which pages show them, and what each is for. */
export const roleWords: ReadonlyArray<{
  role: Role;
  /** As a tick box says it. */
  name: string;
  title: string;
  about: string;
}> = [
  {
    role: 'webmaster',
    name: 'Webmaster',
    title: 'Webmasters',
    about: 'look after the network: its members, its settings, its pages',
  },
  {
    role: 'steering',
    name: 'Steering group',
    title: 'Steering group',
    about: 'reads the audit log and what is for the steering group alone',
  },
  {
    role: 'lead',
    name: 'PbC lead',
    title: 'PbC leads',
    about: 'read and write in the sections for leads',
  },
  {
    role: 'agent',
    name: 'Agent',
    title: 'Agents',
    about: 'answer what the network could not answer',
  },
];
