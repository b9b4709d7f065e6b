import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_STAGED_BYTES } from '~/platform/files/limits';
import { ask, replyIdOf } from '../support/board';
import { openClamd, type Clamd } from '../support/clamd';
import { problemsOf, textareaOf } from '../support/html';
import { signedIn, type HttpClient } from '../support/http-client';
import { megabytes, sendForm, type Sent } from '../support/multipart';
import { docx } from '../support/sample-files';
import { startServer, type TestServer } from '../support/server';
import { countOf, tamper } from '../support/stored';

/** Files when something goes wrong with the disk, the process or the scanner. */

interface Place {
  server: TestServer;
  lead: HttpClient;
  topic: string;
  reply: (files: Sent[], body?: string) => ReturnType<typeof sendForm>;
  /** What the demonstration holds already. */
  had: { File: number; FileUse: number; bytes: string[] };
}

async function open(options: Parameters<typeof startServer>[0]): Promise<Place> {
  const server = await startServer(options);
  const lead = await signedIn(server.url, 'lead@demo.example');
  const topic = await ask(lead);
  const path = `/topics/${topic}/replies`;
  const reply = (files: Sent[], body = 'With a file.') =>
    sendForm(server.url, path, lead, { body }, files);
  const had = {
    File: countOf(server, 'File'),
    FileUse: countOf(server, 'FileUse'),
    bytes: storeOf(server),
  };
  return { server, lead, topic, reply, had };
}

async function close({ server }: Place): Promise<void> {
  await server.stop();
  server.clean();
}

/** Rows of a table that were not there when the tests began: the demonstration has files of its own. */
const newIn = ({ server, had }: Place, table: 'File' | 'FileUse') =>
  countOf(server, table) - had[table];

const arrivals = ({ server }: Place) => {
  const folder = join(server.dataDir, 'files', 'incoming');
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
};

/** What lies in the store, by hash. The words of what was there before are taken out of it whenever it suits. */
const storeOf = ({ dataDir }: TestServer) =>
  readdirSync(join(dataDir, 'files'), { recursive: true })
    .map(String)
    .filter((path) => /^[0-9a-f]{2}\/./.test(path) && !path.endsWith('.text'));

/** What has come into the store since the tests began. */
const bytesIn = ({ server, had }: Place) =>
  storeOf(server).filter((path) => !had.bytes.includes(path));

const FAILED = 'The selected file could not be uploaded – try again';

describe('a disk that takes no more', () => {
  let place: Place;
  beforeAll(async () => {
    place = await open({ largestFile: 12 * 1024 });
  });
  afterAll(() => close(place));

  it('refuses the file in words, keeps what was typed and nothing half written, and goes on', async () => {
    const refused = await place.reply([{ name: 'large.txt', content: megabytes(20) }], 'My words.');
    expect(refused.status).toBe(400);
    expect(problemsOf(refused.body)).toEqual({ attachments: FAILED });
    expect(textareaOf(refused.body, 'body')).toBe('My words.');
    expect(arrivals(place)).toEqual([]);
    expect(newIn(place, 'File')).toBe(0);
    expect((await place.lead.get(`/topics/${place.topic}`)).status).toBe(200);
    expect(place.server.output()).toMatch(/"code":"E(FBIG|NOSPC)".*"A file could not be written"/);

    const small = { name: 'small.docx', content: docx() };
    expect((await place.reply([small])).status).toBe(302);
    expect(newIn(place, 'FileUse')).toBe(1);
  });
});

describe('a database that takes no more', () => {
  let place: Place;
  beforeAll(async () => {
    place = await open({});
  });
  afterAll(() => close(place));

  it('refuses the file in words, keeps what was typed, and no bytes without a row', async () => {
    tamper(
      place.server,
      `CREATE TRIGGER full BEFORE INSERT ON "StagedFile" BEGIN SELECT RAISE(ABORT, 'full'); END`,
    );
    const file = { name: 'fits.docx', content: docx('fits') };
    const refused = await place.reply([file], 'My words.');
    expect(refused.status).toBe(400);
    expect(problemsOf(refused.body)).toEqual({ attachments: FAILED });
    expect(textareaOf(refused.body, 'body')).toBe('My words.');
    expect(bytesIn(place)).toEqual([]);
    expect(place.server.output()).toMatch(/"level":"error".*"A file could not be given its row"/);
    expect(place.server.output()).not.toContain('fits.docx');

    tamper(place.server, 'DROP TRIGGER full');
    expect((await place.reply([file])).status).toBe(302);
    expect(bytesIn(place)).toHaveLength(1);
  });
});

describe('a person who has as much waiting as one may', () => {
  let place: Place;
  beforeAll(async () => {
    place = await open({});
  });
  afterAll(() => close(place));

  it('is told so, keeps what was typed, and fills the disk no further', async () => {
    const before = await place.reply([{ name: 'a.docx', content: docx('waits') }], '');
    expect(before.status).toBe(400);
    tamper(place.server, 'UPDATE "File" SET bytes = ?', MAX_STAGED_BYTES);
    const files = ['b', 'c'].map((name) => ({ name: `${name}.txt`, content: megabytes(3) }));
    const refused = await place.reply(files, 'My words.');
    expect(refused.status).toBe(400);
    expect(problemsOf(refused.body).attachments).toMatch(/^“b\.txt” .*too many of your files/);
    expect(textareaOf(refused.body, 'body')).toBe('My words.');
    expect(bytesIn(place)).toHaveLength(1);
    expect(arrivals(place)).toEqual([]);
    const reply = await place.lead.post(`/topics/${place.topic}/replies`, { body: 'Text alone.' });
    expect(replyIdOf(reply)).toMatch(/./);
    expect((await place.reply([])).status).toBe(302);
  });
});

/** Forms that take files, and what they make. */
const forms: Array<{
  what: string;
  makes: string;
  pathOf: (place: Place) => string;
  fields: Record<string, string>;
}> = [
  {
    what: 'a reply',
    makes: 'Reply',
    pathOf: ({ topic }: Place) => `/topics/${topic}/replies`,
    fields: { body: 'With a file.' },
  },
  {
    what: 'a document of the library',
    makes: 'LibraryItem',
    pathOf: () => '/library/new',
    fields: { title: 'Half a plan', kind: 'form' },
  },
];

describe.each(forms)(
  'a process that is killed while the file of $what arrives',
  ({ makes, pathOf, fields }) => {
    let place: Place;
    beforeAll(async () => {
      place = await open({});
    });
    afterAll(() => close(place));

    it('leaves no row, and nothing that the sweep does not take', async () => {
      const { server } = place;
      const path = pathOf(place);
      const before = countOf(server, makes);
      let killing: Promise<unknown> | undefined;
      async function* half() {
        yield* megabytes(5);
        await expect.poll(() => arrivals(place)).toHaveLength(1);
        killing = server.kill();
        await killing;
        yield* megabytes(5);
      }
      const file = { name: 'half.txt', content: half() };
      await expect(sendForm(server.url, path, place.lead, fields, [file])).rejects.toThrow();
      await killing;
      expect(newIn(place, 'File')).toBe(0);
      expect(countOf(server, makes)).toBe(before);
      const [left = ''] = arrivals(place);
      expect(left).not.toBe('');

      // A day later.
      const old = new Date('2026-01-01T00:00:00Z');
      utimesSync(left, old, old);
      tamper(
        server,
        `INSERT INTO "Job" (kind, key, input, runAt, enqueuedAt) VALUES ('files.sweep', 'now', '{}', ?, ?)`,
        old.toISOString(),
        old.toISOString(),
      );
      await server.restart();
      await expect.poll(() => arrivals(place), { timeout: 15_000 }).toEqual([]);
      expect(countOf(server, makes)).toBe(before);
      const lead = await signedIn(server.url, 'lead@demo.example');
      const whole = { name: 'whole.docx', content: docx() };
      expect((await sendForm(server.url, path, lead, fields, [whole])).status).toBe(302);
      expect(countOf(server, makes)).toBe(before + 1);
    });
  },
);

describe('a virus scanner', () => {
  let place: Place;
  let clamd: Clamd;
  beforeAll(async () => {
    clamd = await openClamd();
    place = await open({ env: { CLAMD: clamd.setting } });
  });
  afterAll(async () => {
    await close(place);
    await clamd.close();
  });

  it('sees every file before anybody can have it', async () => {
    const content = docx('clean');
    expect((await place.reply([{ name: 'clean.docx', content }])).status).toBe(302);
    expect(clamd.seen.some((seen) => seen.equals(content))).toBe(true);
  });

  it('keeps viruses out', async () => {
    const refused = await place.reply([{ name: 'a.docx', content: docx('', [{ name: 'EICAR' }]) }]);
    expect(problemsOf(refused.body)).toEqual({ attachments: 'The selected file contains a virus' });
  });

  it('that cannot say lets no file through, and texts all the same', async () => {
    const file = { name: 'a.docx', content: docx('unseen') };
    clamd.behave('cut');
    expect(problemsOf((await place.reply([file])).body)).toEqual({ attachments: FAILED });
    const reply = await place.lead.post(`/topics/${place.topic}/replies`, { body: 'Text alone.' });
    expect(replyIdOf(reply)).toMatch(/./);
    clamd.behave('well');
    expect((await place.reply([file])).status).toBe(302);
    expect(arrivals(place)).toEqual([]);
  });
});
