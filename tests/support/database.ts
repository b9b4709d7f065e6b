import Sqlite from 'better-sqlite3';
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
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

/**
 * Gives the test file a real SQLite file with the sections, kinds and service areas every network begins with. The first
 * file of a run makes it, and leaves a copy to the others.
 */
export function useFreshDatabase(): void {
  beforeAll(async () => {
    const template = inject('freshTemplate');
    const known = existsSync(template);
    if (known) copyFileSync(template, databaseFile());
    else migrate(databaseFile());
    await useDatabase(databaseFile());
    if (known) return;
    await loadStartingLists();
    leaveCopy(databaseFile(), template);
  });
  afterAll(leaveDatabase);
}

/** Whole from the moment at which it is there, whoever else makes one. */
function leaveCopy(file: string, template: string): void {
  const draft = join(dirname(template), `${process.pid}.db`);
  rmSync(draft, { force: true });
  const sqlite = new Sqlite(file, { readonly: true });
  sqlite.prepare('VACUUM INTO ?').run(draft);
  sqlite.close();
  renameSync(draft, template);
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
