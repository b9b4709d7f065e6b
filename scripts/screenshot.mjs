// @ts-check
/**
 * `npm run screenshot`: the pictures of the README, taken from the built server on a demonstration network that is
 * loaded for them and thrown away. So they show what the product is, and are renewed with one command.
 */
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FOLDER = 'docs/images';
/** A README should not cost whoever opens it more than this. */
const MAX_BYTES = 200_000;
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'];

const dataDir = mkdtempSync(join(tmpdir(), 'pbc-screenshot-'));
const port = await freePort();
const server = spawn(process.execPath, ['build/server/index.js'], {
  env: {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    PORT: String(port),
    DATA_DIR: dataDir,
    DEMO: '1',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});

try {
  const said = await firstWords();
  const password = /password (\S+)/.exec(said)?.[1];
  if (!password) throw new Error('The server did not say how to sign in.');
  await takePictures(`http://localhost:${port}`, password);
} finally {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  if (server.exitCode === null && server.kill('SIGTERM')) await ended;
  rmSync(dataDir, { recursive: true, force: true });
}

/**
 * @param {string} address
 * @param {string} password
 */
async function takePictures(address, password) {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    // Chromium refuses its sandbox to root, which is who runs scripts in most containers.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage({
      baseURL: address,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 880 },
    });
    await page.goto('/sign-in');
    await page.getByLabel('Email address').fill('lead@demo.example');
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^Good / }).waitFor();
    await take(page, 'home.png');

    await page.setViewportSize({ width: 375, height: 812 });
    await page.goto('/board/clinical?view=answered');
    await page.getByRole('link', { name: /^A GP at the front door/ }).click();
    await page.getByRole('heading', { level: 1, name: /^A GP at the front door/ }).waitFor();
    await take(page, 'topic-phone.png');
  } finally {
    await browser.close();
  }
}

/**
 * Takes what one sees without scrolling: of flat colours and text, which PNG keeps small and sharp.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 */
async function take(page, name) {
  const path = join(FOLDER, name);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  const { size } = statSync(path);
  if (size > MAX_BYTES) throw new Error(`${path} has ${size} bytes: show less of the page.`);
  console.log(`${path} (${Math.ceil(size / 1000)} kB)`);
}

/** The browser that the set-up found for the tests, or one that is installed. */
function findBrowser() {
  const remembered = '.cache/setup/browser';
  if (process.env.PLAYWRIGHT_CHROMIUM_PATH) return process.env.PLAYWRIGHT_CHROMIUM_PATH;
  if (existsSync(remembered)) return readFileSync(remembered, 'utf8').trim();
  return INSTALLED.find((path) => existsSync(path));
}

/**
 * What the server says once it is ready: where it is, and how to sign in.
 *
 * @returns {Promise<string>}
 */
function firstWords() {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk) => {
      said += chunk;
      // The list of accounts comes last; lines of the log may follow in the same breath.
      if (/member@demo\.example.*\n/.test(said)) resolve(said);
    });
    server.once('exit', () => reject(new Error(`The server ended: ${said}`)));
    server.once('error', reject);
  });
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const free = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(free));
    });
  });
}
