// @ts-check
/** The database client, which Prisma writes from the schema. */
import { fingerprint, runNode, say, whenChanged } from './steps.mjs';

/** @returns {Promise<boolean>} whether it was written anew */
export function generateDatabaseClient() {
  return whenChanged('database-client', {
    inputs: fingerprint([
      'prisma/schema',
      'prisma.config.ts',
      'node_modules/prisma/package.json',
      'node_modules/@prisma/client/package.json',
    ]),
    outputs: ['app/platform/database/generated/client.ts'],
    work,
  });
}

async function work() {
  say('Writing the database client …');
  const { ok } = await runNode(['node_modules/prisma/build/index.js', 'generate'], {
    env: {
      ...process.env,
      // Generating needs no engine, yet Prisma downloads one unless it is told where one lies: any file will do.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      // No calls home.
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  });
  if (!ok) {
    throw new Error('The database client could not be written. What Prisma says is above.');
  }
}
