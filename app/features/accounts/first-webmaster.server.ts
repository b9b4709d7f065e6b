import { theProcess } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { newToken } from '~/platform/clock.server';
import { change, type RecordEntry } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { Conflict } from '~/platform/errors';
import { hashToken } from '~/platform/secrets/secret.server';
import { settings } from '~/platform/settings.server';
import { accountAddresses } from './addresses';
import { arrive } from './arrive.server';
import type { Browser } from './browser.server';
import { givenNameOf } from './names';
import { hashPassword } from './passwords.server';
import { createPerson } from './people.server';
import type { FirstWebmasterInput } from './schema';

/**
 * An empty network has nobody who could invite anybody. Its first webmaster is made through a link that is printed at
 * start, to whoever can read the process's output, and that works until it has been used once or the process ends.
 */
let tokenHash: string | null = null;

/** Makes the link, if the network has no webmaster yet; null otherwise. */
export async function openFirstWebmasterLink(): Promise<string | null> {
  if (await hasWebmaster()) return null;
  const token = newToken();
  tokenHash = hashToken(token);
  return settings().publicUrl + href(accountAddresses.firstWebmaster, {}, { token });
}

/** Whether the link still works. */
export function isFirstWebmasterToken(token: string): boolean {
  return tokenHash !== null && hashToken(token) === tokenHash;
}

/**
 * Makes the first webmaster, their organisation, and signs them in.
 *
 * @param belongTo finds or adds their organisation and answers its id; another room's, handed over by the route
 * @returns headers with the cookies
 * @throws {Conflict} when the link has been used
 */
export async function becomeFirstWebmaster(
  input: FirstWebmasterInput,
  browser: Browser,
  belongTo: (
    tx: Transaction,
    record: RecordEntry,
    organisation: { name: string; kind: string },
  ) => Promise<string>,
): Promise<Headers> {
  const passwordHash = await hashPassword(input.newPassword);
  const personId = await change(theProcess, async (tx, record) => {
    const taken = await tx.roleGrant.findFirst({ where: { role: 'webmaster', endsAt: null } });
    if (taken || !isFirstWebmasterToken(input.token)) {
      throw new Conflict('This link does not work any more: the network has its webmaster.');
    }
    const organisationId = await belongTo(tx, record, {
      name: input.organisation,
      kind: input.kind,
    });
    const person = {
      email: input.email,
      name: input.name,
      givenName: givenNameOf(input.name),
      jobTitle: 'Webmaster',
      organisationId,
      passwordHash,
      roles: ['member' as const, 'webmaster' as const],
    };
    return createPerson(tx, record, person, theProcess);
  });
  tokenHash = null;
  return arrive(personId, browser);
}

async function hasWebmaster(): Promise<boolean> {
  return (await db().roleGrant.findFirst({ where: { role: 'webmaster', endsAt: null } })) !== null;
}
