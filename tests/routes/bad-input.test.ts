import { beforeAll, describe, expect, it } from 'vitest';
import { ask, locationOf, reply } from '../support/board';
import { mainOf, problemsOf, textareaOf, titleOf } from '../support/html';
import { signedIn, type HttpClient } from '../support/http-client';
import { raw, rawForm } from '../support/raw';
import { countOf } from '../support/stored';
import { useServer } from '../support/use-server';

/** What people and programs send by mistake or on purpose: a clear answer, nothing lost, nothing half-written. */

const server = useServer();
const ASK = '/board/clinical/new';
/** Valid by its check digit, and never issued: numbers from 999 are kept for tests. */
const NHS_NUMBER = '999 000 0018';
let lead: HttpClient;

beforeAll(async () => {
  lead = await signedIn(server().url, 'lead@demo.example');
});

/** Sends a form that must be refused with status 400; nothing may have been written. */
async function refused(path: string, fields: Record<string, string | string[]>): Promise<string> {
  const before = countOf(server(), 'Activity');
  const response = await lead.post(path, fields);
  expect(response.status).toBe(400);
  expect(countOf(server(), 'Activity')).toBe(before);
  return response.text();
}

describe('a query that is not right', () => {
  it.each([
    ['empty', { title: '' }, { title: 'Enter what you want to know' }],
    ['of spaces', { title: ' \t\r\n ' }, { title: 'Enter what you want to know' }],
    [
      'with 300 characters in its title',
      { title: 'é'.repeat(300) },
      { title: 'Title must be 120 characters or fewer. It has 300' },
    ],
    [
      'with 121 emoji in its title',
      { title: '🏥'.repeat(121) },
      { title: 'Title must be 120 characters or fewer. It has 121' },
    ],
    [
      'with 100,000 characters of details',
      { title: 'Long', body: 'x'.repeat(100_000) },
      { body: 'Details must be 20,000 characters or fewer. It has 100,000' },
    ],
    [
      'in a section that is not there',
      { title: 'Where?', sections: ['clinical', 'nowhere'] },
      { sections: 'Choose where the query should stand' },
    ],
    [
      'about a service that is not there',
      { title: 'What?', serviceArea: 'alchemy' },
      { serviceArea: 'Choose a service area from the list' },
    ],
  ])('(%s) comes back with what was typed', async (_, fields, problems) => {
    const page = await refused(ASK, fields);
    expect(problemsOf(page)).toEqual(problems);
    expect(titleOf(page)).toBe('Error: Ask the network – PbC Network');
    const { title, body = '' } = { body: '', ...fields };
    expect(textareaOf(page, 'title')).toBe(title);
    expect(textareaOf(page, 'body')).toBe(body);
  });

  it('with several faults names them all at once', async () => {
    const page = await refused(ASK, { title: '', body: `Patient ${NHS_NUMBER}` });
    expect(Object.keys(problemsOf(page))).toEqual(['title', 'body']);
  });

  it('is given back when its address names a section that is not there', async () => {
    const page = await refused('/board/nowhere/new', { title: 'Where?' });
    expect(problemsOf(page)).toEqual({ sections: 'Choose where the query should stand' });
    expect(textareaOf(page, 'title')).toBe('Where?');
  });

  it.each([120, 1])('is taken with %i emoji in its title', async (length) => {
    const title = '🩺'.repeat(length);
    expect(await lead.read(`/topics/${await ask(lead, { title })}`)).toContain(`<h1>${title}</h1>`);
  });

  it('is taken with 20,000 characters of details', async () => {
    await expect(ask(lead, { title: 'Long', body: 'é'.repeat(20_000) })).resolves.toBeTruthy();
  });
});

describe('a reply that is not right', () => {
  it('comes back on a page of its own with what was typed', async () => {
    const id = await ask(lead);
    const body = `${'x'.repeat(20_001)} </textarea><script>alert(1)</script>`;
    const page = await refused(`/topics/${id}/replies`, { body });
    expect(Object.keys(problemsOf(page))).toEqual(['body']);
    expect(textareaOf(page, 'body')).toBe(body);
    expect(titleOf(page)).toBe('Error: Reply – PbC Network');
  });

  it('when it is changed comes back likewise', async () => {
    const id = await ask(lead);
    const replyId = await reply(lead, id, 'Right');
    const page = await refused(`/replies/${replyId}/edit`, { body: ' ' });
    expect(problemsOf(page)).toEqual({ body: 'Enter your reply' });
    expect(await lead.read(`/topics/${id}`)).toContain('Right');
  });
});

describe('a message that is not right', () => {
  it.each([
    ['empty', '', 'Enter your message'],
    ['of spaces', ' \n\t ', 'Enter your message'],
    [
      'with 10,000 characters',
      'x'.repeat(10_000),
      'Your message must be 4,000 characters or fewer. It has 10,000',
    ],
  ])('(%s) comes back on a page of its own with what was typed', async (_, body, problem) => {
    const page = await refused('/messages/lobby/send', { body });
    expect(problemsOf(page)).toEqual({ body: problem });
    expect(textareaOf(page, 'body')).toBe(body);
  });

  it('because it is markup is said as text, and what is Markdown as Markdown', async () => {
    const body = '<img src=x onerror=alert(1)> [here](javascript:alert(1)) **bold**';
    expect((await lead.post('/messages/lobby/send', { body })).status).toBe(302);
    const room = mainOf(await lead.read('/messages/lobby'));
    expect(room).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(room).toContain('<strong>bold</strong>');
    expect(room).not.toMatch(/<img src=x|href="javascript/);
  });
});

describe('an NHS number', () => {
  it('in a reply is questioned, then taken when its writer says that it is none', async () => {
    const id = await ask(lead);
    const path = `/topics/${id}/replies`;
    const body = `Ring ${NHS_NUMBER} about it`;
    const page = await refused(path, { body });
    expect(problemsOf(page).body).toContain(`may contain an NHS number (${NHS_NUMBER})`);
    expect(page).toContain('name="notNhsNumber"');
    expect(textareaOf(page, 'body')).toBe(body);
    await refused(path, { body });

    expect((await lead.post(path, { body, notNhsNumber: 'yes' })).status).toBe(302);
    expect(await lead.read(`/topics/${id}`)).toContain(NHS_NUMBER);
  });

  it('in title or details is questioned, when a query is asked and when it is changed', async () => {
    const id = await ask(lead);
    for (const path of [ASK, `/topics/${id}/edit`]) {
      const inTitle = await refused(path, { title: `About ${NHS_NUMBER}` });
      expect(Object.keys(problemsOf(inTitle))).toEqual(['title']);
      const inBody = await refused(path, { title: 'About', body: NHS_NUMBER.replaceAll(' ', '') });
      expect(Object.keys(problemsOf(inBody))).toEqual(['body']);
    }
  });

  it('is not seen in ten digits whose check digit is wrong', async () => {
    await expect(ask(lead, { title: 'Ring 999 000 0019 about it' })).resolves.toBeTruthy();
  });
});

describe('Markdown', () => {
  it.each([
    ['a script', '<script>alert(1)</script>', /<script>alert/],
    ['an event handler', '<img src=x onerror=alert(1)>', /<img src=x/],
    ['a javascript: link', '[click](javascript:alert(1))', /href="javascript:/i],
    ['an obscured javascript: link', '[click](jav&#x61;script:alert(1))', /href="j/i],
    ['a data: link', '[click](data:text/html;base64,PHNjcmlwdD4=)', /href="data:/],
    ['an image from elsewhere', '![x](https://elsewhere.example/pixel.gif)', /<img/],
    ['a protocol-relative link', '[click](//elsewhere.example)', /href="\/\/elsewhere/],
    ['an embedded page', '<iframe src="https://elsewhere.example"></iframe>', /<iframe/],
  ])('with %s is shown without it', async (_, body, harmful) => {
    const id = await ask(lead, { title: 'Harmless', body });
    expect(mainOf(await lead.read(`/topics/${id}`))).not.toMatch(harmful);
  });

  it('keeps links to the web', async () => {
    const id = await ask(lead, {
      title: 'Link',
      body: '[a page](https://www.example.org/a?b=c&d)',
    });
    const page = mainOf(await lead.read(`/topics/${id}`));
    expect(page).toContain('href="https://www.example.org/a?b=c&amp;d"');
    expect(page).toMatch(/rel="nofollow[^"]*"/);
  });

  it.each([
    ['quotes', '>'.repeat(10_000)],
    ['lists', '- '.repeat(9000)],
    ['brackets', '['.repeat(20_000)],
    ['links', '[a]('.repeat(4500)],
    ['stars', '*a_'.repeat(6000)],
    ['backticks', '`'.repeat(18_001)],
    ['lines', '> - 1. '.repeat(2500)],
  ])('nested without end (%s) neither fails nor keeps others waiting', async (_, body) => {
    const start = performance.now();
    const id = await ask(lead, { title: 'Bomb', body });
    expect((await lead.get(`/topics/${id}`)).status).toBe(200);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('what is no form', () => {
  const multipart = (boundary: string) => `multipart/form-data; boundary=${boundary}`;

  it.each([
    ['JSON', 'application/json', '{"title":"Hello"}', 400],
    ['text', 'text/plain', 'title=Hello', 400],
    ['XML', 'application/xml', '<title>Hello</title>', 400],
    ['nothing at all', '', 'title=Hello', 400],
    ['a broken multipart', multipart('x'), '--x\r\nbroken', 400],
    ['a multipart without its boundary', 'multipart/form-data', '--x\r\n', 400],
    ['a form of nothing', 'application/x-www-form-urlencoded', '', 400],
    ['prototype fields', 'application/x-www-form-urlencoded', '__proto__=x&constructor=y', 400],
    ['toString', 'application/x-www-form-urlencoded', 'toString=x&title=&hasOwnProperty=1', 400],
    ['broken percent signs', 'application/x-www-form-urlencoded', 'title=%&body=%zz', 302],
  ])('(%s) is answered clearly', async (_, type, body, status) => {
    const answer = await rawForm(server().url, ASK, lead.cookie, { type, body: [body] });
    expect(answer.status).toBe(status);
    if (status === 400) expect(mainOf(answer.body)).toMatch(/read|There is a problem/);
  });

  it('and a file is left out, the rest taken', async () => {
    const body = [
      '--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nWith a file\r\n',
      '--x\r\nContent-Disposition: form-data; name="body"; filename="a.txt"\r\n',
      'Content-Type: text/plain\r\n\r\nsecret\r\n--x--\r\n',
    ];
    const answer = await rawForm(server().url, ASK, lead.cookie, { type: multipart('x'), body });
    expect([302, 400]).toContain(answer.status);
    const location = answer.headers.location;
    if (location) expect(await lead.read(location)).not.toContain('secret');
  });

  it('in bytes that are no text is read as far as it can be', async () => {
    const title = Buffer.concat([Buffer.from('title=Bytes '), Buffer.from([0xff, 0xfe, 0xc0])]);
    const answer = await rawForm(server().url, ASK, lead.cookie, { body: [title] });
    expect(answer.status).toBe(302);
    expect(await lead.read(answer.headers.location ?? '')).toContain('Bytes \ufffd');
  });

  it('with a field sent twice is no surprise', async () => {
    const response = await lead.post(ASK, { title: ['One', 'Two'] });
    expect(response.status).toBe(400);
  });

  it('with a null byte neither fails nor cuts off what follows', async () => {
    const id = await ask(lead, { title: 'Null', body: 'before\u0000after' });
    expect(await lead.read(`/topics/${id}`)).toContain('after');
  });

  it('with a key that is too long is refused', async () => {
    await refused(ASK, { title: 'Key', idempotencyKey: 'k'.repeat(201) });
  });
});

describe('a form that is too large', () => {
  const MEGABYTE = 'x'.repeat(1024 * 1024);

  it.each([
    ['said so', { 'Content-Length': String('title=x&body='.length + 1024 * 1024) }],
    ['does not say so', undefined],
  ])('is refused with a page (its length %s)', async (_, headers) => {
    const before = countOf(server(), 'Activity');
    const body = ['title=x&body=', MEGABYTE];
    const answer = await rawForm(server().url, ASK, lead.cookie, { body, headers });
    expect(answer.status).toBe(413);
    expect(mainOf(answer.body)).toMatch(/That was too much at once[^]*href="\/"/);
    expect(countOf(server(), 'Activity')).toBe(before);
    expect((await lead.get('/board')).status).toBe(200);
  });

  it('without end is cut off', async () => {
    const body = Array.from({ length: 20 }, () => MEGABYTE);
    await expect(
      rawForm(server().url, ASK, lead.cookie, { body }).then(({ status }) => {
        if (status === 413) throw new Error('Refused');
      }),
    ).rejects.toThrow();
    expect((await lead.get('/board')).status).toBe(200);
  });
});

describe('an address that cannot be', () => {
  it.each([
    ['half a percent sign', '/topics/%', 400],
    ['no text', '/%ff', 400],
    ['no text in the query', '/sign-in?next=%ff%', 200],
    ['a null byte', '/topics/%00', 404],
    ['a null byte in the query', '/sign-in?next=/%00', 200],
    ['ten thousand characters', `/topics/${'a'.repeat(10_000)}`, 404],
    ['a way out', '/topics/..%2f..%2f..%2fetc%2fpasswd', 404],
    ['a way out of the assets', '/assets/..%2f..%2f..%2fpackage.json', 404],
    ['two slashes', '//elsewhere.example/', 404],
    ['a backslash', '/\\elsewhere.example', 404],
    ['a quote', `/topics/'%20OR%201=1--`, 404],
    ['a prototype', '/topics/__proto__', 404],
    ['a wrong page', '/topics/constructor?after=-1', 404],
  ])('(%s) is answered clearly', async (_, path, status) => {
    const headers: Record<string, string> = path.startsWith('/sign-in')
      ? {}
      : { Cookie: lead.cookie };
    const answer = await raw(server().url, { path, headers });
    expect(answer.status).toBe(status);
    expect(answer.body).toContain('href="/"');
  });

  it.each([
    'before=1.99999999999999999999',
    'before=x',
    'before=',
    'view=nonsense&order=nonsense',
    'serviceArea=%00',
    'serviceArea=nowhere',
    'view=all&view=answered',
    '__proto__=x',
  ])('may ask for a list in a way that makes no sense: %s', async (query) => {
    expect((await lead.get(`/board/clinical?${query}`)).status).toBe(200);
  });

  it.each(['after=x', 'after=-1', 'after=999999999', 'after=1e9', 'after=99999999999999999999'])(
    'may ask for replies that are not there: %s',
    async (query) => {
      const id = await ask(lead);
      expect((await lead.get(`/topics/${id}?${query}`)).status).toBe(200);
    },
  );
});

describe('a topic that is somebody else’s', () => {
  it('is neither shown for editing nor changed', async () => {
    const lead2 = await signedIn(server().url, 'lead2@demo.example');
    const id = await ask(lead2, { title: 'Mine', body: 'Mine alone' });
    expect((await lead.get(`/topics/${id}/edit`)).status).toBe(403);
    expect((await lead.post(`/topics/${id}/edit`, { title: 'Yours' })).status).toBe(403);
    expect(locationOf(await lead2.post(`/topics/${id}/edit`, { title: 'Still mine' }))).toBe(
      `/topics/${id}`,
    );
  });
});
