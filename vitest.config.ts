import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { shortLived } from './tests/support/short-lived';

/** Everything but the browser's tests. Remix's Vite plugin stays out: it would start to build pages. */
export default defineConfig({
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    environment: 'node',
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    globalSetup: ['tests/support/demo-template.ts', 'tests/support/fresh-template.ts'],
    setupFiles: ['tests/support/environment.ts', 'tests/support/setup.ts'],
    // Forks, because the SQLite driver is native code; two, because more only wait for each other.
    pool: 'forks',
    maxWorkers: 2,
    // A process for each file would spend more time on reading packages than on tests. Each file still begins with
    // modules that nobody has used (tests/support/environment.ts); a package that it mocks it gives back itself.
    isolate: false,
    execArgv: shortLived,
    restoreMocks: true,
    unstubEnvs: true,
    // Generous, for small and busy machines: no test waits for it when all is well.
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
