import { spawn } from 'node:child_process';
import { expect, it, vi } from 'vitest';
import { locationOf } from '../support/board';
import { HttpClient, signedIn } from '../support/http-client';
import { nextMail, oldMails } from '../support/outbox';
import { setUpPhone } from '../support/phone-owner';
import { emptyDataFolder } from '../support/server';
import { personId, stored } from '../support/stored';
import { useServer } from '../support/use-server';

/** What is done on the machine for the last webmaster, while the network runs. */

vi.setConfig({ testTimeout: 60_000 });
const server = useServer();
const email = 'webmaster@demo.example';

function reset(
  typed: string[],
  dataDir = server().dataDir,
): Promise<{ output: string; code: number | null }> {
  const child = spawn(process.execPath, ['scripts/reset-second-factor.mjs', ...typed], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
    },
  });
  let output = '';
  const hear = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve) => child.once('close', (code) => resolve({ output, code })));
}

it('turns a lost second factor off, with a mail and a trace', async () => {
  const { url } = server();
  await setUpPhone(await signedIn(url, email));
  expect(locationOf(await new HttpClient(url).signIn(email))).toBe('/sign-in/code');

  const before = oldMails(server());
  expect(await reset([` ${email.toUpperCase()} `])).toEqual({
    output: 'The second factor is off. The person is told by mail.\n',
    code: 0,
  });
  expect(locationOf(await new HttpClient(url).signIn(email))).toBe('/');
  const mail = await nextMail(server(), before, 'Your account is less well protected');
  expect(mail.to?.[0]?.address).toBe(email);
  const traces = stored<{ actorId: string | null; personId: string }>(
    server(),
    `SELECT actorId, personId FROM "AuditEntry" WHERE kind = 'accounts.second-factor-reset'`,
  );
  expect(traces).toEqual([{ actorId: null, personId: personId(server(), email) }]);
});

it.each([
  ['without an address', [], 'name the email address of the account'],
  ['for nobody', ['nobody@demo.example'], 'no account has this email address'],
  ['where there is none', ['lead@demo.example'], 'this account has no second factor'],
])('%s says so in one line', async (_, typed, words) => {
  expect(await reset(typed)).toEqual({ output: `Not started: ${words}.\n`, code: 1 });
});

it('makes no network where there is none', async () => {
  const folder = emptyDataFolder();
  const { output, code } = await reset([email], folder);
  expect([output, code]).toEqual([`Not started: ${folder} holds no network. Set DATA_DIR.\n`, 1]);
});
