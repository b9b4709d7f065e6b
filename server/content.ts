import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eraseAgain } from '~/features/membership/leave.server';
import { isDemonstration } from '~/features/network/network.server';
import { beginSetUp } from '~/features/network/set-up.server';
import { questionAddresses } from '~/features/questions/addresses';
import { href } from '~/platform/addresses';
import { leaveDatabase, useDatabase } from '~/platform/database/database.server';
import { migrate } from '~/platform/database/migrate.server';
import { log } from '~/platform/log.server';
import { openErasedLog } from '~/platform/personal-data/erased-log.server';
import { beginIndex } from '~/platform/search/rebuild.server';
import { settings } from '~/platform/settings.server';
import { demonstrationAccounts, loadDemonstration } from '../prisma/demo/load.server';
import { PASSWORD } from '../prisma/demo/password';
import { findNetworkDay } from '../prisma/demo/questions.server';
import { loadStartingLists } from '../prisma/demo/starting-lists.server';

/** The data folder and the settings do not go together; the message says what to do. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Opens the data folder's database: makes it if there is none, and brings it to the newest schema.
 *
 * @returns lines that tell how to sign in, and what there is to see
 * @throws {Refused} when a demonstration would be mixed with a real network, or shown to other machines, or the
 *   database has lost its content
 */
export async function openContent(): Promise<string[]> {
  const { dataDir, demo } = settings();
  const file = join(dataDir, 'network.db');
  if (!existsSync(file)) await create(file, demo === '0' ? loadEmpty : loadDemo);
  refuseEmpty(file);
  const applied = migrate(file);
  if (applied.length > 0) log.info({ applied }, 'Migrations applied');
  await useDatabase(file);
  openErased();
  await eraseAgain();

  const demonstration = await isDemonstration();
  refuseMixing(demonstration);
  return demonstration ? describeDemonstration() : [];
}

/** Without it nobody could be erased for good. */
function openErased(): void {
  try {
    openErasedLog();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Refused(`ERASED_LOG ${settings().erasedLog} cannot be written to (${String(code)})`);
  }
}

async function loadEmpty(): Promise<void> {
  await beginIndex();
  await loadStartingLists();
  await beginSetUp();
}

async function loadDemo(): Promise<void> {
  await beginIndex();
  log.info('Loading the demonstration network');
  await loadDemonstration();
}

/**
 * Made aside and put in place when it is whole: an interrupted first start leaves nothing half-loaded behind.
 *
 * @param load fills the open database; what it hands back goes on once the database is closed. It says itself that the
 *   search index is complete, when the verbs alone have filled it (`beginIndex`); without that, the next start makes one
 */
export async function create(
  file: string,
  load: () => Promise<void | ((draft: string) => void)>,
): Promise<void> {
  const draft = `${file}.loading`;
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(draft + suffix, { force: true });
  migrate(draft);
  await useDatabase(draft);
  const goOn = await load();
  await leaveDatabase();
  goOn?.(draft);
  renameSync(draft, file);
}

/** SQLite takes a file of no length for a new database: a network would be replaced by an empty one, silently. */
function refuseEmpty(file: string): void {
  if (statSync(file).size > 0) return;
  throw new Refused(
    `the database file ${file} is empty. Restore it from a backup, or remove it to begin anew`,
  );
}

function refuseMixing(demonstration: boolean): void {
  const { demo, host } = settings();
  if (demo === '0' && demonstration) {
    throw new Refused(
      'this data folder holds the demonstration network. Set DATA_DIR to another folder for a real one',
    );
  }
  if (demo === '1' && !demonstration) {
    throw new Refused(
      'this data folder holds a real network. Set DATA_DIR to another folder for the demonstration',
    );
  }
  if (demonstration && !LOOPBACK.has(host)) {
    throw new Refused(
      'the passwords of the demonstration network are published, so it listens on this machine alone. Leave HOST unset',
    );
  }
}

async function describeDemonstration(): Promise<string[]> {
  const code = await findNetworkDay();
  const session = code && href(questionAddresses.session, { code });
  return [
    'This is the demonstration network: all people and clusters are made up.',
    ...(session
      ? [
          `Live questions are collected at ${settings().publicUrl}${session} (watch: npm run demo:live)`,
        ]
      : []),
    `Sign in with the password ${PASSWORD} as`,
    ...demonstrationAccounts.map(({ email, as }) => `  ${email.padEnd(24)} ${as}`),
  ];
}
