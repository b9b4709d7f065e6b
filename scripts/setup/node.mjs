// @ts-check
/** Node's own version, and what else the machine has to bring. */
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** Refuses a Node that some dependency cannot run on, in words, instead of failing somewhere inside it. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const known = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (known) return;
  throw new Error(
    `This needs Node 20.19 or newer, or 22.12 or newer, and found ${process.versions.node}: ` +
      'please install a current Node and try again.',
  );
}

/** The folder whose `include/node` holds the headers that came with this Node, if they did. */
export function findNodeHeaders() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include/node/node.h')) ? prefix : undefined;
}

/** npm as a script, so that it runs with this Node and needs no shell on any system. */
export function findNpm() {
  const candidates = [
    process.env.npm_execpath,
    join(dirname(dirname(process.execPath)), 'lib/node_modules/npm/bin/npm-cli.js'),
    join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js'),
  ];
  return candidates.find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
}

/**
 * @param {string} name
 * @returns {string | undefined} the full path of a command, if the machine has it
 */
export function which(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
    for (const ending of endings) {
      const path = join(folder, name + ending);
      if (existsSync(path)) return path;
    }
  }
  return undefined;
}

/** What compiling needs and this machine lacks, in plain words. Not asked on Windows, where compilers hide. */
export function missingForCompiling() {
  if (process.platform === 'win32') return [];
  /** @type {Array<[string, string[]]>} */
  const needed = [
    ['a C++ compiler', ['c++', 'g++', 'clang++']],
    ['make', ['make', 'gmake']],
    ['Python 3', ['python3', 'python']],
  ];
  return needed.filter(([, commands]) => !commands.some(which)).map(([words]) => words);
}
