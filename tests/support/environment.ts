import { rmSync } from 'node:fs';
import { afterAll, vi } from 'vitest';
import { scratchFolder } from './scratch';

/**
 * Runs before anything of a test file is loaded: a data folder of the file's own, and a silent log. What the machine
 * happens to have in its environment must not decide how a test ends.
 */

// The process is shared with the files before, the network is not: its modules are evaluated anew, packages are not.
vi.resetModules();

const folder = scratchFolder('pbc-test-');

for (const name of [
  'PORT',
  'HOST',
  'PUBLIC_URL',
  'TRUST_PROXY',
  'ERASED_LOG',
  'SMTP_URL',
  'MAIL_FROM',
  'CLAMD',
  'DEMO',
]) {
  delete process.env[name];
}
process.env.NODE_ENV = 'test';
process.env.DATA_DIR = folder;
process.env.LOG_LEVEL = 'silent';

afterAll(() => rmSync(folder, { recursive: true, force: true }));
