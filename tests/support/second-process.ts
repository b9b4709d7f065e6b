import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { leaveDatabase, useDatabase } from '~/platform/database/database.server';
import type { TestServer } from './server';

/** Opens a test server's database for verbs: the test is then a second process at the same network. */
export function useDatabaseOf(server: () => TestServer): void {
  beforeAll(async () => {
    await useDatabase(join(server().dataDir, 'network.db'));
  });
  afterAll(leaveDatabase);
}
