import { existsSync, readFileSync } from 'node:fs';

/** Where `node scripts/setup.mjs --browser` keeps the path of the browser that it found or installed. */
const REMEMBERED = new URL('../../.cache/setup/browser', import.meta.url);

/**
 * The path of the Chrome or Chromium to test with. PLAYWRIGHT_CHROMIUM_PATH goes first. Nothing when the set-up has
 * not looked for one yet: Playwright then tries its own.
 */
export function findTestBrowser(): string | undefined {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  if (named) return named;
  return existsSync(REMEMBERED) ? readFileSync(REMEMBERED, 'utf8').trim() : undefined;
}
