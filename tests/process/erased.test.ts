import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { PASSWORD } from '../../prisma/demo/password';
import { ask, locationOf } from '../support/board';
import { entry } from '../support/entry';
import { mainOf } from '../support/html';
import { HttpClient, signedIn } from '../support/http-client';
import { sendForm } from '../support/multipart';
import { photograph } from '../support/sample-files';
import { emptyDataFolder, startServer, type TestServer } from '../support/server';
import { personId, stored, tamper } from '../support/stored';

// Processes are started and ended here: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

/** Who has left stays gone, also when a backup from before is put back. */

const servers: TestServer[] = [];
const folders: string[] = [];

afterAll(async () => {
  for (const server of servers) {
    await server.stop();
    server.clean();
  }
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function start(env: Record<string, string> = {}): Promise<TestServer> {
  const server = await startServer({ env });
  servers.push(server);
  return server;
}

function newFolder(): string {
  const folder = emptyDataFolder();
  folders.push(folder);
  return folder;
}

/** SQLite's own online backup, and then the files, as docs/operations.md says. Answers the folder. */
async function backUp({ dataDir }: TestServer): Promise<string> {
  const to = newFolder();
  const sqlite = new Sqlite(join(dataDir, 'network.db'), { readonly: true });
  await sqlite.backup(join(to, 'network.db'));
  sqlite.close();
  // It is made for the first file.
  mkdirSync(join(dataDir, 'files'), { recursive: true });
  cpSync(join(dataDir, 'files'), join(to, 'files'), { recursive: true });
  return to;
}

async function restore(server: TestServer, backup: string): Promise<void> {
  await server.stop();
  for (const suffix of ['-wal', '-shm']) {
    rmSync(join(server.dataDir, `network.db${suffix}`), { force: true });
  }
  cpSync(join(backup, 'network.db'), join(server.dataDir, 'network.db'));
  cpSync(join(backup, 'files'), join(server.dataDir, 'files'), { recursive: true });
  await server.restart();
}

const rowOf = (server: TestServer, id: string) =>
  stored<{ name: string; email: string | null }>(
    server,
    'SELECT name, email FROM "Person" WHERE id = ?',
    id,
  )[0];

/** Bytes go by a job, soon after. */
const GONE = { timeout: 20_000, interval: 50 };

const LEAVER = 'lead2@demo.example';

/** Gives somebody a photo. Answers where its bytes lie. */
async function givePhoto(server: TestServer, id: string, client: HttpClient): Promise<string> {
  const photo = { name: 'me.jpg', content: await photograph() };
  await sendForm(server.url, '/account/profile', client, entry(), [photo], 'photo');
  const [file] = stored<{ sha256: string }>(
    server,
    `SELECT f.sha256 FROM "Profile" p JOIN "File" f ON f.id = p.photoId WHERE p.personId = ?`,
    id,
  );
  const hash = file?.sha256 ?? '';
  return join(server.dataDir, 'files', hash.slice(0, 2), hash);
}

interface Left {
  id: string;
  name: string;
  topic: string;
  /** Path of the bytes of their photo. */
  photo: string;
}

/** Somebody with a photo leaves after a backup, which is then put back. */
async function leave(server: TestServer): Promise<Left> {
  const id = personId(server, LEAVER);
  const client = await signedIn(server.url, LEAVER);
  const photo = await givePhoto(server, id, client);
  const name = rowOf(server, id)?.name ?? '';
  const topic = await ask(client);
  const backup = await backUp(server);
  expect(locationOf(await client.post('/account/leave', { password: PASSWORD }))).toBe('/');
  expect((await client.get('/account')).status).toBe(302); // to sign in
  expect(rowOf(server, id)).toEqual({ name: 'A former member', email: null });
  expect(existsSync(join(backup, relative(server.dataDir, photo)))).toBe(true);
  await vi.waitFor(() => expect(existsSync(photo)).toBe(false), GONE);
  await restore(server, backup);
  return { id, name, topic, photo };
}

describe('a member who has left', () => {
  it('is gone again before the first page, when a backup from before is put back', async () => {
    const server = await start();
    const { id, name, topic, photo } = await leave(server);

    expect(rowOf(server, id)).toEqual({ name: 'A former member', email: null });
    expect((await (await signedIn(server.url, 'lead@demo.example')).get('/')).status).toBe(200);
    const member = await signedIn(server.url, 'member@demo.example');
    const page = mainOf(await member.read(`/topics/${topic}`));
    expect(page).toContain('A former member');
    expect(page).not.toContain(name);
    expect((await member.get(`/network/people/${id}`)).status).toBe(403);
    const webmaster = await signedIn(server.url, 'webmaster@demo.example');
    expect((await webmaster.get(`/network/people/${id}`)).status).toBe(404);
    expect(await webmaster.read('/network/audit')).toContain(
      'erased again somebody who had left, and whom a backup had brought back',
    );
    expect(server.output()).not.toContain(name);
    expect(server.output()).toContain('Erased again');
    expect((await new HttpClient(server.url).signIn(LEAVER)).status).toBe(400);
    expect((await member.get(`/directory/${id}/photo`)).status).toBe(404);
    await vi.waitFor(() => expect(existsSync(photo)).toBe(false), GONE);
  });

  it('is remembered in the file that the setting names', async () => {
    const erasedLog = join(newFolder(), 'elsewhere.log');
    const server = await start({ ERASED_LOG: erasedLog });
    const { id } = await leave(server);
    expect(readFileSync(erasedLog, 'utf8')).toContain(id);
    // The copy of the demonstration brought an empty one along.
    expect(readFileSync(join(server.dataDir, 'erased.log'), 'utf8')).toBe('');
    expect(rowOf(server, id)?.name).toBe('A former member');
  });

  it('leaves the network without a webmaster to a new one, when the backup knew no other', async () => {
    const server = await start();
    const id = personId(server, 'webmaster@demo.example');
    const backup = await backUp(server);
    // They have handed over, after the backup, and left.
    const heir = personId(server, 'steering@demo.example');
    tamper(
      server,
      `INSERT INTO "RoleGrant" (personId, role, grantedAt) VALUES (?, 'webmaster', ?)`,
      heir,
      new Date().toISOString(),
    );
    const client = await signedIn(server.url, 'webmaster@demo.example');
    expect(locationOf(await client.post('/account/leave', { password: PASSWORD }))).toBe('/');
    await restore(server, backup);
    expect(rowOf(server, id)?.name).toBe('A former member');
    expect(server.output()).toMatch(/\/first-webmaster\?token=/);
  });
});
