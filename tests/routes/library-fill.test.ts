import { expect, it } from 'vitest';
import { addFillable } from '../support/fillable';
import { HttpClient, signedIn } from '../support/http-client';
import { docx } from '../support/sample-files';
import { useServer } from '../support/use-server';
import { word } from '../support/written-files';
import { unzip } from '../support/zip';

/** Filling in a document over HTTP, by a browser without scripts, against a built server and its worker threads. */

const server = useServer();

const member = () => signedIn(server().url, 'member@demo.example');
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

it('answers the form with the document itself, to be saved and kept by nobody', async () => {
  const slug = addFillable(server(), 'Business case', word('For {{cluster}} by {{start date}}.'));
  const client = await member();
  const path = `/library/${slug}/fill`;
  const file = await client.hiddenField(path, 'file');
  const answer = await client.post(path, { file, 'blank-1': 'Wharfe Valley', empty: 'keep' });
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': WORD,
    'content-disposition': `attachment; filename="Business case _ Wharfe Valley.docx"; filename*=UTF-8''Business%20case%20%E2%80%93%20Wharfe%20Valley.docx`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  });
  const parts = await unzip(Buffer.from(await answer.arrayBuffer()));
  expect(parts.get('word/document.xml')?.toString()).toContain(
    'For Wharfe Valley by {{start date}}.',
  );
});

it('comes back with a message beside the field, and all that was typed', async () => {
  const slug = addFillable(server(), 'Plan', word('{{start date}} {{cluster}}'));
  const client = await member();
  const path = `/library/${slug}/fill`;
  const file = await client.hiddenField(path, 'file');
  const typed = { file, 'blank-1-day': '31', 'blank-1-month': '2', 'blank-1-year': '2018' };
  const answer = await client.post(path, { ...typed, 'blank-2': '<Wharfe>' });
  const page = await answer.text();
  expect(answer.status).toBe(400);
  expect(page).toContain('Start date must be a real date');
  expect(page).toContain('value="31"');
  expect(page).toContain('value="&lt;Wharfe&gt;"');
});

it('keeps what was typed after the session had ended, until its writer is back', async () => {
  const slug = addFillable(server(), 'Plan', word('{{cluster}}'));
  const client = await member();
  const path = `/library/${slug}/fill`;
  const fields = {
    file: await client.hiddenField(path, 'file'),
    idempotencyKey: await client.hiddenField(path, 'idempotencyKey'),
  };
  client.forget('pbc_session');
  await client.post(path, { ...fields, 'blank-1': 'Wharfe Valley' });
  await client.signIn('member@demo.example');
  expect(await client.read(path)).toContain('value="Wharfe Valley"');
});

it('is refused to strangers, and a document that cannot be read asks for nothing', async () => {
  const slug = addFillable(server(), 'Plan', docx('{{a}}<w:p>'));
  expect(await (await member()).read(`/library/${slug}/fill`)).toContain('nothing to fill in');
  const stranger = await new HttpClient(server().url).post(`/library/${slug}/fill`, {});
  expect(stranger.headers.get('Location')).toContain('/sign-in');
});
