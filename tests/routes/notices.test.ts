import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, locationOf, reply } from '../support/board';
import { mainOf } from '../support/html';
import { HttpClient, signedIn } from '../support/http-client';
import { newestSeq } from '../support/live';
import { oldMails, nextMail } from '../support/outbox';
import { personId, stored, tamper } from '../support/stored';
import { useServer } from '../support/use-server';

const server = useServer();
let asker: HttpClient;
let helper: HttpClient;
beforeAll(async () => {
  asker = await signedIn(server().url, 'steering@demo.example');
  helper = await signedIn(server().url, 'lead2@demo.example');
  await asker.post('/notices', { upTo: String(newestSeq(server())) });
});

/** How many notices the header of a page counts. */
const bellOf = (page: string) =>
  Number(/Notices, not seen yet: <\/span><span class="pbc-count">(\d+)/.exec(page)?.[1] ?? 0);
const bell = async (client: HttpClient) => bellOf(await client.read('/help'));
const rings = (client: HttpClient, count: number) =>
  vi.waitFor(async () => expect(await bell(client)).toBe(count), { timeout: 5000 });

/** How many notices are there for their mail alone. */
const hidden = () =>
  stored<{ n: number }>(server(), 'SELECT count(*) AS n FROM "Notice" WHERE shown = 0')[0]?.n;

describe('the bell', () => {
  it('counts on every page, is emptied by a button, and is one’s own', async () => {
    const others = await bell(helper);
    const topic = await ask(asker, { title: 'Who has a <b>rota</b>?' });
    await reply(helper, topic, 'We have.');
    await rings(asker, 1);
    const page = mainOf(await asker.read('/notices'));
    expect(page).toContain('replied to your query “Who has a &lt;b&gt;rota&lt;/b&gt;?”');
    expect(page).toContain('New: ');
    expect(await bell(helper)).toBe(others);

    const upTo = await asker.hiddenField('/notices', 'upTo');
    expect(locationOf(await asker.post('/notices', { upTo }))).toBe('/notices');
    expect(await bell(asker)).toBe(0);
    expect(mainOf(await asker.read('/notices'))).not.toContain('New: ');
  });

  it('is told by a script what was seen, and answers what is left', async () => {
    const [one, two] = [await ask(asker), await ask(asker)];
    await reply(helper, one, 'One.');
    await reply(helper, two, 'Two.');
    await rings(asker, 2);
    const upTo = String(newestSeq(server()));
    const seen = await asker.post('/notices/seen', { about: `topic:${one}`, upTo });
    expect(seen.headers.get('Content-Type')).toMatch(/^application\/json/);
    expect(await seen.json()).toMatchObject({ unseen: { [`topic:${two}`]: 1 } });
    expect(await bell(asker)).toBe(1);
    // Nobody sees for somebody else.
    await helper.post('/notices/seen', { about: `topic:${two}`, upTo });
    expect(await bell(asker)).toBe(1);
    await asker.post('/notices', { upTo });
  });

  it('takes nothing for seen by what does not fit', async () => {
    await reply(helper, await ask(asker), 'Here.');
    await rings(asker, 1);
    const upTo = String(newestSeq(server()));
    const forms: Array<Record<string, string | string[]>> = [
      { upTo },
      { about: '', upTo },
      { about: ['a', 'b'], upTo },
      { about: 'x'.repeat(100_000), upTo },
      { about: 'jobs', upTo: 'all' },
    ];
    for (const form of forms) expect((await asker.post('/notices/seen', form)).status).toBe(200);
    expect(await bell(asker)).toBe(1);
    await asker.post('/notices', { upTo });
  });
});

describe('what one chooses', () => {
  it('is kept, and obeyed', async () => {
    const page = '/account/notices';
    expect(mainOf(await asker.read(page))).toContain('Somebody replies to my query');
    const shown = 'board.reply-to-mine';
    const all = { shown, [shown]: ['site', 'mail'] };
    expect(locationOf(await asker.post(page, { shown, [shown]: 'mail' }))).toBe(page);
    const topic = await ask(asker, { title: 'Silently' });
    await reply(helper, topic, 'Hush.');
    // What one wants is asked when it is told.
    await vi.waitFor(() => expect(hidden()).toBe(1), { timeout: 5000 });
    await asker.post(page, all);
    await reply(helper, topic, 'Loud.');
    await rings(asker, 1);
    await asker.post('/notices', { upTo: String(newestSeq(server())) });
  });
});

describe('the link in a mail', () => {
  /** The link by which mails about replies to this person's queries are stopped. */
  async function stopLink(): Promise<string> {
    const shown = 'board.reply-to-mine';
    await asker.post('/account/notices', { shown, [shown]: ['site', 'mail'] });
    const topic = await ask(asker, { title: 'By mail' });
    const before = oldMails(server());
    await reply(helper, topic, 'Here.');
    await rings(asker, 1);
    // Two minutes later.
    const earlier = new Date(Date.now() - 3 * 60_000).toISOString().replace('Z', '+00:00');
    tamper(server(), 'UPDATE "Notice" SET at = ?', earlier);
    tamper(
      server(),
      `UPDATE "Job" SET runAt = '2020-01-01T00:00:00.000+00:00' WHERE state = 'waiting'`,
    );
    const mail = await nextMail(server(), before);
    return new URL(/\S*\/notices\/stop\?\S+/.exec(mail.text ?? '')?.[0] ?? '').toString();
  }
  const mailIsOff = () =>
    stored<{ mail: number }>(
      server(),
      `SELECT mail FROM "NoticeChoice" WHERE kind = 'board.reply-to-mine' AND personId = ?`,
      personId(server(), 'steering@demo.example'),
    )[0]?.mail === 0;

  it('opens a page with one button for whoever holds it, and changes nothing by being opened', async () => {
    const { pathname, search } = new URL(await stopLink());
    const anybody = new HttpClient(server().url);
    const page = mainOf(await anybody.read(pathname + search));
    expect(page).toContain('Stop these mails?');
    expect(page).toContain('Somebody replies to my query');
    expect(mailIsOff()).toBe(false);

    // As a mail program does it: no cookie, no origin.
    const sent = await fetch(server().url + pathname + search, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    expect(sent.status).toBe(200);
    expect(mainOf(await sent.text())).toContain('These mails have stopped');
    expect(mailIsOff()).toBe(true);
  });

  it.each(['', '?token=', '?token=forged', `?token=${'A'.repeat(120)}`])(
    'that is not ours (%s) leads nowhere',
    async (query) => {
      const anybody = new HttpClient(server().url);
      expect((await anybody.get(`/notices/stop${query}`)).status).toBe(404);
      expect((await anybody.post(`/notices/stop${query}`, {})).status).toBe(404);
    },
  );
});
