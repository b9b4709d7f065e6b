// @ts-check
/**
 * Makes a clone ready to run, with nothing but Node at hand: `prestart`, `pretest` and `predev` begin with it.
 *
 *   node scripts/setup.mjs              dependencies and the database client
 *   node scripts/setup.mjs --build      also the production build
 *   node scripts/setup.mjs --browser    also a browser for the tests
 *
 * Uses Node's built-in modules only, because nothing else is installed yet. Each step is skipped while what it
 * depends on is unchanged. Everything comes from the package registry (and, for the browser, possibly from the
 * system's packages), because many users sit behind firewalls that let nothing else through.
 */
import { setUpBrowser } from './setup/browser.mjs';
import { buildProduction } from './setup/build.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { generateDatabaseClient } from './setup/generate.mjs';
import { takeLock } from './setup/lock.mjs';
import { checkNode } from './setup/node.mjs';
import { say } from './setup/steps.mjs';

const wants = new Set(process.argv.slice(2));
const began = Date.now();

// The lock is given back when the process exits, so an interrupted set-up has to exit rather than be killed.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

try {
  checkNode();
  await takeLock();
  const steps = [await installDependencies(), await generateDatabaseClient()];
  if (wants.has('--build')) steps.push(await buildProduction());
  if (wants.has('--browser')) steps.push(await setUpBrowser());
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  say(steps.some(Boolean) ? `Ready after ${seconds} s.` : `Nothing has changed (${seconds} s).`);
} catch (problem) {
  // Whoever reads this wants to know what to do, not where in the set-up it happened.
  console.error(`\n${problem instanceof Error ? problem.message : problem}`);
  process.exitCode = 1;
}
