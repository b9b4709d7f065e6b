import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { PASSWORD } from '../../prisma/demo/password';
import { ask } from '../support/board';
import { mainOf, problemsOf, textareaOf, unescapeHtml } from '../support/html';
import { HttpClient, signedIn } from '../support/http-client';
import { megabytes, sendForm, type Sent } from '../support/multipart';
import { raw, type RawAnswer } from '../support/raw';
import { docx, gif, hugePng, pdf, photograph, png, zip } from '../support/sample-files';
import { countOf, stored, tamper } from '../support/stored';
import { useServer } from '../support/use-server';
import { pdfOf, word } from '../support/written-files';

/** Files over real HTTP, on the form for replies. */

const server = useServer();
let lead: HttpClient;
let lead2: HttpClient;
let topic: string;

beforeAll(async () => {
  lead = await signedIn(server().url, 'lead@demo.example');
  lead2 = await signedIn(server().url, 'lead2@demo.example');
  topic = await ask(lead, { title: 'Who has a business case to share?' });
});

const reply = (
  files: Sent[],
  fields: Record<string, string | string[]> = { body: 'Here it is.' },
  client = lead,
) => sendForm(server().url, `/topics/${topic}/replies`, client, fields, files);

/** The first file of the reply that an answer leads to, by its address. */
async function fileOf({ status, headers }: RawAnswer): Promise<string> {
  expect(status).toBe(302);
  const id = /#(reply-.+)$/.exec(headers.location ?? '')?.[1] ?? '';
  const page = await lead.read(headers.location ?? '');
  const post = page.slice(page.indexOf(`id="${id}"`));
  const address = /href="(\/files\/[^"]+)"/.exec(post)?.[1];
  if (address === undefined) throw new Error('The reply has no file');
  return unescapeHtml(address);
}

const send = async (content: Sent['content'], name: string) =>
  fileOf(await reply([{ name, content }]));

/** What the form says about its files when it comes back. */
function problemOf({ status, body }: RawAnswer): string | undefined {
  expect(status).toBe(400);
  return problemsOf(body).attachments;
}

/** Ids of the files that stand ticked in a form that came back. */
const keptIn = ({ body }: RawAnswer) =>
  [...body.matchAll(/<input[^>]*name="attachments"[^>]*type="checkbox"[^>]*value="([^"]+)"/g)].map(
    ([, id = '']) => id,
  );

const incoming = () => {
  const folder = join(server().dataDir, 'files', 'incoming');
  return readdirSync(folder);
};

describe('a file sent with a reply', () => {
  it('stands under it with its name, kind and size, and is downloaded byte for byte', async () => {
    const bytes = docx('x'.repeat(300));
    const address = await send(bytes, 'Fair shares.docx');
    const page = mainOf(await lead2.read(`/topics/${topic}`));
    expect(page).toMatch(/Fair shares\.docx<\/a> \(Word, \d+ bytes\)/);
    const response = await lead2.get(address);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('is only ever saved, never shown', async () => {
    const { headers } = await lead.get(await send(pdf('<script>alert(1)</script>'), 'a.html'));
    expect(headers.get('Content-Type')).toBe('application/pdf');
    expect(headers.get('Content-Disposition')).toBe(
      `attachment; filename="a.html.pdf"; filename*=UTF-8''a.html.pdf`,
    );
    expect(headers.get('Content-Security-Policy')).toContain("sandbox; default-src 'none'");
    expect(headers.get('X-Content-Type-Options')).toMatch(/^nosniff/);
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    expect(headers.get('Cache-Control')).toBe('private, no-cache');
  });

  it('is not kept by the browser of a computer that others use too', async () => {
    const address = await send(docx('shared'), 'a.docx');
    const shared = new HttpClient(server().url);
    const email = 'steering@demo.example';
    await shared.post('/sign-in', { email, password: PASSWORD, shared: 'on' });
    expect((await shared.get(address)).headers.get('Cache-Control')).toBe('private, no-store');
  });

  it('is not sent again to a browser that has it', async () => {
    const address = await send(docx('etag'), 'a.docx');
    const tag = (await lead.get(address)).headers.get('ETag') ?? '';
    const again = await lead.get(address, { 'If-None-Match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await lead.get(address, { 'If-None-Match': '"other"' });
    expect(other.status).toBe(200);
    expect((await new HttpClient(server().url).get(address, { 'If-None-Match': tag })).status).toBe(
      302,
    );
  });

  it('is for members only, and for nobody when its post is deleted', async () => {
    const sent = await reply([{ name: 'a.docx', content: docx('deleted') }]);
    const address = await fileOf(sent);
    const stranger = await new HttpClient(server().url).get(address);
    expect(stranger.headers.get('Location')).toMatch(/^\/sign-in\?next=/);
    expect((await lead2.get(address)).status).toBe(200);
    const id = /#reply-(.+)$/.exec(sent.headers.location ?? '')?.[1] ?? '';
    const [row] = stored<{ sha256: string }>(
      server(),
      'SELECT sha256 FROM "File" WHERE id = ?',
      address.split('/')[2],
    );
    const hash = row?.sha256 ?? '';
    const folder = join(server().dataDir, 'files', hash.slice(0, 2));
    expect(readdirSync(folder)).toContain(hash);
    expect((await lead.post(`/replies/${id}/delete`, {})).status).toBe(302);
    for (const client of [lead, lead2]) expect((await client.get(address)).status).toBe(404);
    await expect.poll(() => readdirSync(folder), { timeout: 15_000 }).not.toContain(hash);
  });

  it('is written once when the form is sent twice', async () => {
    const fields = { body: 'Twice, with a file.', idempotencyKey: 'files-twice' };
    const file = { name: 'a.docx', content: docx('twice') };
    const first = await reply([file], fields);
    const second = await reply([file], fields);
    expect(second.headers.location).toBe(first.headers.location);
    const changed = await reply([{ ...file, content: docx('changed') }], fields);
    expect(changed.headers.location).not.toBe(first.headers.location);
  });

  it('leaves no doubt about who may use what waits', async () => {
    const refused = await reply([{ name: 'mine.docx', content: docx('mine') }], { body: '' });
    const [id = ''] = keptIn(refused);
    const stolen = await reply([], { body: 'Not mine.', attachments: id }, lead2);
    expect(problemOf(stolen)).toMatch(/is not kept any more/);
    expect(stolen.body).not.toContain('mine.docx');
    const address = `/files/${id}/mine.docx`;
    expect([(await lead.get(address)).status, (await lead2.get(address)).status]).toEqual([
      200, 404,
    ]);
  });
});

describe('a form that comes back', () => {
  it('keeps the file that came with it, and what was typed', async () => {
    const number = 'About 943 476 5919.';
    const refused = await reply([{ name: 'plan.docx', content: docx('kept') }], { body: number });
    expect(refused.status).toBe(400);
    expect(textareaOf(refused.body, 'body')).toBe(number);
    expect(refused.body).toMatch(/plan\.docx \(Word, \d+ bytes\)/);
    const kept = keptIn(refused);
    expect(kept).toHaveLength(1);
    const posted = await reply([], { body: 'About nobody.', attachments: kept });
    expect(await fileOf(posted)).toMatch(/plan\.docx$/);
  });

  it('leaves out a file whose tick was taken away', async () => {
    const refused = await reply([{ name: 'plan.docx', content: docx('left') }], { body: '' });
    expect(keptIn(refused)).toHaveLength(1);
    await expect(fileOf(await reply([], { body: 'Without.' }))).rejects.toThrow('has no file');
  });

  it('says all that is wrong at once', async () => {
    const refused = await reply([{ name: 'a.exe', content: 'MZ' }], { body: '' });
    expect(problemsOf(refused.body)).toEqual({
      body: 'Enter your reply',
      attachments: expect.stringMatching(/^The selected file must be a Word, Excel/) as string,
    });
  });

  it('keeps the good ones of several, and names the bad one', async () => {
    const refused = await reply([
      { name: 'good.docx', content: docx('good') },
      { name: 'empty.docx', content: '' },
    ]);
    expect(problemOf(refused)).toBe('“empty.docx” is empty');
    expect(keptIn(refused)).toHaveLength(1);
  });

  it('takes five files and not six', async () => {
    const files = Array.from({ length: 6 }, (_, n) => ({
      name: `${n}.docx`,
      content: docx(`n${n}`),
    }));
    const refused = await reply(files);
    expect(problemOf(refused)).toBe('You can only select up to 5 files');
    expect(keptIn(refused)).toHaveLength(5);
    const more = await reply(files.slice(0, 1), { body: 'More', attachments: keptIn(refused) });
    expect(problemOf(more)).toBe('You can only select up to 5 files');
    expect((await reply(files.slice(0, 5))).status).toBe(302);
  });

  it('with 200 files keeps five of them and what was typed, and goes on', async () => {
    const files = Array.from({ length: 200 }, (_, n) => ({
      name: `many ${n}.docx`,
      content: docx(`many ${n}`),
    }));
    const refused = await reply(files, { body: 'Two hundred.' });
    expect(problemOf(refused)).toBe('You can only select up to 5 files');
    expect(keptIn(refused).length).toBeLessThanOrEqual(6);
    expect(textareaOf(refused.body, 'body')).toBe('Two hundred.');
    expect(incoming()).toEqual([]);
  });

  it('after the session ended comes back with the file that waited for it', async () => {
    const client = await signedIn(server().url, 'agent@demo.example');
    const path = `/topics/${topic}/replies`;
    const idempotencyKey = await client.hiddenField(path, 'idempotencyKey');
    const file = { name: 'waited.docx', content: docx('waited') };
    const [id = ''] = keptIn(await reply([file], { body: '' }, client));
    const fields = { body: 'Again.', attachments: id, idempotencyKey };
    const cookie = client.cookie.replace(/pbc_session=[^;]*/, 'pbc_session=ended');
    const away = await sendForm(server().url, path, { cookie }, fields);
    const held = away.headers['set-cookie']?.find((line) => line.startsWith('pbc_held=')) ?? '';
    const holding = held.split(';')[0] ?? '';
    const page = async ({ cookie: own }: HttpClient) =>
      (await raw(server().url, { path, headers: { Cookie: `${own}; ${holding}` } })).body;
    expect(await page(client)).toMatch(/waited\.docx \(Word/);
    expect(await page(lead2)).not.toContain('waited.docx');
  });

  it('after the session ended comes back with its text; its file has to be chosen again', async () => {
    const client = await signedIn(server().url, 'steering@demo.example');
    const path = `/topics/${topic}/replies`;
    const idempotencyKey = await client.hiddenField(path, 'idempotencyKey');
    const before = countOf(server(), 'File');
    const cookie = client.cookie.replace(/pbc_session=[^;]*/, 'pbc_session=ended');
    const file = { name: 'a.docx', content: docx('ended') };
    const fields = { body: 'Written in vain?', idempotencyKey };
    const answer = await sendForm(server().url, path, { cookie }, fields, [file]);
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toMatch(/^\/sign-in\?next=/);
    expect(countOf(server(), 'File')).toBe(before);
    const held = stored<{ fields: string }>(server(), 'SELECT fields FROM "HeldForm"').at(-1);
    expect(held?.fields).toContain('Written in vain?');
    const said = answer.headers['set-cookie']?.find((line) => line.startsWith('pbc_said=')) ?? '';
    const page = await new HttpClient(server().url).get('/sign-in', {
      Cookie: said.split(';')[0] ?? '',
    });
    expect(await page.text()).toContain('Files have to be chosen again.');
  });
});

describe('the form for editing', () => {
  const inputs = (page: string, name: string, type: string) =>
    [
      ...page.matchAll(
        new RegExp(`<input(?=[^>]*name="${name}")(?=[^>]*type="${type}")[^>]*value="([^"]+)"`, 'g'),
      ),
    ].map(([, id = '']) => id);

  it('shows the post’s files, keeps them and what was sent when it comes back, and changes them', async () => {
    const files = [
      { name: 'patient.docx', content: docx('patient') },
      { name: 'fine.docx', content: docx('fine') },
    ];
    const id = /#reply-(.+)$/.exec((await reply(files)).headers.location ?? '')?.[1] ?? '';
    const path = `/replies/${id}/edit`;
    const page = mainOf(await lead.read(path));
    const [patient = '', fine = ''] = inputs(page, 'attachments', 'checkbox');
    expect(inputs(page, 'attached', 'hidden')).toEqual([patient, fine]);

    const attached = [patient, fine];
    const more = { name: 'more.docx', content: docx('more') };
    const fields = { body: '', attachments: fine, attached };
    const refused = await sendForm(server().url, path, lead, fields, [more]);
    expect(problemsOf(refused.body)).toEqual({ body: 'Enter your reply' });
    expect(inputs(refused.body, 'attached', 'hidden')).toEqual(attached);
    const boxes = inputs(refused.body, 'attachments', 'checkbox');
    expect(boxes).toEqual([patient, fine, expect.any(String)]);
    const ticked = [...refused.body.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)]
      .map(([box]) => box)
      .filter((box) => box.includes('checked=""'));
    expect(ticked).toHaveLength(2);
    expect(ticked.join()).not.toContain(patient);

    const again = { body: 'Without a patient.', attachments: boxes.slice(1), attached };
    const saved = await sendForm(server().url, path, lead, again);
    expect(saved.status).toBe(302);
    const shown = mainOf(await lead2.read(`/topics/${topic}`));
    expect(shown).not.toContain('patient.docx');
    expect(shown).toContain('fine.docx');
    expect(shown).toContain('more.docx');
    expect((await lead.get(`/files/${patient}/patient.docx`)).status).toBe(404);
  });
});

describe('a bad file', () => {
  it.each([
    ['nothing', '', 'a.docx', /is empty$/],
    ['a program', 'MZ\x00\x01', 'a.docx', /must be a Word/],
    ['a page', '<html><script>alert(1)</script>', 'a.html', /must be a Word/],
    ['a drawing with a script', '<svg onload="alert(1)"></svg>', 'a.png', /must be a Word/],
    [
      'a bomb',
      zip([{ name: 'word/x', says: { unpacked: 2 ** 32 - 1 } }]),
      'a.docx',
      /cannot be opened/,
    ],
  ])('(%s) is refused in words', async (_, content, name, said) => {
    expect(problemOf(await reply([{ name, content }]))).toMatch(said);
    expect(incoming()).toEqual([]);
  });

  it('of 30,000 by 30,000 pixels is refused in words', async () => {
    expect(problemOf(await reply([{ name: 'a.png', content: await hugePng() }]))).toMatch(/pixels/);
  });

  it.each([
    [
      'a picture and a program',
      async () => Buffer.concat([await gif(), Buffer.from('alert(1)')]),
      'a.gif',
    ],
    [
      'a picture and a page',
      async () => Buffer.concat([await png(), Buffer.from('<b>alert(1)</b>')]),
      'a.png',
    ],
    [
      'a photograph that says where it was taken',
      async () => Buffer.concat([await photograph(), Buffer.from('alert(1)')]),
      'a.jpg',
    ],
  ])('that is %s is a picture alone', async (_, make, name) => {
    const response = await lead.get(await send(await make(), name));
    const kept = Buffer.from(await response.arrayBuffer()).toString('latin1');
    expect(kept).not.toMatch(/alert|SecretPhone|Exif/);
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment/);
  });

  it('that is two things at once is what it begins as, and is saved as that alone', async () => {
    const page = Buffer.from('<script>alert(1)</script>');
    const polyglot = Buffer.concat([pdf(), page, docx('hidden')]);
    const { headers } = await lead.get(await send(polyglot, 'report.docx'));
    expect(headers.get('Content-Type')).toBe('application/pdf');
    expect(headers.get('Content-Disposition')).toContain(`filename="report.pdf"`);
    expect(headers.get('X-Content-Type-Options')).toMatch(/^nosniff/);
  });

  it('with a script in it, or a bomb in a whole document, is saved and never opened', async () => {
    const script = `<</S/JavaScript/JS(app.alert\\('x'\\))>>`;
    const scripted = pdfOf(['Harmless'], [script], '/OpenAction 1000 0 R');
    const bomb = word('Harmless', [{ name: 'word/header1.xml', content: ' '.repeat(80_000_000) }]);
    for (const [content, name] of [[scripted, 'a.pdf'] as const, [bomb, 'a.docx'] as const]) {
      const kept = await lead.get(await send(content, name));
      expect(kept.headers.get('Content-Disposition')).toMatch(/^attachment/);
      expect(kept.headers.get('Content-Security-Policy')).toMatch(/sandbox|default-src 'none'/);
      expect(Buffer.from(await kept.arrayBuffer()).equals(content)).toBe(true);
    }
    const read = `SELECT outcome FROM "Job" WHERE kind = 'files.read-text' AND outcome LIKE '%made to harm%'`;
    await expect.poll(() => stored(server(), read).length, { timeout: 20_000 }).toBe(1);
    expect((await lead.get('/health')).status).toBe(200);
  });

  it.each([
    ['../../etc/passwd', 'passwd.docx'],
    ['a\u202excod.exe', 'axcod.exe.docx'],
    ['', 'file.docx'],
    ['Bericht – Ménière.docx', 'Bericht – Ménière.docx'],
    ['דוח.docx', 'דוח.docx'],
    [`${'n'.repeat(300)}.docx`, `${'n'.repeat(95)}.docx`],
  ])('called %j is called %j', async (sent, shown) => {
    const address = await send(docx('named'), sent);
    expect(decodeURIComponent(address).split('/').at(-1)).toBe(shown);
    const { headers } = await lead.get(address);
    const named = /filename\*=UTF-8''(.+)$/.exec(headers.get('Content-Disposition') ?? '')?.[1];
    expect(decodeURIComponent(named ?? '')).toBe(shown);
  });

  it('that is not there is not found, whatever it is asked by', async () => {
    for (const path of ['/files/none/a.pdf', '/files/..%2f..%2fnetwork.db/a', '/files/%00/a']) {
      expect((await lead.get(path)).status, path).toBe(404);
    }
  });
});

describe('a sender who goes away', () => {
  it('leaves nothing behind', async () => {
    const before = countOf(server(), 'File');
    async function* halfOfIt() {
      yield* megabytes(2);
      await expect.poll(incoming).toHaveLength(1);
      throw new Error('Gone away');
    }
    await expect(reply([{ name: 'half.txt', content: halfOfIt() }])).rejects.toThrow('Gone away');
    await expect.poll(incoming).toEqual([]);
    expect(countOf(server(), 'File')).toBe(before);
  });
});

describe('a form that is too large', () => {
  it('with a file of 26 MB is heard out and says so', async () => {
    const refused = await reply([{ name: 'big.txt', content: megabytes(26) }]);
    expect(problemOf(refused)).toBe('The selected file must be smaller than 25MB');
    expect(textareaOf(refused.body, 'body')).toBe('Here it is.');
    expect(incoming()).toEqual([]);
  });

  it('with 2 GB is cut off, and costs next to no memory', async () => {
    const before = server().memory();
    let most = before;
    let sent = 0;
    async function* endless() {
      for await (const piece of megabytes(2048)) {
        sent += 1;
        most = Math.max(most, server().memory());
        yield piece;
      }
    }
    await expect(
      reply([{ name: 'endless.txt', content: endless() }]).then(({ status }) => {
        if (status === 413) throw new Error('Refused');
      }),
    ).rejects.toThrow();
    expect(sent).toBeGreaterThan(26);
    expect(sent).toBeLessThan(400);
    expect(most - before).toBeLessThan(64);
    expect(incoming()).toEqual([]);
    // A connection that was idle meanwhile may just be closing.
    await vi.waitFor(async () => expect((await lead.get('/board')).status).toBe(200));
  });

  it('with too much text is refused', async () => {
    const answer = await reply([], { body: 'x'.repeat(1024 * 1024 + 1) });
    expect(answer.status).toBe(413);
  });

  it.each([
    ['no boundary', 'multipart/form-data', 'x'],
    [
      'no end',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="body"\r\n\r\nhalf',
    ],
    ['nothing in it', 'multipart/form-data; boundary=x', ''],
  ])('or none at all (%s) is refused', async (_, type, body) => {
    const response = await fetch(`${server().url}/topics/${topic}/replies`, {
      method: 'POST',
      headers: { Cookie: lead.cookie, Origin: server().url, 'Content-Type': type },
      body,
    });
    expect(response.status).toBe(400);
  });
});

describe('another site', () => {
  it('sends no file in a member’s name', async () => {
    const before = countOf(server(), 'File');
    const form = new FormData();
    form.set('body', 'x');
    form.set('attachments', new File(['foreign'], 'a.txt'));
    const response = await fetch(`${server().url}/topics/${topic}/replies`, {
      method: 'POST',
      headers: { Cookie: lead.cookie, Origin: 'https://elsewhere.example' },
      body: form,
    });
    expect(response.status).toBe(403);
    expect(countOf(server(), 'File')).toBe(before);
  });
});

describe('somebody who is no member any more', () => {
  it('neither sends nor downloads files', async () => {
    const address = await send(docx('former'), 'a.docx');
    const client = await signedIn(server().url, 'member@demo.example');
    expect((await client.get(address)).status).toBe(200);
    tamper(
      server(),
      `DELETE FROM "RoleGrant" WHERE personId = (SELECT id FROM "Person" WHERE email = 'member@demo.example')`,
    );
    const before = countOf(server(), 'File');
    expect((await client.get(address)).status).toBe(403);
    const sent = await reply([{ name: 'a.docx', content: docx('no') }], { body: 'x' }, client);
    expect(sent.status).toBe(403);
    expect(countOf(server(), 'File')).toBe(before);
  });
});
