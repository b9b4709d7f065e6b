import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '~/platform/settings.server';
import { loadLarge } from '../prisma/large/load.server';
import { sizes } from '../prisma/large/sizes';
import { create, Refused } from './content';

/**
 * Fills an empty data folder with a large demonstration network, for measuring.
 *
 * @param wanted name of a size
 * @throws {Refused} when there is no such size, or the folder holds a network already
 */
export async function seed(wanted: string | undefined): Promise<void> {
  const size = sizes[wanted ?? ''];
  if (!size) throw new Refused(`--size must be ${Object.keys(sizes).join(', ')}`);
  const { dataDir, demo } = settings();
  if (demo === '0') throw new Refused('a large network is a demonstration, and DEMO is 0');
  const file = join(dataDir, 'network.db');
  if (existsSync(file)) {
    throw new Refused(`${dataDir} holds a network already. Set DATA_DIR to an empty folder`);
  }
  const began = performance.now();
  await create(file, () => loadLarge(size));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const made = `${size.members} members, ${size.topics} queries, ${size.replies} replies`;
  process.stdout.write(`${made} in ${dataDir} after ${seconds} s.\n`);
}
