import type { RequestHandler } from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { listAddresses } from '~/platform/addresses';
import { ask, reply } from '../support/board';
import { HttpClient, signedIn } from '../support/http-client';
import { listen, loadServer, type LoadedServer } from '../support/pages';
import { raw } from '../support/raw';

/** Every address of the register, answered from all routes and from those of its segment alone. */

const paths = listAddresses().map(({ path }) => path);
const passOn: RequestHandler = (_request, _response, next) => next();

let loaded: LoadedServer;
let whole: { url: string; close: () => Promise<void> };
let bySegment: typeof whole;
let stranger: HttpClient;
let webmaster: HttpClient;
const target = { topic: '', reply: '' };

beforeAll(async () => {
  loaded = await loadServer();
  const { app, build, visit } = loaded;
  const development = { middlewares: passOn, build: async () => build };
  whole = await listen(await app.createApp(development));
  bySegment = await listen(await app.createApp(undefined, { build, welcome: visit.welcome }));
  const lead = await signedIn(whole.url, 'lead@demo.example');
  stranger = new HttpClient(whole.url);
  webmaster = await signedIn(whole.url, 'webmaster@demo.example');
  target.topic = await ask(lead);
  target.reply = await reply(lead, target.topic, 'Found it **myself**.');
}, 120_000);

afterAll(async () => {
  await whole.close();
  await bySegment.close();
  await loaded.close();
});

/** An address with its parameters filled in. */
function fill(path: string): string {
  return path
    .replace(':section', 'clinical')
    .replace('/topics/:id', `/topics/${target.topic}`)
    .replace('/replies/:id', `/replies/${target.reply}`)
    .replace('/*', '/no-such-page');
}

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string[];
}

/** An archive carries the moment at which it was packed, and is no page. */
const pages = paths.filter((path) => !path.endsWith('.zip'));

/** What one server answers, without what is new in every answer: nonces, keys, the time. */
async function answerOf(base: string, path: string, sent: Sent): Promise<object> {
  const { status, headers, body } = await raw(base, { path, ...sent });
  const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? 'none';
  const key = /name="idempotencyKey" value="([^"]*)"|\\?"formKey\\?",\\?"([^"\\]*)/.exec(body);
  const plain = [nonce, key?.[1] || key?.[2] || 'none', base].reduce(
    (text, own) => text.replaceAll(own, 'OWN'),
    body,
  );
  return {
    status,
    location: headers.location,
    type: headers['content-type'],
    body: plain.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME'),
  };
}

/** @param own whether each of the two is asked in a session of its own, because one would end that of the other */
async function expectSame(
  client: HttpClient,
  path: string,
  sent: Sent = {},
  own = false,
): Promise<void> {
  const [one, other] = await Promise.all(
    [whole, bySegment].map(async ({ url }) => {
      const { cookie } = own ? await signedIn(url, 'webmaster@demo.example') : client;
      return answerOf(url, path, {
        ...sent,
        headers: { Cookie: cookie, Origin: url, ...sent.headers },
      });
    }),
  );
  // What went wrong is not said, so that two faults would look the same.
  expect(one, path).not.toMatchObject({ status: 500 });
  expect(other, path).toEqual(one);
}

describe('an address answered from the routes of its segment alone', () => {
  it.each(pages)('%s is the same page', async (path) => {
    // Whoever may see nothing, and whoever may see most: what those between them see is no matter of routing.
    await expectSame(stranger, fill(path));
    await expectSame(webmaster, fill(path));
  });

  it.each(pages)('%s gives the same data', async (path) => {
    await expectSame(webmaster, path === '/' ? '/_root.data' : `${fill(path)}.data`);
  });

  it.each(paths)('%s refuses a form without content in the same way', async (path) => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const sent = { method: 'POST', headers, body: ['title='] };
    // What needs no content would be done by the first of the two, and be gone for the second.
    const client = path.endsWith('/:id/delete') ? stranger : webmaster;
    await expectSame(client, fill(path), sent, path === '/sign-out');
  });

  it.each([
    '/board/clinical/nowhere',
    '/topics/noSuchTopic1',
    '/Board/Clinical',
    '/%62oard/clinical',
    '//board',
    '/board//clinical',
    '/board/',
    '/help/../board',
    '/help/%2e%2e/board',
    '/help\\..\\board',
    '/boardroom',
    '/board.data/clinical',
    '/clinical/board',
    '/constructor',
    '/?_data=routes%2Fhelp',
    '/board?index',
    '/board?_data=routes%2Fhelp',
    '/__manifest?p=%2Fboard%2Fclinical&p=%2Fhelp&version=1',
  ])('%s, written by hand, is the same', (path) => expectSame(stranger, path));
});

describe('the routes of a segment', () => {
  it('are fewer than all, and always hold the root, the home page and the page for what is not there', () => {
    const { build, segments } = loaded;
    for (const segment of segments.listSegments(build)) {
      const narrow = segments.narrowTo(build, segment);
      const ids = Object.keys(narrow.routes);
      expect(ids.length).toBeLessThan(Object.keys(build.routes).length / 2);
      expect(ids).toEqual(expect.arrayContaining(['root', 'routes/_index', 'routes/$']));
      expect(Object.keys(narrow.assets.routes)).toEqual(ids);
    }
  });

  it('are named by the register’s addresses, so that every page is answered the short way', () => {
    const known = new Set(loaded.segments.listSegments(loaded.build));
    for (const path of paths.filter((path) => !['/*', '/health'].includes(path))) {
      expect(loaded.segments.segmentOf(fill(path), known), path).not.toBeUndefined();
    }
  });
});
