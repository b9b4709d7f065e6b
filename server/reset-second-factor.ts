import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { resetSecondFactor } from '~/features/accounts/second-factor/reset.server';
import { theProcess } from '~/platform/actor';
import { db, leaveDatabase, useDatabase } from '~/platform/database/database.server';
import { Conflict } from '~/platform/errors';
import { settings } from '~/platform/settings.server';
import { Refused } from './content';

/**
 * Turns off somebody's second factor, at the machine itself, beside the running process or without one. It stands in the
 * audit log as the network's own deed, and the person is mailed: whoever may run it could read the database anyway, and
 * should not be able to do this unseen.
 *
 * @param typed the mail address of their account
 * @throws {Refused} when there is no network, no such account, or nothing to turn off
 */
export async function resetAtTheMachine(typed: string | undefined): Promise<void> {
  const email = (typed ?? '').trim().toLowerCase();
  if (email === '') throw new Refused('name the email address of the account');
  const file = join(settings().dataDir, 'network.db');
  if (!existsSync(file)) throw new Refused(`${settings().dataDir} holds no network. Set DATA_DIR`);
  await useDatabase(file);
  try {
    const person = await db().person.findUnique({ where: { email }, select: { id: true } });
    if (!person) throw new Refused('no account has this email address');
    await resetSecondFactor(theProcess, person.id);
  } catch (error) {
    if (error instanceof Conflict) throw new Refused('this account has no second factor');
    throw error;
  } finally {
    await leaveDatabase();
  }
  process.stdout.write('The second factor is off. The person is told by mail.\n');
}
