import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askLink, type Internet } from '~/platform/links/asking/ask.server';
import { isPublicAddress } from '~/platform/links/asking/public-address';

/** Links are asked at real HTTP servers of this machine, which tests alone may reach. */

let server: Server;
let base: string;
let asked: Array<{ method: string; url: string; headers: IncomingMessage['headers'] }>;
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
    });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://page.test:${(server.address() as AddressInfo).port}`;
});
afterAll(
  () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    }),
);
beforeEach(() => {
  asked = [];
});

/** The internet, in which every name is this machine’s. */
const here: Internet = {
  resolve: () => Promise.resolve(['127.0.0.1']),
  isPublic: () => true,
  isOpen: () => true,
  patience: 2_000,
};
const ask = (path = '/', other: Partial<Internet> = {}) =>
  askLink(path.startsWith('http') ? path : `${base}${path}`, { ...here, ...other });

/** Answers by path: a status, or where it leads. */
function serve(pages: Record<string, number | string>, status = 302): void {
  answer = (request, response) => {
    const page = pages[request.url ?? ''] ?? 404;
    if (typeof page === 'number') response.writeHead(page).end();
    else response.writeHead(status, { Location: page }).end();
  };
}

describe('asking', () => {
  it('is one HEAD, without cookies, and says who asks', async () => {
    serve({ '/': 200 });
    expect(await ask()).toEqual({ outcome: 'answers', status: 200, detail: '', movedTo: '' });
    expect(asked.map(({ method }) => method)).toEqual(['HEAD']);
    expect(asked[0]?.headers['user-agent']).toMatch(/^LinkCheck \(\+http/);
    expect(asked[0]?.headers.cookie).toBeUndefined();
  });

  it('tries GET where HEAD is refused, and reads no more than it must', async () => {
    answer = (request, response) => {
      if (request.method === 'HEAD') response.writeHead(405).end();
      else {
        response.writeHead(200);
        // A page without end: whoever reads on never stops.
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(65_536)));
        };
        response.on('drain', more);
        more();
      }
    };
    expect(await ask()).toMatchObject({ outcome: 'answers', status: 200 });
  });

  it.each([
    [404, 'The page is not there any more'],
    [403, 'The page is not open to everybody'],
    [503, 'The site has a fault'],
    [418, 'It answered with an error (418)'],
  ])('misses what answers %i, in words', async (status, detail) => {
    serve({ '/': status });
    expect(await ask()).toEqual({ outcome: 'missed', status, detail, movedTo: '' });
  });

  it('misses what does not answer in time, and what is not there', async () => {
    answer = () => undefined;
    expect(await ask('/', { patience: 50 })).toMatchObject({ outcome: 'missed', status: null });
    expect(await ask('http://nobody.test/', { resolve: () => Promise.resolve([]) })).toMatchObject({
      detail: 'There is no such site',
    });
  });
});

describe('following', () => {
  it('says where a page has moved for good, and nothing of a detour', async () => {
    serve({ '/': '/new', '/new': 200 }, 301);
    expect(await ask()).toMatchObject({ outcome: 'moved', movedTo: `${base}/new` });
    serve({ '/': '/new', '/new': 200 }, 302);
    expect(await ask()).toMatchObject({ outcome: 'answers', movedTo: '' });
  });

  it('ends in a loop, and after five hops', async () => {
    serve({ '/': '/a', '/a': '/' });
    expect(await ask()).toMatchObject({ outcome: 'missed', detail: 'It leads back to itself' });
    answer = (request, response) => {
      response.writeHead(302, { Location: `${request.url ?? ''}x` }).end();
    };
    expect((await ask()).detail).toMatch(/more than 5 times/);
    expect(asked.length).toBeLessThan(12);
  });

  it('does not follow to anything but pages of the web', async () => {
    for (const to of ['file:///etc/passwd', 'gopher://page.test/', 'http://me:word@page.test/']) {
      serve({ '/': to });
      expect((await ask()).outcome, to).toBe('missed');
    }
    expect(asked).toHaveLength(3);
  });
});

describe('the internal network', () => {
  it('is never asked: the server of this very test hears nothing', async () => {
    serve({ '/': 200 });
    const { port } = server.address() as AddressInfo;
    const isPublic = isPublicAddress;
    for (const host of [
      '127.0.0.1',
      '[::1]',
      '0x7f.1',
      '2130706433',
      '[::ffff:127.0.0.1]',
      'localhost',
    ]) {
      const answered = await ask(`http://${host}:${port}/`, { isPublic });
      expect(answered.detail, host).toMatch(/private network/);
    }
    expect(asked).toEqual([]);
  });

  it('is not reached by a redirect either', async () => {
    serve({ '/': 'http://169.254.169.254/latest/meta-data/' });
    const isPublic = (address: string) => address === '127.0.0.1' || isPublicAddress(address);
    expect((await ask('/', { isPublic })).detail).toMatch(/private network/);
    expect(asked).toHaveLength(1);
  });

  it('is not reached by a name that also means somebody inside, or changes its mind', async () => {
    serve({ '/': 200 });
    const resolve = () => Promise.resolve(['93.184.216.34', '10.0.0.1']);
    expect((await ask('/', { resolve, isPublic: isPublicAddress })).detail).toMatch(/private/);
    let times = 0;
    // The name is looked up once a request; the connection goes to what was judged.
    const answers = await ask('/', {
      resolve: () => Promise.resolve([times++ === 0 ? '127.0.0.1' : '10.0.0.1']),
      isPublic: (address) => address === '127.0.0.1',
    });
    expect(answers.outcome).toBe('answers');
    expect(times).toBe(1);
  });

  it('by default asks usual ports alone', async () => {
    expect((await askLink('http://93.184.216.34:22/')).detail).toMatch(/port/);
    expect((await askLink('http://127.0.0.1/')).detail).toMatch(/private network/);
  });

  it.each([
    ['8.8.8.8', true],
    ['2606:4700:4700::1111', true],
    ['10.1.2.3', false],
    ['100.64.0.1', false],
    ['172.31.255.255', false],
    ['172.32.0.1', true],
    ['192.168.0.1', false],
    ['169.254.169.254', false],
    ['0.0.0.0', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['fe80::1', false],
    ['fc00::1', false],
    ['::ffff:8.8.8.8', false],
    ['64:ff9b::808:808', false],
    ['2002:7f00:1::', false],
    ['2001:db8::1', false],
    ['page.test', false],
    ['', false],
  ])('%s is everybody’s: %s', (address, everybodys) => {
    expect(isPublicAddress(address)).toBe(everybodys);
  });
});
