import {
  test as base,
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { signedIn as signInByForm, type HttpClient } from '../../support/http-client';
import { startServer, type TestServer } from '../../support/server';
import { makePlaces, type Places } from './places';
import { Trouble } from './trouble';

/**
 * What every browser test stands on: a server of the worker's own, browsers signed in to it, and a watch on everything
 * that a page may do wrong without anybody looking. A test that leaves trouble behind fails.
 */

interface TestFixtures {
  /** What went wrong unseen. Expected trouble is named with `trouble.expect`. */
  trouble: Trouble;
  /** A browser of its own, signed in as somebody of the demonstration network. */
  signedIn: (email: string, options?: BrowserContextOptions) => Promise<Page>;
  /** A browser of its own that nobody is signed in with. */
  stranger: (options?: BrowserContextOptions) => Promise<Page>;
  /** Somebody who writes from elsewhere, without a browser. */
  client: (email: string) => Promise<HttpClient>;
  watched: undefined;
}

interface WorkerFixtures {
  server: TestServer;
  /** Sessions by address: signing in costs a tenth of a second of password hashing. */
  sessions: Map<string, Promise<HttpClient>>;
  /** Addresses of queries in every state a page can show. */
  places: Places;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    // Playwright reads from the braces which fixtures are wanted: none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
      server.clean();
    },
    { scope: 'worker' },
  ],

  sessions: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => use(new Map()),
    { scope: 'worker' },
  ],

  places: [async ({ server }, use) => use(await makePlaces(server)), { scope: 'worker' }],

  trouble: async ({ server }, use) => {
    const trouble = new Trouble(server);
    await use(trouble);
    trouble.check();
  },

  // Watches in tests that open no browser too: their server may still complain.
  watched: [async ({ trouble: _ }, use) => use(undefined), { auto: true }],

  stranger: async ({ browser, server, trouble }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await openContext(browser, server, trouble, options);
      contexts.push(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },

  signedIn: async ({ stranger, client, server }, use) => {
    await use(async (email, options) => {
      const page = await stranger(options);
      await lendSession(page.context(), await client(email), server);
      return page;
    });
  },

  client: async ({ server, sessions }, use) => {
    await use((email) => {
      const session = sessions.get(email) ?? signInByForm(server.url, email);
      sessions.set(email, session);
      return session;
    });
  },
});

export { expect };

/** The people of the demonstration network whom tests play. */
export const people = {
  lead: 'lead@demo.example',
  lead2: 'lead2@demo.example',
  steering: 'steering@demo.example',
  webmaster: 'webmaster@demo.example',
  agent: 'agent@demo.example',
  member: 'member@demo.example',
} as const;

async function openContext(
  browser: Browser,
  server: TestServer,
  trouble: Trouble,
  options: BrowserContextOptions,
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: server.url, ...options });
  trouble.watch(context);
  return context;
}

/** Gives a browser the session of somebody who signed in by form. */
export async function lendSession(
  context: BrowserContext,
  client: HttpClient,
  server: TestServer,
): Promise<void> {
  const cookies = client.cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url: server.url, httpOnly: true };
  });
  // What the client was to be told next ("Your query is posted") is not for this browser: it would take the focus.
  await context.addCookies(cookies.filter(({ name }) => name === 'pbc_session'));
}
