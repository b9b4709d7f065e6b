import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the templates are kept. */
export const CACHE = '.cache/tests';

/** Folder of the demonstration network as the present build loads it. */
export function templateFolder(): string {
  const build = createHash('sha256').update(readFileSync('build/server/index.js')).digest('hex');
  return join(CACHE, `demonstration-${build.slice(0, 16)}`);
}
