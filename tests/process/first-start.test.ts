import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { attempt } from '../support/attempt';
import { locationOf } from '../support/board';
import { problemsOf } from '../support/html';
import { HttpClient } from '../support/http-client';
import { emptyDataFolder, startServer, type TestServer } from '../support/server';
import { countOf } from '../support/stored';
import { templateFolder } from '../support/template-folder';

// Processes are started and ended here: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const servers: TestServer[] = [];
const folders: string[] = [];

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = emptyDataFolder();
  folders.push(folder);
  return folder;
}

async function start(dataDir: string, env: Record<string, string>): Promise<TestServer> {
  const server = await startServer({ dataDir, env });
  servers.push(server);
  return server;
}

const webmaster = {
  name: 'Dr Ada Example',
  email: 'ada@network.example',
  organisation: 'Example PbC cluster',
  kind: 'cluster',
  newPassword: 'seven quiet herons',
};

/** The link that was printed at start. */
async function linkOf({ output }: TestServer): Promise<URL> {
  const printed = /http\S+\/first-webmaster\?token=\S+/;
  await vi.waitFor(() => expect(output()).toMatch(printed));
  return new URL(printed.exec(output())?.[0] ?? '');
}

describe('a real network', () => {
  it('starts empty and prints a link that makes its first webmaster, once', async () => {
    const server = await start(newFolder(), { DEMO: '0' });
    expect([countOf(server, 'Person'), countOf(server, 'Topic')]).toEqual([0, 0]);
    const link = await linkOf(server);
    expect(link.origin).toBe(server.url);
    const path = link.pathname + link.search;
    const token = link.searchParams.get('token') ?? '';

    // Looking at it does not use it up, nor does a form that is not right.
    const client = new HttpClient(server.url);
    expect(await client.read(path)).toContain('Set up the network');
    const refused = await client.post(path, { ...webmaster, token, newPassword: 'short' });
    expect(refused.status).toBe(400);
    expect(Object.keys(problemsOf(await refused.text()))).toEqual(['newPassword']);

    expect(locationOf(await client.post('/first-webmaster', { ...webmaster, token }))).toBe(
      '/network/set-up',
    );
    const home = await client.read('/');
    expect(home).toContain('Ada');
    expect(home).not.toContain('Demonstration');
    expect((await client.get('/board')).status).toBe(200);

    const late = new HttpClient(server.url);
    expect((await late.get(path)).status).toBe(404);
    const again = await late.post('/first-webmaster', {
      ...webmaster,
      token,
      email: 'b@c.example',
    });
    expect(again.status).toBe(409);
    expect(countOf(server, 'Person')).toBe(1);
    expect(server.output()).not.toMatch(/three-rivers-meet|demo\.example/);

    const before = server.output().length;
    await server.restart();
    const signIn = await new HttpClient(server.url).signIn(webmaster.email, webmaster.newPassword);
    expect(signIn.status).toBe(302);
    expect(server.output().slice(before)).not.toContain('first-webmaster');
  });

  it('is set up in three steps, each of which can be skipped, and gone on with another day', async () => {
    const server = await start(newFolder(), { DEMO: '0' });
    const link = await linkOf(server);
    const token = link.searchParams.get('token') ?? '';
    const client = new HttpClient(server.url);
    await client.post('/first-webmaster', { ...webmaster, token });
    const nextStep = async () => locationOf(await client.get('/network/set-up'));
    const save = async (fields: Record<string, string | string[]>) =>
      client.post(await nextStep(), { deed: 'save', ...fields });

    expect(await nextStep()).toBe('/network/set-up/name');
    const version = await client.hiddenField('/network/set-up/name', 'version');
    const refused = await save({ name: '', region: 'The Fens', version });
    expect(problemsOf(await refused.text())).toEqual({ name: 'Enter the name of the network' });
    const named = await save({ name: 'Fen Network', region: 'The Fens', version });
    expect(locationOf(named)).toBe('/network/set-up/sections');
    expect(await client.read('/')).toContain('Go on with the set-up');

    const form = await client.read('/network/set-up/sections');
    const rows = Object.fromEntries(
      [...form.matchAll(/name="((?:id|version|audience)-\d)" value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    );
    const descriptions = { 'description-0': 'About care', 'description-1': 'About money' };
    const typed = {
      ...rows,
      ...descriptions,
      'name-0': 'Care',
      'name-1': 'Money',
      'name-2': 'care',
    };
    const double = problemsOf(await (await save(typed)).text());
    expect(Object.keys(double)).toEqual(['description-2']);
    const saved = await save({ ...typed, 'name-2': 'Teaching', 'description-2': 'About learning' });
    expect(locationOf(saved)).toBe('/network/set-up/lists');
    expect(await client.read('/board')).toMatch(/Care[^]*Money[^]*Teaching/);

    await server.restart();
    await client.signIn(webmaster.email, webmaster.newPassword);
    expect(locationOf(await save({ kinds: ['cluster', 'practice'] }))).toBe('/');
    expect(await client.read('/')).toContain('What to do next');
    expect(await client.read('/network/settings')).toMatch(/None yet[^]*2 organisation kinds/);
    for (const step of ['name', 'sections', 'lists']) {
      const late = await client.post(`/network/set-up/${step}`, { deed: 'save', name: 'Late' });
      expect(locationOf(late)).toBe('/');
    }
    expect(await client.read('/')).toContain('Fen Network');
  });

  it('can be left as it is suggested', async () => {
    const server = await start(newFolder(), { DEMO: '0' });
    const token = (await linkOf(server)).searchParams.get('token') ?? '';
    const client = new HttpClient(server.url);
    await client.post('/first-webmaster', { ...webmaster, token });
    for (const step of ['name', 'sections', 'lists']) {
      const left = await client.post(`/network/set-up/${step}`, { deed: 'skip' });
      expect(left.status).toBe(302);
    }
    expect(locationOf(await client.get('/network/set-up'))).toBe('/');
    expect(await client.read('/network/settings')).toMatch(/2 sections[^]*24 service areas/);
  });

  it('is nobody’s who only knows the address', async () => {
    const server = await start(newFolder(), { DEMO: '0' });
    await linkOf(server);
    const stranger = new HttpClient(server.url);
    expect((await stranger.get('/first-webmaster')).status).toBe(404);
    expect((await stranger.get('/first-webmaster?token=')).status).toBe(404);
    expect((await stranger.get('/first-webmaster?token=made-up')).status).toBe(404);
    const sent = await stranger.post('/first-webmaster', { ...webmaster, token: 'made-up' });
    expect(sent.status).toBe(409);
    expect(countOf(server, 'Person')).toBe(0);
  });

  it('prints its link with the address by which members reach it', async () => {
    const PUBLIC_URL = 'https://network.example.org';
    const server = await start(newFolder(), { DEMO: '0', PUBLIC_URL });
    expect((await linkOf(server)).origin).toBe(PUBLIC_URL);
  });

  it('may listen to other machines', async () => {
    const server = await start(newFolder(), { DEMO: '0', HOST: '0.0.0.0' });
    expect((await new HttpClient(server.url).get('/health')).status).toBe(200);
  });
});

describe('a first start that was killed while it loaded', () => {
  it('leaves nothing half-loaded: the next one loads everything', async () => {
    const dataDir = newFolder();
    const killed = await attempt(
      { DATA_DIR: dataDir, PORT: '0' },
      /Loading the demonstration network/,
    );
    expect(killed.stdout).not.toContain('Listening');
    const server = await start(dataDir, {});
    const whole = { dataDir: templateFolder() };
    for (const table of ['Person', 'Topic', 'Reply', 'AcceptedAnswer', 'Activity']) {
      // Whoever signed in to the template left an entry; nobody has here.
      expect([table, countOf(server, table)]).toEqual([table, countOf(whole, table)]);
    }
    expect((await new HttpClient(server.url).signIn('lead@demo.example')).status).toBe(302);
  });
});
