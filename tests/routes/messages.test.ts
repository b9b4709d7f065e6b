import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { locationOf } from '../support/board';
import { mainOf } from '../support/html';
import { HttpClient, signedIn } from '../support/http-client';
import { personId, stored } from '../support/stored';
import { useServer } from '../support/use-server';

/** What a room's page sends by itself: a message that it keeps until it knows that it has arrived. */

const server = useServer();
const NHS_NUMBER = '943 476 5919';
let webmaster: HttpClient;
let lead: HttpClient;
let lead2: HttpClient;
/** By invitation: the lead's and the webmaster's. */
let room: string;

beforeAll(async () => {
  const { url } = server();
  webmaster = await signedIn(url, 'webmaster@demo.example');
  lead = await signedIn(url, 'lead@demo.example');
  lead2 = await signedIn(url, 'lead2@demo.example');
});

beforeEach(async () => {
  const fields = { deed: 'room', name: 'Planning', kind: 'invited' };
  room = locationOf(await webmaster.post('/messages/new', fields));
  await invite('lead@demo.example');
});

function invite(email: string): Promise<Response> {
  const people = personId(server(), email);
  return webmaster.post(`${room}/members`, { deed: 'invite', people });
}

const say = (client: HttpClient, body: string, key = '', headers = {}) =>
  client.post(`${room}/say`, { body, idempotencyKey: key }, headers);

/** What has been said in the room. */
function said(): string[] {
  const slug = room.split('/').at(-1) ?? '';
  return stored<{ body: string }>(
    server(),
    'SELECT m.body FROM "Message" m JOIN "Room" r ON r.id = m.roomId WHERE r.slug = ? ORDER BY m.seq',
    slug,
  ).map(({ body }) => body);
}

describe('a message', () => {
  it('is answered with what it has become', async () => {
    const answer = await say(lead, 'Who is on the train?', 'key-of-one');
    expect(answer.status).toBe(200);
    const { id, seq } = (await answer.json()) as { id: string; seq: number };
    expect(await lead.read(room)).toContain(`id="message-${id}"`);
    expect(seq).toBeGreaterThan(0);
    expect(said()).toEqual(['Who is on the train?']);
  });

  it('sent again is written once and answered the same', async () => {
    const first: unknown = await (await say(lead, 'Only once', 'key-of-two')).json();
    expect(await (await say(lead, 'Only once', 'key-of-two')).json()).toEqual(first);
    expect(said()).toEqual(['Only once']);
  });

  it('that is not right is answered with what is wrong', async () => {
    const empty = await say(lead, ' ');
    expect(empty.status).toBe(400);
    expect(await empty.json()).toEqual({ errors: { body: 'Enter your message' } });
    const patient = await say(lead, `About ${NHS_NUMBER}`);
    expect(patient.status).toBe(400);
    expect(await patient.json()).toMatchObject({
      errors: { body: expect.stringContaining('NHS number') as string },
    });
    expect(said()).toEqual([]);
  });

  it('of a page whose reader opens the address leads to the room', async () => {
    expect(locationOf(await lead.get(`${room}/say`))).toBe(room);
    expect((await lead2.get(`${room}/say`)).status).toBe(404);
  });
});

describe('a message is not taken', () => {
  it('from a stranger', async () => {
    expect((await say(new HttpClient(server().url), 'Let me in')).status).toBe(401);
    expect(said()).toEqual([]);
  });

  it('from a member who is not in the room', async () => {
    expect((await say(lead2, 'Let me in')).status).toBe(404);
    expect(said()).toEqual([]);
  });

  it('from somebody who was shown out', async () => {
    expect((await say(lead, 'Still here')).status).toBe(200);
    await webmaster.post(`${room}/members`, {
      deed: 'show-out',
      person: personId(server(), 'lead@demo.example'),
      reason: 'The planning is over',
    });
    expect((await say(lead, 'And now?')).status).toBe(404);
    expect(said()).toEqual(['Still here']);
  });

  it('from whoever signed in after its writer', async () => {
    await invite('lead2@demo.example');
    const written = { 'X-Written-By': personId(server(), 'lead@demo.example') };
    expect((await say(lead2, 'Written on a train', 'key-of-three', written)).status).toBe(401);
    expect(said()).toEqual([]);
    expect((await say(lead, 'Written on a train', 'key-of-three', written)).status).toBe(200);
    expect(said()).toEqual(['Written on a train']);
  });

  it('in a room that was closed, and says so', async () => {
    await webmaster.post(`${room}/settings`, { deed: 'close' });
    const answer = await say(lead, 'Too late');
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('This room has been closed');
  });
});

it('a flood is told when to go on', async () => {
  // A person of their own: how fast somebody writes is counted over all rooms.
  const member = await signedIn(server().url, 'member@demo.example');
  await invite('member@demo.example');
  const answers = [];
  for (let n = 0; n < 31; n += 1) answers.push(await say(member, `Message ${n}`));
  expect(answers.slice(0, 30).map(({ status }) => status)).toEqual(Array(30).fill(200));
  const [refused] = answers.slice(30);
  expect(refused?.status).toBe(429);
  expect(Number(refused?.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(said()).toHaveLength(30);
  // The form for those without scripts says it in words, and keeps what was typed.
  const form = await member.post(`${room}/send`, { body: 'One more' });
  expect(form.status).toBe(400);
  expect(await form.text()).toMatch(/You have sent many messages just now[\s\S]*One more/);
});

describe('searching a room', () => {
  it('finds what was said in it, and leads to its place', async () => {
    const { id } = (await (await say(lead, 'Podiatry on Mondays')).json()) as { id: string };
    const found = await lead.read(`${room}/search?q=podiatry`);
    expect(found).toContain('1 result');
    expect(found).toContain(`href="${room}?at=${id}#message-${id}"`);
    expect(mainOf(await lead.read(`${room}/search`))).not.toContain('result');
    expect((await lead.get(`${room}/search?q=${'x'.repeat(10_000)}`)).status).toBe(200);
  });

  it('is for who may read the room', async () => {
    await say(lead, 'Podiatry on Mondays');
    expect((await lead2.get(`${room}/search?q=podiatry`)).status).toBe(404);
    const elsewhere = mainOf(await lead2.read('/messages/lobby/search?q=podiatry'));
    expect(elsewhere).toContain('No results');
  });
});

describe('the button on somebody’s page', () => {
  const pageOf = (client: HttpClient, email: string) =>
    client.read(`/directory/${personId(server(), email)}`);

  it('opens the conversation with them, the same each time', async () => {
    expect(await pageOf(lead, 'lead2@demo.example')).toContain('Write a message');
    const fields = { deed: 'direct', people: personId(server(), 'lead2@demo.example') };
    const first = locationOf(await lead.post('/messages/new', fields));
    expect(locationOf(await lead.post('/messages/new', fields))).toBe(first);
    expect((await lead2.get(first)).status).toBe(200);
    expect((await webmaster.get(first)).status).toBe(404);
  });

  it('is not on one’s own', async () => {
    expect(await pageOf(lead, 'lead@demo.example')).not.toContain('Write a message');
  });
});
