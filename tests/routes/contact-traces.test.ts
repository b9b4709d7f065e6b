import { beforeAll, describe, expect, it, vi } from 'vitest';
import { contactFields, type ContactField } from '~/features/directory/contacts';
import { shownToChoices, type ShownTo } from '~/features/directory/shown-to';
import { ask, reply } from '../support/board';
import { detailsOf, isIn } from '../support/contact-details';
import { writeEntry } from '../support/directory';
import { signedIn, type HttpClient } from '../support/http-client';
import { useDatabaseOf } from '../support/second-process';
import { personId, stored, tamper } from '../support/stored';
import { useServer } from '../support/use-server';

/** Contact details where somebody is named to one reader: on their home page, and in what they are told. */

const server = useServer();
useDatabaseOf(server);

const OWNER = 'pia.strand@demo.example';
const details = detailsOf(OWNER, 4);
const readers = ['member@demo.example', 'steering@demo.example'] as const;
const clients = {} as Record<(typeof readers)[number], HttpClient>;
let owner: HttpClient;
let id: string;
let name: string;

beforeAll(async () => {
  const { url } = server();
  owner = await signedIn(url, OWNER);
  for (const reader of readers) clients[reader] = await signedIn(url, reader);
  id = personId(server(), OWNER);
  const [row] = stored<{ name: string }>(server(), 'SELECT name FROM "Person" WHERE id = ?', id);
  name = row?.name ?? '';
});

const show = (shownTo: ShownTo) =>
  writeEntry(id, {
    ...details,
    interests: ['Binding of quires'],
    serviceAreas: [],
    shownTo: { email: shownTo, phone: shownTo, mobile: shownTo, address: shownTo },
  });

/** Which details stand in what was sent. */
const shownIn = (text: string) =>
  contactFields.filter((field) => isIn(text, field, details[field]));

describe.each(readers)('on the home page of %s, who has just joined', (reader) => {
  beforeAll(async () => {
    const readerId = personId(server(), reader);
    const today = new Date().toISOString();
    tamper(server(), 'UPDATE "Person" SET joinedAt = ? WHERE id = ?', today, readerId);
    tamper(server(), 'UPDATE "Person" SET lastSeenAt = ? WHERE id = ?', today, id);
    await writeEntry(readerId, { interests: ['Binding of quires'], serviceAreas: [] });
  });

  it.each(shownToChoices)('a colleague is reached by what is for: %s', async (shownTo) => {
    await show(shownTo);
    const seen: readonly ContactField[] =
      shownTo === 'member' || (shownTo === 'steering' && reader === 'steering@demo.example')
        ? ['email', 'phone']
        : [];
    for (const path of ['/', '/_root.data']) {
      const text = await clients[reader].read(path);
      expect(text).toContain(id);
      expect(shownIn(text)).toEqual(seen);
    }
  });
});

describe.each(readers)('in what %s is told', (reader) => {
  it.each(shownToChoices)('there is none of what is for: %s', async (shownTo) => {
    await show(shownTo);
    const client = clients[reader];
    const topic = await ask(client, { title: 'Who binds quires?' });
    await reply(owner, topic, 'We do.');
    const told = await vi.waitFor(async () => {
      const text = await clients[reader].read('/notices');
      expect(text).toContain(topic);
      return text;
    });
    expect(told).toContain(name);
    expect(shownIn(told)).toEqual([]);
    expect(shownIn(await clients[reader].read('/notices.data'))).toEqual([]);
    const bell = await client.post('/notices/seen', { about: `topic:${topic}`, upTo: '1' });
    expect(bell.status).toBe(200);
    expect(shownIn(await bell.text())).toEqual([]);
  });
});
