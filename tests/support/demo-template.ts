import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from './server';
import { CACHE, templateFolder } from './template-folder';

/**
 * The demonstration network, loaded once for each build and copied for every server that a test starts. Loading it
 * takes seconds; copying it takes none.
 */

/** Makes the template if the present build has none, and removes those of older builds. For Vitest and Playwright. */
export default async function prepareTemplate(): Promise<void> {
  const folder = templateFolder();
  if (existsSync(folder)) return;
  mkdirSync(CACHE, { recursive: true });
  for (const old of readdirSync(CACHE)) rmSync(join(CACHE, old), { recursive: true });
  const draft = join(CACHE, 'draft');
  const server = await startServer({ dataDir: draft, env: { DEMO: '1' } });
  await server.stop();
  renameSync(draft, folder);
}
