import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { scratchFolder } from './scratch';

/** Where the first test file of a run that needs a fresh network leaves it for the others; it goes when the run ends. */
export default function makePlace({ provide }: TestProject): () => void {
  const folder = scratchFolder('pbc-fresh-');
  provide('freshTemplate', join(folder, 'network.db'));
  return () => rmSync(folder, { recursive: true, force: true });
}

declare module 'vitest' {
  interface ProvidedContext {
    freshTemplate: string;
  }
}
