import { join } from 'node:path';
import { checkIntegrity } from '../database/integrity.server';
import { settings } from '../settings.server';
import { JobFailed, registerJob } from './registry.server';

/** Path of the network's database. */
export const databaseFile = () => join(settings().dataDir, 'network.db');

/**
 * Reads the whole database once a night, so that a failing disk is noticed while the backups are still good. Knows
 * nothing of the open database: it runs in a worker thread.
 */
export const checkDatabase = registerJob<Record<string, never>>({
  kind: 'platform.check-database',
  title: 'Check the database',
  heavy: true,
  limitSeconds: 30 * 60,
  maxAttempts: 2,
  run: async () => {
    const { problems, bytes } = checkIntegrity(databaseFile());
    if (problems > 0) {
      throw new JobFailed('The database file is damaged. Restore it from a backup.', true);
    }
    return `The database is whole (${(bytes / 1024 / 1024).toFixed(1)} MB).`;
  },
});
