import './refuse-bad-settings'; // before anything that reads them
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openFirstWebmasterLink } from '~/features/accounts/first-webmaster.server';
import { keepWhatWasRead } from '~/features/board/reading/marks.server';
import '~/features/register.server';
import { followLog } from '~/platform/activity/followers.server';
import { leaveDatabase } from '~/platform/database/database.server';
import { MigrationFailed } from '~/platform/database/migrate.server';
import { log } from '~/platform/log.server';
import { settings } from '~/platform/settings.server';
import { createApp, type Development } from './app';
import { openContent, Refused } from './content';
import { runJobs, workerFile } from './jobs';
import { openLive } from './live/door';
import { resetAtTheMachine } from './reset-second-factor';
import { completeSearch } from './search';
import { seed } from './seed';
import { drainOnSignal } from './shutdown';
import { checkAfterStart } from './soundness';

/**
 * Starts the process: settings, data folder, database, doors. In this order, or not at all.
 *
 * @param development what `npm run dev` lends (scripts/dev/serve.mjs); nothing in production
 */
export async function start(development?: Development): Promise<void> {
  try {
    await open(development);
  } catch (error) {
    giveUp(error);
  }
}

async function open(development?: Development): Promise<void> {
  const { dataDir, host, port } = settings();
  makeFolder(dataDir);
  const signIn = await openContent();

  const http = createServer(await createApp(development));
  const live = await openLive(http);
  const stopFollowing = followLog();
  const stopCompletingSearch = completeSearch();
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, resolve);
  });
  const stopJobs = runJobs();
  const stopChecking = checkAfterStart(workerFile, (sentence) => {
    process.stderr.write(`Ended: ${sentence}\n`);
    end('The database is damaged');
  });
  const end = drainOnSignal(http, async () => {
    await stopChecking();
    await stopJobs();
    await stopFollowing();
    await stopCompletingSearch();
    await live.close();
    await keepWhatWasRead();
    await leaveDatabase();
  });

  const { port: listening } = http.address() as AddressInfo;
  const at = port === 0 ? `http://localhost:${listening}` : settings().publicUrl;
  log.info({ host, port: listening }, 'Listening');
  announce(signIn, at, await openFirstWebmasterLink());
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Refused(`DATA_DIR ${dataDir} cannot be used as a folder (${String(code)})`);
  }
}

/** Tells whoever started the process how to get in; the log's lines are for machines. */
function announce(signIn: string[], at: string, firstWebmaster: string | null): void {
  const lines = [`The network is at ${at}`, ...signIn];
  if (firstWebmaster) {
    lines.push('It has no webmaster yet. This link makes the first one, once:', firstWebmaster);
  }
  process.stdout.write(`\n${lines.map((line) => `  ${line}`).join('\n')}\n\n`);
}

/** What an operator can put right is one line; anything else comes with where it happened. */
function giveUp(error: unknown): void {
  const plain =
    error instanceof MigrationFailed || error instanceof Refused
      ? error.message
      : cannotListen(error);
  if (plain !== null) process.stderr.write(`Not started: ${plain}.\n`);
  else log.fatal({ err: error }, 'Not started');
  process.exitCode = 1;
  setImmediate(() => process.exit(1));
}

/** Why no connections can be taken at HOST and PORT, or null when that is not what went wrong. */
function cannotListen(error: unknown): string | null {
  const { host, port } = settings();
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return `port ${port} is in use. Set PORT to another`;
    case 'EACCES':
      return `this user may not listen on port ${port}. Set PORT to one from 1024 on`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST ${host} is no address of this machine`;
    default:
      return null;
  }
}

/** What `npm run seed` and scripts/reset-second-factor.mjs do instead of starting. */
async function work(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    giveUp(error);
  }
}

async function fill(wanted: string | undefined): Promise<void> {
  makeFolder(settings().dataDir);
  await seed(wanted);
}

/** What the process was begun for: a task that it is named for, or the network. */
function begin([task, wanted]: string[]): Promise<void> {
  if (task === 'seed') return work(() => fill(wanted));
  if (task === 'reset-second-factor') return work(() => resetAtTheMachine(wanted));
  return start();
}

// While developing, Vite loads this file and starts it.
if (import.meta.env.PROD) void begin(process.argv.slice(2));
