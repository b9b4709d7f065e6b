// @ts-check
/**
 * A browser for the tests, looked for in this order:
 *
 * 1. the one that the environment variable PLAYWRIGHT_CHROMIUM_PATH names;
 * 2. a Chrome or Chromium that is installed;
 * 3. Playwright's own, downloaded if need be;
 * 4. Debian's or Ubuntu's package, when run as root.
 *
 * Its path is kept in `.cache/setup/browser`, where `tests/support/browser.ts` reads it.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { which } from './node.mjs';
import { recall, remember, run, runNode, say } from './steps.mjs';

const VARIABLE = 'PLAYWRIGHT_CHROMIUM_PATH';

const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
];

const HELP =
  `Install Chrome or Chromium, or name one in ${VARIABLE}. ` +
  'On Debian and Ubuntu, as root: apt-get install -y chromium fonts-liberation.';

/** @returns {Promise<boolean>} whether anything was found or installed anew */
export async function setUpBrowser() {
  const named = process.env[VARIABLE];
  if (named) {
    if (!(await starts(named))) throw new Error(`${VARIABLE} names no working browser: ${named}`);
    return keep(named, `named by ${VARIABLE}`);
  }
  const known = recall('browser');
  if (known && existsSync(known)) return false;

  const path = (await findInstalled()) ?? (await download()) ?? (await installPackage());
  if (!path) throw new Error(`The tests need a browser, and none was found. ${HELP}`);
  return true;
}

/**
 * @param {string} path
 * @param {string} how
 */
function keep(path, how) {
  if (recall('browser') === path) return false;
  remember('browser', path);
  say(`The tests use the browser ${path}, ${how}.`);
  return true;
}

async function findInstalled() {
  for (const path of installedCandidates()) {
    if (!(await starts(path))) continue;
    keep(path, 'which was installed already');
    return path;
  }
  return undefined;
}

function installedCandidates() {
  const programs = [
    process.env.PROGRAMFILES,
    process.env['PROGRAMFILES(X86)'],
    process.env.LOCALAPPDATA,
  ].filter((folder) => folder !== undefined);
  const paths = [
    ...COMMANDS.map(which),
    '/opt/google/chrome/chrome',
    '/usr/lib/chromium/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...programs.map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
  ];
  return paths.filter((path) => path !== undefined);
}

async function download() {
  say('No Chrome or Chromium is installed. Trying Playwright’s own …');
  const options = {
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    timeout: 5 * 60 * 1000,
    showFailure: false,
  };
  const installed = await runNode(
    ['node_modules/@playwright/test/cli.js', 'install', 'chromium'],
    options,
  );
  if (installed.ok) {
    const script = "console.log(require('@playwright/test').chromium.executablePath())";
    const path = (await runNode(['-e', script])).output.trim();
    if (await starts(path)) {
      keep(path, 'which Playwright downloaded');
      return path;
    }
  }
  say('Playwright’s own browser could not be downloaded, or does not start here.');
  return undefined;
}

async function installPackage() {
  const apt = which('apt-get');
  if (!apt) return undefined;
  if (process.getuid?.() !== 0) {
    say('The system’s own Chromium can be installed by root only.');
    return undefined;
  }
  say('Installing the packages chromium and fonts-liberation with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run(apt, ['update'], { env, showFailure: false });
  const { ok } = await run(apt, ['install', '-y', 'chromium', 'fonts-liberation'], { env });
  const path = ok ? which('chromium') : undefined;
  if (!path || !(await starts(path))) return undefined;
  keep(path, 'which was just installed');
  return path;
}

/**
 * Some systems put a script in the browser's place that only says where to get one, so a path alone proves nothing.
 *
 * @param {string} path
 */
async function starts(path) {
  if (!existsSync(path)) return false;
  // On Windows, asking Chrome for its version opens a window instead.
  if (process.platform === 'win32') return true;
  return (await run(path, ['--version'], { timeout: 20_000, showFailure: false })).ok;
}
