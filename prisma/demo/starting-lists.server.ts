import { addSection } from '~/features/board/sections/sections.server';
import { addProfession } from '~/features/directory/professions.server';
import { addOrganisationKind, addServiceArea } from '~/features/organisations/organisations.server';
import { theProcess } from '~/platform/actor';
import { organisationKinds } from './organisation-kinds';
import { professions } from './professions';
import { serviceAreas } from './service-areas';

/** The two sides that the network's founders wanted to debate apart (workshop of 10 April 2008, common themes). */
const sections = [
  {
    slug: 'clinical',
    name: 'Clinical',
    description: 'Queries about care itself: pathways, evidence, prescribing, who does what.',
  },
  {
    slug: 'management',
    name: 'Management',
    description:
      'Queries about money, contracts, business cases, information and how we work together.',
  },
];

/** What every network begins with, real or demonstration. A webmaster can change all of it. */
export async function loadStartingLists(): Promise<void> {
  for (const kind of organisationKinds) await addOrganisationKind(theProcess, kind);
  for (const area of serviceAreas) await addServiceArea(theProcess, area);
  for (const profession of professions) await addProfession(theProcess, profession);
  for (const section of sections) await addSection(theProcess, section);
}
