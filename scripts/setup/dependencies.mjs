// @ts-check
/**
 * The packages of package-lock.json, and the one of them that has to be compiled: the SQLite driver.
 *
 * No package's install script is run except the driver's: the others only download what is not needed here
 * (package.json's `allowScripts` says the same to npm 11, for whoever installs by hand).
 */
import { existsSync, readFileSync } from 'node:fs';
import { findNodeHeaders, findNpm, missingForCompiling, which } from './node.mjs';
import { fromRoot, run, runNode, say } from './steps.mjs';

const DRIVER = 'better-sqlite3';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, dependencies?: object, devDependencies?: object }} Entry */

/** @returns {Promise<boolean>} whether anything was installed */
export async function installDependencies() {
  const installed = await installPackages();
  const compiled = await compileDriver();
  return installed || compiled;
}

async function installPackages() {
  const lock = readPackages('package-lock.json');
  if (!lock) throw new Error('package-lock.json is missing: take it from the repository again.');
  refuseDisagreement(lock['']);
  if (isInStep(lock)) return false;

  say('Installing the dependencies with npm. This takes a minute or so …');
  const { ok } = await runNpm([
    // Rather than npm ci, which begins by deleting node_modules and with it the compiled driver. It installs the
    // same, and with --no-save leaves package-lock.json alone.
    'install',
    '--no-save',
    '--ignore-scripts',
    // Both are needed to run and to test, whatever NODE_ENV or the user's settings leave out.
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (!ok) {
    throw new Error(
      'The dependencies could not be installed. What npm says is above; ' +
        'most often the package registry cannot be reached.',
    );
  }
  if (!isInStep(lock)) {
    throw new Error(
      'npm did not install what package-lock.json names: delete the folder node_modules and try again.',
    );
  }
  return true;
}

async function compileDriver() {
  if (await driverWorks()) return false;
  const missing = missingForCompiling().join(', ');
  if (missing) {
    say(`The SQLite driver is compiled with tools that this machine lacks: ${missing}.`);
    say('Trying to fetch it ready-made …');
  } else {
    say('Compiling the SQLite driver. This takes a minute or two, once …');
  }
  const { ok } = await runNpm(['rebuild', DRIVER, '--ignore-scripts=false', '--loglevel=error'], {
    // A page of compiler's complaints says less than which tool is missing.
    showFailure: !missing,
  });
  if (ok && (await driverWorks())) return true;
  throw new Error(
    missing
      ? `The SQLite driver could not be made, because this machine lacks: ${missing}. ` +
          'On Debian and Ubuntu: apt-get install -y build-essential python3. On macOS: xcode-select --install.'
      : 'The SQLite driver could not be compiled. What the compiler says is above.',
  );
}

/** Loads the driver in a process of its own: one built for another Node, or half built, cannot be loaded. */
async function driverWorks() {
  const script = `new (require('${DRIVER}'))(':memory:').close()`;
  return (await runNode(['-e', script], { showFailure: false })).ok;
}

/**
 * @param {string[]} args
 * @param {{ showFailure?: boolean }} [options]
 */
function runNpm(args, options) {
  const headers = findNodeHeaders();
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    // Compile with the headers that came with Node, rather than download them.
    ...(headers && { npm_config_nodedir: headers }),
    // Compile at once, rather than first try a download that a firewall may leave hanging.
    ...(missingForCompiling().length === 0 && { npm_config_build_from_source: 'true' }),
  };
  const script = findNpm();
  if (script) return runNode([script, ...args], { ...options, env });
  const npm = which('npm');
  if (!npm) throw new Error('npm was not found: it comes with Node, so please install Node again.');
  return run(npm, args, { ...options, env });
}

/**
 * npm's own record of what lies in node_modules, compared with what should lie there. Far quicker than asking npm.
 *
 * @param {Record<string, Entry>} lock
 */
function isInStep(lock) {
  const installed = readPackages('node_modules/.package-lock.json');
  if (!installed) return false;
  const wanted = Object.entries(lock).filter(([path]) => path !== '');
  const allThere = wanted.every(([path, entry]) => {
    const found = installed[path];
    // Packages for other systems are optional and rightly absent.
    if (!found) return Boolean(entry.optional || entry.devOptional);
    return found.version === entry.version && found.integrity === entry.integrity;
  });
  const nothingElse = Object.entries(installed).every(
    ([path, entry]) => path in lock || entry.optional || entry.devOptional,
  );
  const direct = { ...lock['']?.dependencies, ...lock['']?.devDependencies };
  const inPlace = Object.keys(direct).every((name) =>
    existsSync(fromRoot(`node_modules/${name}/package.json`)),
  );
  return allThere && nothingElse && inPlace;
}

/** @param {Entry | undefined} locked what package-lock.json says of the project itself */
function refuseDisagreement(locked) {
  const own = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
  for (const kind of /** @type {const} */ (['dependencies', 'devDependencies'])) {
    const asked = JSON.stringify(Object.entries(own[kind] ?? {}).sort());
    const known = JSON.stringify(Object.entries(locked?.[kind] ?? {}).sort());
    if (asked !== known) {
      throw new Error(
        'package.json and package-lock.json disagree about the dependencies: run npm install, and commit both.',
      );
    }
  }
}

/**
 * @param {string} path of a lock file
 * @returns {Record<string, Entry> | undefined}
 */
function readPackages(path) {
  if (!existsSync(fromRoot(path))) return undefined;
  try {
    return JSON.parse(readFileSync(fromRoot(path), 'utf8')).packages;
  } catch {
    // Left half written by an interrupted installation.
    return undefined;
  }
}
