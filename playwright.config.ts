import { defineConfig, devices } from '@playwright/test';
import { findTestBrowser } from './tests/support/browser';

/** Playwright starts no server: each worker starts its own, on data of its own (tests/e2e/support). */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/demo-template.ts',
  outputDir: 'test-results/e2e',
  workers: 2,
  fullyParallel: true,
  // A test that only passes at the second try is a broken test.
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    // Whoever waits for a button that is not there shall hear it before the test is over.
    actionTimeout: 10_000,
    launchOptions: {
      executablePath: findTestBrowser(),
      args: [
        // Chromium refuses its sandbox to root, which is who runs tests in most containers.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        // No calls home: they fail behind firewalls, and slow the tests down.
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
});
