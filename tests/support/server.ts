import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { scratchFolder } from './scratch';
import { shortLived } from './short-lived';
import { templateFolder } from './template-folder';

/** The real process, from the production build, on a port and in a data folder of its own. */
export interface TestServer {
  /** `http://localhost:…`, no slash at the end. */
  url: string;
  dataDir: string;
  /** Memory it has now, in megabytes. */
  memory: () => number;
  /** What it wrote to standard output so far. */
  output: () => string;
  /** Ends it in order (SIGTERM) and waits for it. Answers its exit code. */
  stop: () => Promise<number | null>;
  /** Ends it at once (SIGKILL) and waits for it. */
  kill: () => Promise<number | null>;
  /** Starts it again on the same port and data; at the time of the machine. */
  restart: () => Promise<void>;
  /** Makes it this moment for the server, from where its clock goes on. Only with `clock: 'moves'`. */
  moveTo: (moment: Date) => Promise<void>;
  /** Removes the data folder; after `stop`. */
  clean: () => void;
}

const READY = /"msg":"Listening"/;

/**
 * Starts the network.
 *
 * @param options.dataDir folder to use; left out, a copy of the demonstration network
 * @param options.env more settings
 * @param options.largestFile kilobytes beyond which the system lets it write no file, as if the disk were full
 * @param options.clock `moves` for a server whose clock the test sets
 */
export async function startServer(
  options: {
    dataDir?: string;
    env?: Record<string, string>;
    largestFile?: number;
    clock?: 'moves';
  } = {},
): Promise<TestServer> {
  const dataDir = options.dataDir ?? copyOfDemonstration();
  const port = await freePort();
  let output = '';
  let child: ChildProcess;

  const start = () =>
    new Promise<void>((resolve, reject) => {
      child = spawn(...command(options), {
        env: {
          PATH: process.env.PATH,
          NODE_ENV: 'production',
          PORT: String(port),
          DATA_DIR: dataDir,
          ...options.env,
        },
        stdio: ['ignore', 'pipe', 'pipe', ...(options.clock ? ['ipc' as const] : [])],
      });
      let heard = '';
      const hear = (chunk: Buffer) => {
        heard += chunk.toString();
        output += chunk.toString();
        if (READY.test(heard)) resolve();
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      child.once('exit', (code) =>
        reject(new Error(`The server ended (${String(code)}): ${heard}`)),
      );
    });
  const end = (signal: NodeJS.Signals) =>
    new Promise<number | null>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
      child.once('exit', resolve);
      child.kill(signal);
    });

  await start();
  return {
    url: `http://localhost:${port}`,
    dataDir,
    memory: () =>
      Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) /
      1024,
    output: () => output,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    restart: async () => {
      await end('SIGTERM');
      await start();
    },
    moveTo: (moment) =>
      new Promise((resolve, reject) => {
        child.once('message', () => resolve());
        child.send({ later: moment.getTime() - Date.now() }, (error) => error && reject(error));
      }),
    clean: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

/** How the process is begun. A shell counts in blocks of 512 bytes. */
function command({
  largestFile,
  clock,
}: {
  largestFile?: number;
  clock?: 'moves';
}): [string, string[]] {
  const before = clock ? ['--import', './tests/support/moved-clock.mjs'] : [];
  const server = [process.execPath, ...shortLived, ...before, 'build/server/index.js'];
  if (largestFile === undefined) return [process.execPath, server.slice(1)];
  return ['/bin/sh', ['-c', 'ulimit -f "$0" && exec "$@"', String(2 * largestFile), ...server]];
}

/** A new, empty data folder. */
export function emptyDataFolder(): string {
  return scratchFolder('pbc-server-');
}

function copyOfDemonstration(): string {
  const folder = emptyDataFolder();
  cpSync(templateFolder(), folder, { recursive: true });
  return folder;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
