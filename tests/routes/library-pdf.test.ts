import { beforeAll, expect, it } from 'vitest';
import { HttpClient, signedIn } from '../support/http-client';
import { sendForm } from '../support/multipart';
import { docx } from '../support/sample-files';
import { stored } from '../support/stored';
import { useServer } from '../support/use-server';
import { pdfOf } from '../support/written-files';

/** A PDF of the library as the browser shows it, over HTTP. */

const server = useServer();
let lead: HttpClient;
let member: HttpClient;
beforeAll(async () => {
  lead = await signedIn(server().url, 'lead@demo.example');
  member = await signedIn(server().url, 'lead2@demo.example');
});

/** Shares one file. @returns the path of its first version */
async function share(name: string, content: Buffer, audience = 'member'): Promise<string> {
  const fields = { title: name, kind: 'form', audience };
  const sent = await sendForm(server().url, '/library/new', lead, fields, [{ name, content }]);
  expect(sent.status).toBe(302);
  return `${new URL(sent.headers.location ?? '', server().url).pathname}/versions/1`;
}

const downloads = () => stored(server(), 'SELECT sum(downloads) AS sum FROM "LibraryVersion"');

it('is shown by the browser within its page, can load nothing, and is no download', async () => {
  const version = await share('plan one.pdf', pdfOf(['Nearer home']));
  const before = downloads();
  const page = await member.get(version);
  expect(page.headers.get('Content-Security-Policy')).toContain("frame-src 'self'");
  const src = /<iframe[^>]*src="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const answer = await member.get(src);
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="plan one.pdf"; filename*=UTF-8''plan%20one.pdf`,
    'x-frame-options': 'SAMEORIGIN',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
  });
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'; frame-ancestors 'self'");
  expect(policy).not.toContain("frame-ancestors 'none'");
  // The page around it is framed by nobody.
  expect(page.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
  expect(page.headers.get('X-Frame-Options')).toBe('DENY');
  expect((await answer.text()).startsWith('%PDF-')).toBe(true);
  expect(downloads()).toEqual(before);
});

it('is kept from those who may not see it, and from strangers', async () => {
  const path = `${await share('plan two.pdf', pdfOf(['Ours alone']), 'owners')}/pdf`;
  expect((await lead.get(path)).status).toBe(200);
  expect((await member.get(path)).status).toBe(404);
  const stranger = await new HttpClient(server().url).get(path);
  expect(stranger.headers.get('Location')).toMatch(/^\/sign-in\?next=/);
});

it('shows nothing else, whatever that is called', async () => {
  expect((await lead.get(`${await share('plan.docx', docx('three'))}/pdf`)).status).toBe(404);
  const version = await share('page.html.pdf', pdfOf(['Four']));
  expect((await lead.get(`${version}/pdf?file=noSuchFile12`)).status).toBe(404);
});
