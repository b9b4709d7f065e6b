import { describe, expect, it } from 'vitest';
import { PASSWORD } from '../../prisma/demo/password';
import { locationOf } from '../support/board';
import { mainOf } from '../support/html';
import { HttpClient, signedIn } from '../support/http-client';
import { countOf, stored } from '../support/stored';
import { useServer } from '../support/use-server';

const server = useServer();
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** Handles of the sessions that the account page offers to end, by what the page calls them. */
async function otherSessions(client: HttpClient): Promise<string[]> {
  const page = mainOf(await client.read('/account'));
  return [...page.matchAll(/name="session" value="([^"]+)"/g)]
    .map(([, handle = '']) => handle)
    .filter((handle) => handle !== 'others');
}

describe('one’s sessions', () => {
  it('are listed with their devices, and another one can be ended', async () => {
    const { url } = server();
    const here = await signedIn(url, 'lead@demo.example');
    const there = new HttpClient(url);
    await there.post(
      '/sign-in',
      { email: 'lead@demo.example', password: PASSWORD },
      { 'User-Agent': FIREFOX },
    );
    expect(await here.read('/account')).toContain('Firefox on Windows');

    const [handle = ''] = await otherSessions(here);
    expect(locationOf(await here.post('/account/sessions', { session: handle }))).toBe('/account');
    expect((await there.get('/board')).status).toBe(302);
    expect((await here.get('/board')).status).toBe(200);
    expect(await otherSessions(here)).toEqual([]);
  });

  it('can all be ended but the one in use', async () => {
    const { url } = server();
    const here = await signedIn(url, 'lead2@demo.example');
    const others = await Promise.all([1, 2].map(() => signedIn(url, 'lead2@demo.example')));
    await here.post('/account/sessions', { session: 'others' });
    expect((await here.get('/board')).status).toBe(200);
    for (const other of others) expect((await other.get('/board')).status).toBe(302);
  });

  it('are nobody else’s to end', async () => {
    const { url } = server();
    const victim = await signedIn(url, 'steering@demo.example');
    const handles = stored<{ handle: string }>(server(), 'SELECT handle FROM "Session"');
    const webmaster = await signedIn(url, 'webmaster@demo.example');
    const before = countOf(server(), 'Session');
    for (const { handle } of handles) {
      const response = await webmaster.post('/account/sessions', { session: handle });
      expect(response.status).toBe(403);
    }
    expect(countOf(server(), 'Session')).toBe(before);
    expect((await victim.get('/board')).status).toBe(200);
    expect((await webmaster.post('/account/sessions', { session: 'made-up' })).status).toBe(404);
  });

  it('are kept without what would open them', async () => {
    const client = await signedIn(server().url, 'member@demo.example');
    const token = /pbc_session=([^;]+)/.exec(client.cookie)?.[1] ?? '';
    const kept = JSON.stringify(stored(server(), 'SELECT * FROM "Session"'));
    expect(token.length).toBeGreaterThan(20);
    expect(kept).not.toContain(token);
    const [row] = stored<{ id: string }>(server(), 'SELECT id FROM "Session"');
    const thief = new HttpClient(server().url);
    const response = await thief.get('/board', { Cookie: `pbc_session=${row?.id ?? ''}` });
    expect(response.status).toBe(302);
  });
});
