import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { addPerson } from '~/features/accounts/people.server';
import { addOrganisation } from '~/features/organisations/organisations.server';
import { theProcess, type Person, type Role } from '~/platform/actor';
import { leaveDatabase, useDatabase } from '~/platform/database/database.server';
import { migrate } from '~/platform/database/migrate.server';
import { settings } from '~/platform/settings.server';
import { loadStartingLists } from '../../prisma/demo/starting-lists.server';

/** Path of the test file's own database. */
export function databaseFile(): string {
  return join(settings().dataDir, 'network.db');
}

/** Gives the test file a real SQLite file with the sections, kinds and service areas every network begins with. */
export function useFreshDatabase(): void {
  beforeAll(async () => {
    migrate(databaseFile());
    await useDatabase(databaseFile());
    await loadStartingLists();
  });
  afterAll(leaveDatabase);
}

let counter = 0;
let organisationId: string | undefined;

/**
 * Adds a member and answers them as an actor.
 *
 * @param roles besides `member`
 */
export async function addMember(
  roles: Role[] = [],
  passwordHash: string | null = null,
): Promise<Person> {
  counter += 1;
  organisationId ??= await addOrganisation(theProcess, {
    name: 'Testing Fen',
    kind: 'cluster',
    parentId: null,
    madeUp: true,
  });
  const held: Role[] = ['member', ...roles];
  const facts = {
    name: `Dr Member ${counter}`,
    givenName: `Member ${counter}`,
    organisationId,
  };
  const id = await addPerson(theProcess, {
    ...facts,
    email: `member${counter}@example.org`,
    jobTitle: 'GP',
    passwordHash,
    roles: held,
  });
  return { kind: 'person', id, ...facts, roles: held };
}
