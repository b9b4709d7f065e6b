import { expect, type Locator, type Page } from '@playwright/test';

/** How tests look at pages that change by themselves. */

/**
 * Marks the document that is open now.
 *
 * @returns what fails when another document was loaded since
 */
export async function stayOpen(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => Object.assign(window, { neverReloaded: true }));
  return async () => {
    expect(
      await page.evaluate(() => 'neverReloaded' in window),
      `${page.url()} was loaded again`,
    ).toBe(true);
  };
}

/**
 * What a page says: its title and the words of `main`, without what the page before left to say, what is marked as new
 * to this reader alone, and buttons that scripts bring a moment later.
 */
export async function wordsOf(page: Page): Promise<{ title: string; words: string[] }> {
  return page.evaluate(() => {
    const beside = document.querySelectorAll<HTMLElement>(
      'main :is(.pbc-said, .pbc-new-since, .pbc-first-new, .pbc-unread, .pbc-toolbar)',
    );
    for (const element of beside) element.style.display = 'none';
    const words = (document.querySelector('main') as HTMLElement).innerText;
    for (const element of beside) element.style.display = '';
    return {
      title: document.title,
      words: words
        .split('\n')
        .map((line) => line.trim())
        // The minute may turn between one look and the next.
        .map((line) => line.replace(/^Waiting for .*minutes?$/, 'Waiting for some minutes'))
        .filter((line) => line !== ''),
    };
  });
}

/** Compares a page that has changed by itself with the same page loaded again. */
export async function expectSameAfterReload(page: Page): Promise<void> {
  // Nothing that the page before has left to say may stand in the way.
  await page.evaluate(() => document.querySelector('main .pbc-said')?.remove());
  const live = await wordsOf(page);
  await page.reload();
  expect(live).toEqual(await wordsOf(page));
}

/** The texts of a topic's replies, in the order of the page. */
export function replyTexts(page: Page): Locator {
  return page.getByRole('article', { name: /^Reply by / }).locator('.pbc-read');
}

/** The box for a reply, and its button. */
export function replyBox(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Your reply' });
}

export async function postReply(page: Page, text: string): Promise<void> {
  await replyBox(page).fill(text);
  await page.getByRole('button', { name: 'Post reply' }).click();
}

/**
 * Watches what a page is told over its socket. Call it before the page is opened.
 *
 * @returns what resolves when the page has been told something; `joined` is the server's yes to a channel
 */
export function tellings(page: Page) {
  const waitFor = (pattern: RegExp) =>
    new Promise<void>((resolve) => {
      page.on('websocket', (socket) =>
        socket.on('framereceived', ({ payload }) => {
          if (pattern.test(String(payload))) resolve();
        }),
      );
    });
  return { joined: waitFor(/"ok":true/), left: waitFor(/\["left"/) };
}

/** What a browser, and Remix looking ahead for the pages that links lead to, say when nobody answers. */
export const unreachable =
  /net::ERR_(INTERNET_DISCONNECTED|SOCKET_NOT_CONNECTED|CONNECTION_|INCOMPLETE_)|WebSocket connection to|manifest patches/;

/**
 * A browser whose connection can be lost. Chromium's own “offline” leaves an open web socket alone, so that one is cut
 * as well.
 */
export async function breakable(page: Page) {
  const open = new Set<{ close: () => Promise<void> }>();
  await page.routeWebSocket(/socket\.io/, (socket) => {
    socket.connectToServer();
    open.add(socket);
    socket.onClose(() => open.delete(socket));
  });
  return {
    lose: async () => {
      await page.context().setOffline(true);
      for (const socket of open) await socket.close();
    },
    restore: () => page.context().setOffline(false),
  };
}
