import { addOrganisation } from '~/features/organisations/organisations.server';
import type { NewOrganisation } from '~/features/organisations/organisations.server';
import { theProcess } from '~/platform/actor';
import { db } from '~/platform/database/database.server';

let counter = 0;

/** Adds an organisation with a name of its own, and answers it. */
export async function organisation(facts: Partial<NewOrganisation> = {}) {
  counter += 1;
  const named = { name: `Organisation ${counter}`, kind: 'cluster', parentId: null, madeUp: true };
  const id = await addOrganisation(theProcess, { ...named, ...facts });
  return db().organisation.findUniqueOrThrow({ where: { id } });
}

/** What a form without any text sends, beside a name and a kind. */
export const bare = {
  kind: 'cluster',
  about: '',
  website: '',
  phone: '',
  address: '',
  offers: '',
};
