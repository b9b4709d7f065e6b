import { constants, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/board';
import { mainOf, unescapeHtml } from '../support/html';
import { signedIn, type HttpClient } from '../support/http-client';
import { sendForm } from '../support/multipart';
import { startServer, type TestServer } from '../support/server';
import { stored, tamper } from '../support/stored';
import { pdfOf, slides, word, wordOf } from '../support/written-files';

/** Words of files in the built process: read in its threads, whatever happens to them. */

let server: TestServer;
let lead: HttpClient;
let topic: string;
beforeAll(async () => {
  server = await startServer();
  lead = await signedIn(server.url, 'lead@demo.example');
  topic = await ask(lead, { title: 'Who has it in writing?' });
});
afterAll(async () => {
  await server.stop();
  server.clean();
});

const reply = async (content: Buffer, name: string) => {
  const path = `/topics/${topic}/replies`;
  const sent = await sendForm(server.url, path, lead, { body: 'Here.' }, [{ name, content }]);
  expect(sent.status).toBe(302);
};
/** The results among files, as text. */
const found = async (text: string, client = lead) =>
  unescapeHtml(mainOf(await client.read(`/search?kind=file&q=${text}`)).replaceAll(/<[^>]+>/g, ''));
const jobs = () =>
  stored<{ id: number; state: string; attempts: number; lease: string | null; outcome: string }>(
    server,
    `SELECT id, state, attempts, lease, outcome FROM "Job" WHERE kind = 'files.read-text' ORDER BY id`,
  );
const patient = { timeout: 60_000, interval: 50 };

/** So much work that the process is killed in the middle of it, and a word at its end. */
function longWord(last: string): Buffer {
  const empty = Array.from({ length: 200_000 }, (_, at) => `<w:p w:id="${at}"/>`).join('');
  return wordOf(`<w:document>${empty}<w:p><w:t>${last}</w:t></w:p></w:document>`);
}

/** A page of nothing: 2.5 GB of it in 2.5 MB. */
function pdfBomb(): Buffer {
  const flushed = { finishFlush: constants.Z_FULL_FLUSH };
  const block = deflateRawSync(Buffer.alloc(64 * 1024 * 1024, ' '), flushed);
  const packed = Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...Array<Buffer>(40).fill(block),
    Buffer.from([3, 0, 0, 0, 0, 0]),
  ]).toString('latin1');
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 1001 0 R>>';
  const stream = `<</Length ${packed.length}/Filter/FlateDecode>>\nstream\n${packed}\nendstream`;
  const file = pdfOf(['first'], [page, stream]).toString('latin1');
  return Buffer.from(file.replace('Kids[10 0 R]', 'Kids[1000 0 R]'), 'latin1');
}

describe('words of a file', () => {
  it('are found by whoever may read the query, whatever kind of file it is', async () => {
    const files = {
      'plan.docx': word('A plan for phlebotomists'),
      'plan.pdf': pdfOf(['A plan for', 'phlebotomists']),
      'plan.pptx': slides([{ slide: 'A plan', notes: 'for phlebotomists' }]),
    };
    for (const [name, content] of Object.entries(files)) await reply(content, name);
    for (const name of Object.keys(files)) {
      await expect.poll(() => found('phlebotomists'), patient).toContain(name);
    }
    expect(await found('phlebotomists')).toMatch(/attached under “Who has it in writing\?”/);
  });

  it('survive a process that is killed while it reads them, and are found once', async () => {
    await reply(longWord('kingfishers'), 'long.docx');
    await expect.poll(() => jobs().at(-1)?.lease, patient).toMatch(/./);
    await server.kill();
    expect(jobs().at(-1)).toMatchObject({ state: 'waiting', attempts: 1 });
    // The lease runs out.
    tamper(
      server,
      'UPDATE "Job" SET "leaseUntil" = ? WHERE lease IS NOT NULL',
      new Date(0).toISOString(),
    );
    await server.restart();
    lead = await signedIn(server.url, 'lead@demo.example');
    await expect.poll(() => found('kingfishers'), patient).toContain('1 result');
    expect(jobs().at(-1)).toMatchObject({ state: 'done', attempts: 2 });
  });

  it('are given up where reading them takes more memory than there is, and others go on', async () => {
    const before = server.memory();
    await reply(pdfBomb(), 'bomb.pdf');
    await reply(word('Beside it, sandpipers'), 'beside.docx');
    let peak = 0;
    const given = async () => {
      peak = Math.max(peak, server.memory());
      // The next try is the last one, and comes at once, not after its pause: how often is proved of jobs of all kinds.
      const past = new Date(0).toISOString();
      tamper(
        server,
        `UPDATE "Job" SET "runAt" = ?, attempts = 2
          WHERE kind = 'files.read-text' AND lease IS NULL AND attempts < 2`,
        past,
      );
      expect((await lead.get(`/topics/${topic}`)).status).toBe(200);
      return jobs().find(({ state }) => state === 'given-up')?.outcome;
    };
    await expect.poll(given, { ...patient, timeout: 120_000 }).toBe('It took too much memory.');
    expect(peak - before).toBeLessThan(1_500);
    expect(await found('sandpipers')).toContain('beside.docx');
    expect(await found('bomb')).toContain('bomb.pdf');
    expect(server.output()).not.toContain('bomb.pdf');
  }, 150_000);
});
