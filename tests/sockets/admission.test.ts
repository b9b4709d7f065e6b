import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/board';
import { HttpClient, signedIn } from '../support/http-client';
import { listening, newestSeq, sectionChannel } from '../support/live';
import { SocketClient } from '../support/socket-client';
import { countOf, stored, tamper } from '../support/stored';
import { useServer } from '../support/use-server';

/** Who may listen, and what a socket may send. */

const server = useServer();
let lead: HttpClient;
let topic: string;
const open: SocketClient[] = [];

beforeAll(async () => {
  lead = await signedIn(server().url, 'lead@demo.example');
  topic = await ask(lead);
});

afterEach(() => {
  for (const page of open.splice(0)) page.close();
});

function connect(client: HttpClient | null, headers: Record<string, string> = {}): SocketClient {
  const page = new SocketClient(server().url, client, headers);
  open.push(page);
  return page;
}

/** Emits anything; the server's types would not allow it. */
function emit(page: SocketClient, event: string, ...values: unknown[]): void {
  (page.socket as unknown as { emit: (event: string, ...values: unknown[]) => void }).emit(
    event,
    ...values,
  );
}

describe('a connection', () => {
  it('of a member is let in', async () => {
    await expect(connect(lead).connected()).resolves.toBeUndefined();
  });

  it('of a stranger is refused', async () => {
    await expect(connect(null).connected()).rejects.toThrow('Sign in to listen.');
  });

  it.each(['forged', '', 'a'.repeat(3000), '../../etc/passwd'])(
    'with a forged cookie is refused (%#)',
    async (token) => {
      const page = connect(null, { Cookie: `pbc_session=${token}` });
      await expect(page.connected()).rejects.toThrow('Sign in to listen.');
    },
  );

  it.each(['https://elsewhere.example', 'null', 'http://localhost:1'])(
    'from another site is refused: %s',
    async (Origin) => {
      await expect(connect(lead, { Origin }).connected()).rejects.toThrow();
    },
  );

  it('after signing out is refused', async () => {
    const client = await signedIn(server().url, 'lead@demo.example');
    const copy = client.cookie;
    await client.post('/sign-out', {});
    const page = connect(null, { Cookie: copy });
    await expect(page.connected()).rejects.toThrow('Sign in to listen.');
  });

  it('of somebody who is no member is refused', async () => {
    const [someone] = stored<{ id: string; email: string }>(
      server(),
      `SELECT id, email FROM "Person" WHERE kind = 'person' ORDER BY joinedAt DESC LIMIT 1`,
    );
    tamper(server(), 'DELETE FROM "RoleGrant" WHERE personId = ?', someone?.id);
    const client = await signedIn(server().url, someone?.email ?? '');
    await expect(connect(client).connected()).rejects.toThrow('Sign in to listen.');
  });
});

describe('joining', () => {
  it('a topic or a section tells the place from which it goes on', async () => {
    const page = connect(lead);
    for (const channel of [`topic:${topic}`, sectionChannel(server(), 'clinical')]) {
      const seq = newestSeq(server());
      expect(await page.join(channel, seq)).toEqual({ ok: true, seq });
    }
  });

  it.each([
    'topic:no-such-topic',
    'section:no-such-section',
    'person:whoever',
    'people',
    'topic:',
    'topic',
    ':',
    '',
    'topic:a:b',
    '__proto__:x',
    'constructor:name',
  ])('a channel that is not there is refused: %j', async (channel) => {
    expect(await connect(lead).join(channel, 0)).toEqual({ ok: false, reason: 'refused' });
  });

  it('the room of another connection is refused', async () => {
    const page = connect(lead);
    await page.connected();
    const other = await connect(lead).join(String(page.socket.id), 0);
    expect(other).toEqual({ ok: false, reason: 'refused' });
  });

  it('more channels than a page could need is refused', async () => {
    const ids = stored<{ id: string }>(server(), 'SELECT id FROM "Topic" LIMIT 60');
    const page = connect(lead);
    const since = newestSeq(server());
    const replies = await Promise.all(ids.map(({ id }) => page.join(`topic:${id}`, since)));
    expect(replies[0]).toEqual({ ok: true, seq: since });
    expect(replies.at(-1)).toEqual({ ok: false, reason: 'refused' });
  });
});

describe('what makes no sense', () => {
  const channel = () => `topic:${topic}`;

  it.each<[string, () => unknown[]]>([
    ['nothing', () => []],
    ['null', () => [null]],
    ['a number', () => [7]],
    ['a text', () => ['topic']],
    ['an array', () => [[channel(), 0]]],
    ['no place', () => [{ channel: channel() }]],
    ['a place that is a text', () => [{ channel: channel(), since: '0' }]],
    ['a place before the beginning', () => [{ channel: channel(), since: -1 }]],
    ['a place between two', () => [{ channel: channel(), since: 0.5 }]],
    ['a place without end', () => [{ channel: channel(), since: 1e308 }]],
    ['a channel that is an object', () => [{ channel: { toString: 'x' }, since: 0 }]],
    ['a channel that is too long', () => [{ channel: 'x'.repeat(5000), since: 0 }]],
    ['a prototype', () => [JSON.parse('{"__proto__": {"channel": "x"}, "since": 0}') as unknown]],
    ['bytes', () => [Buffer.from('channel')]],
  ])('(%s) is dropped, and the connection goes on', async (_, payload) => {
    const page = connect(lead);
    await page.connected();
    const answers: unknown[] = [];
    for (const event of ['join', 'leave']) {
      emit(page, event, ...payload());
      emit(page, event, ...payload(), (answer: unknown) => answers.push(answer));
    }
    // Without anybody to answer to it cannot be a join.
    emit(page, 'join', { channel: channel(), since: 0 });
    emit(page, 'join', { channel: channel(), since: 0 }, 'no function');

    const seq = newestSeq(server());
    expect(await page.join(channel(), seq)).toEqual({ ok: true, seq });
    expect(answers).toEqual([]);
    expect(page.heard).toEqual([]);
  });

  it('and is too large ends the connection, and no other', async () => {
    const [page, other] = [connect(lead), connect(lead)];
    await Promise.all([page.connected(), other.connected()]);
    page.socket.io.reconnection(false);
    emit(page, 'join', { channel: 'x'.repeat(1024 * 1024), since: 0 });
    await page.until(() => !page.socket.connected);
    expect((await other.join(channel(), newestSeq(server()))).ok).toBe(true);
    expect((await new HttpClient(server().url).get('/health')).status).toBe(200);
  });
});

describe('a socket', () => {
  it('cannot write, nor tell others anything, whatever it emits', async () => {
    const listener = await listening(server(), lead, `topic:${topic}`);
    open.push(listener);
    const page = connect(lead);
    await page.connected();
    const before = [newestSeq(server()), countOf(server(), 'Reply'), countOf(server(), 'Topic')];
    const message = { channel: `topic:${topic}`, topic, topicId: topic, body: 'Written', seq: 1e6 };
    for (const event of [
      'happened',
      'left',
      'reply',
      'replies',
      'post',
      'write',
      'create',
      'ask',
      'edit',
      'delete',
      'answer',
      'message',
      'broadcast',
      'emit',
      'to',
      'board.reply',
      'board.replied',
      `/topics/${topic}/replies`,
      'sign-out',
      'error',
    ]) {
      emit(page, event, message);
    }
    // Answered after all of those: they have been read by then.
    await page.join(`topic:${topic}`, newestSeq(server()));
    expect([newestSeq(server()), countOf(server(), 'Reply'), countOf(server(), 'Topic')]).toEqual(
      before,
    );
    await listener.join(sectionChannel(server(), 'clinical'), newestSeq(server()));
    expect(listener.heard).toEqual([]);
  });
});
