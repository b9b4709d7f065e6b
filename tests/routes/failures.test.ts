import { beforeAll, describe, expect, it } from 'vitest';
import { ask, locationOf, reply } from '../support/board';
import { mainOf, titleOf } from '../support/html';
import { HttpClient, signedIn } from '../support/http-client';
import { rawForm } from '../support/raw';
import { tamper } from '../support/stored';
import { useServer } from '../support/use-server';

/** Pages in place of those that cannot be shown: what it is, in plain words, and a way on. */

const server = useServer();
let lead: HttpClient;
let member: HttpClient;
let topic: string;

beforeAll(async () => {
  lead = await signedIn(server().url, 'lead@demo.example');
  member = await signedIn(server().url, 'member@demo.example');
  topic = await ask(lead);
});

/** What only those who made it would understand, or should know. */
const INSIDES =
  /prisma|sqlite|\bsql\b|node_modules|node:internal|build\/server|\.tsx?\b|\.js:\d|\bat \w+ \(|no such table|exception|invocation|stack/i;

/** The page has a title and a heading, leads home, and says nothing of the inside. */
function expectWayOn(page: string, heading: string): void {
  expect(titleOf(page)).toContain(heading);
  expect(mainOf(page)).toMatch(new RegExp(`<h1>${heading}</h1>[^]*href="/"`));
  expect(mainOf(page)).not.toMatch(INSIDES);
  expect(page).toContain('lang="en-GB"');
}

describe('a page that cannot be shown', () => {
  it('because it is for others (403)', async () => {
    const response = await member.get(`/topics/${topic}/edit`);
    expect(response.status).toBe(403);
    expectWayOn(await response.text(), 'This is not open to you');
  });

  it('because it is not there (404)', async () => {
    for (const path of ['/nothing', '/topics/nothing', '/board/nothing']) {
      const response = await member.get(path);
      expect(response.status).toBe(404);
      expectWayOn(await response.text(), 'Page not found');
    }
    const session = await member.post('/account/sessions', { session: 'nothing' });
    expect(session.status).toBe(404);
    expectWayOn(await session.text(), 'Page not found');
  });

  it('because it takes no form (405), without naming a file', async () => {
    const response = await member.post('/board', {});
    expect(response.status).toBe(405);
    const page = await response.text();
    expectWayOn(page, 'This page takes no form');
    expect(mainOf(page)).not.toMatch(/route|action|POST/);
  });

  it('because somebody was quicker (409)', async () => {
    const replyId = await reply(member, topic, 'Gone');
    await member.post(`/replies/${replyId}/delete`, {});
    const response = await lead.post(`/topics/${topic}/answer`, { reply: replyId });
    expect(response.status).toBe(409);
    const page = await response.text();
    expectWayOn(page, 'Things have changed');
    expect(mainOf(page)).toContain('This reply has just been deleted.');
  });

  it('because it was too much (413)', async () => {
    const answer = await rawForm(server().url, '/board/clinical/new', lead.cookie, {
      body: ['body=', 'x'.repeat(1024 * 1024)],
    });
    expect(answer.status).toBe(413);
    expectWayOn(answer.body, 'That was too much at once');
  });

  it('because there were too many tries (429)', async () => {
    const stranger = new HttpClient(server().url);
    for (let tries = 1; tries <= 10; tries += 1) {
      await stranger.signIn('agent@demo.example', 'guess');
    }
    const response = await stranger.signIn('agent@demo.example', 'guess');
    expect(response.status).toBe(429);
    expectWayOn(await response.text(), 'Please wait a moment');
  });

  it('is titled by what it is, so that a list of tabs tells', async () => {
    expect(titleOf(await member.read('/nothing'))).toBe('Page not found – PbC Network');
  });
});

describe('a fault of the network’s own (500)', () => {
  /** Breaks a table for as long as the work lasts. */
  async function without(table: string, work: () => Promise<void>): Promise<void> {
    tamper(server(), `ALTER TABLE "${table}" RENAME TO "Missing"`);
    try {
      await work();
    } finally {
      tamper(server(), `ALTER TABLE "Missing" RENAME TO "${table}"`);
    }
  }

  const HEADING = 'Sorry, something went wrong here';

  it('while reading shows a page with a way on, and its data tell nothing', async () => {
    await without('TopicSection', async () => {
      const response = await lead.get('/board/clinical');
      expect(response.status).toBe(500);
      const page = await response.text();
      expectWayOn(page, HEADING);
      expect(page).not.toMatch(/no such table|Prisma|TopicSection/);

      const data = await lead.get('/board/clinical.data');
      expect(data.status).toBe(500);
      expect(await data.text()).not.toMatch(INSIDES);
    });
    expect((await lead.get('/board/clinical')).status).toBe(200);
  });

  it('while writing shows a page with a way on, and nothing is half-written', async () => {
    await without('TopicSection', async () => {
      const response = await lead.post('/board/clinical/new', { title: 'Half a query' });
      expect(response.status).toBe(500);
      expectWayOn(await response.text(), HEADING);
      const data = await lead.post('/board/clinical/new.data', { title: 'Half a query' });
      expect(data.status).toBe(500);
      expect(await data.text()).not.toMatch(INSIDES);
    });
    expect(await lead.read('/board/clinical?order=newest')).not.toContain('Half a query');
    expect(locationOf(await lead.post('/board/clinical/new', { title: 'Whole' }))).toBeTruthy();
  });

  it.each(['Setting', 'Session'])('before the page has begun does, too (%s)', async (table) => {
    await without(table, async () => {
      for (const path of ['/', '/help', '/board']) {
        const response = await lead.get(path);
        expect(response.status).toBe(500);
        expectWayOn(await response.text(), HEADING);
      }
      const data = await lead.get('/board.data');
      expect(data.status).toBe(500);
      expect(await data.text()).not.toMatch(INSIDES);
    });
    expect((await lead.get('/board')).status).toBe(200);
  });
});
