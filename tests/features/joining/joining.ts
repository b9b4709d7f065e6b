import { addOrganisation } from '~/features/organisations/organisations.server';
import type { InviteInput, JoinInput } from '~/features/joining/schema';
import { theProcess } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';

/** What tests of joining type into forms. */

export const PASSWORD = 'seven quiet herons';

let counter = 0;

/** A mail address that nobody has used. */
export function newEmail(domain = 'practice.example'): string {
  counter += 1;
  return `newcomer${counter}@${domain}`;
}

/** Adds an organisation and answers its slug. */
export async function addPractice(name: string): Promise<string> {
  const organisation = { name, kind: 'practice', parentId: null, madeUp: true };
  const id = await addOrganisation(theProcess, organisation);
  return (await db().organisation.findUniqueOrThrow({ where: { id } })).slug;
}

/** It exists no more. */
export async function closeOrganisation(slug: string): Promise<void> {
  await change(theProcess, async (tx) => {
    await tx.organisation.update({ where: { slug }, data: { closedAt: new Date('2020-01-01') } });
  });
}

/** A mail domain whose people may join without waiting. */
export async function trustDomain(domain: string): Promise<void> {
  await change(theProcess, async (tx) => {
    await tx.trustedDomain.create({ data: { domain, note: '', position: 0 } });
  });
}

export const inviteInput = (
  organisation: string,
  more: Partial<InviteInput> = {},
): InviteInput => ({
  name: 'Dr Ada Example',
  email: newEmail(),
  organisation,
  jobTitle: 'GP',
  role: null,
  message: '',
  ...more,
});

export const joinInput = (organisation: string, more: Partial<JoinInput> = {}): JoinInput => ({
  name: 'Dr Ada Example',
  email: newEmail(),
  organisation,
  organisationName: '',
  jobTitle: 'GP',
  reason: 'We redesign dermatology.',
  ...more,
});
