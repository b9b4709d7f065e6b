import type { Page } from '@playwright/test';
import { findViolations } from './support/axe';
import { openPage, pages } from './support/pages';
import { expect, lendSession, people, test as base } from './support/test';

/** Every page, at the widths of a desk, a phone and a page enlarged to 400 %. */

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 375, height: 740 };
/** What is left of 1280 px at 400 %. */
const ENLARGED = { width: 320, height: 256 };

interface Shared {
  /** A page for somebody, in the window in which they have opened the others that only look. */
  look: (email: string | null) => Promise<Page>;
}

interface Worker {
  /** By whose they are; a stranger's under null. A new window for every page costs as much as loading it. */
  windows: Map<string | null, Page>;
}

const test = base.extend<Shared, Worker>({
  windows: [
    // Playwright reads from the braces which fixtures are wanted: none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const windows = new Map<string | null, Page>();
      await use(windows);
      for (const page of windows.values()) await page.context().close();
    },
    { scope: 'worker' },
  ],

  look: async ({ browser, windows, server, client, trouble }, use) => {
    const used: Array<() => void | Promise<void>> = [];
    await use(async (email) => {
      let page = windows.get(email);
      if (!page) {
        const context = await browser.newContext({ baseURL: server.url });
        if (email !== null) await lendSession(context, await client(email), server);
        page = await context.newPage();
        windows.set(email, page);
      }
      const stop = trouble.watch(page.context());
      used.push(() => leave(page), stop);
      await page.setViewportSize(DESK);
      return page;
    });
    for (const end of used) await end();
  },
});

/** Leaves a page, so that nobody is taken to be in it still, and what it says late is this test's trouble. */
async function leave(page: Page): Promise<void> {
  await page.goto('about:blank');
}

// A trace of every page costs more than looking at it again.
test.use({ trace: 'off' });

for (const entry of pages) {
  test(`the page “${entry.name}” is in order at every width`, async ({
    look,
    signedIn,
    stranger,
    places,
    trouble,
  }) => {
    if (entry.trouble) trouble.expect(entry.trouble);
    const { as, prepare } = entry;
    const own = () =>
      as === null ? stranger({ viewport: DESK }) : signedIn(as, { viewport: DESK });
    // What is done to a page to bring it into its state is seen by nobody else.
    const page = await (prepare ? own() : look(as));
    const response = await openPage(page, entry, places);
    expect(response?.status()).toBe(entry.status ?? 200);

    await test.step('its names', async () => {
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toHaveCount(1);
      const text = (await heading.innerText()).trim().replaceAll(/\s+/g, ' ');
      expect(text).not.toBe('');
      if (!entry.membersHeading) expect(text.length).toBeLessThanOrEqual(65);
      await expect(page).toHaveTitle(`${entry.title ?? text} – PbC Network`);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
    });

    for (const size of [DESK, PHONE, ENLARGED]) {
      await test.step(`at ${size.width} px`, async () => {
        await page.setViewportSize(size);
        expect(await widerThanThePage(page), 'what makes the page scroll sideways').toEqual([]);
        expect(await smallTargets(page), 'targets under 24 px').toEqual([]);
        if (size === PHONE || (size === DESK && entry.atDesk))
          expect(await findViolations(page)).toEqual([]);
      });
    }
  });
}

test('on paper there are no navigation and no buttons', async ({ signedIn, places }) => {
  const page = await signedIn(people.lead);
  for (const path of ['/', '/board/clinical', places.answered, places.own, '/account']) {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('textbox').filter({ visible: true })).toHaveCount(0);
    await page.emulateMedia({ media: 'screen' });
  }
  await page.goto(places.answered);
  const paper = await page.pdf({ format: 'A4' });
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  expect(paper.byteLength).toBeGreaterThan(10_000);
});

test('own colours keep edges, states and the focus', async ({ signedIn, places }) => {
  const page = await signedIn(people.lead, { forcedColors: 'active' });
  await page.goto(places.answered);
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  const edge = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { borderTopStyle, borderTopWidth } = getComputedStyle(element);
        return borderTopStyle === 'solid' && borderTopWidth !== '0px';
      });
  expect(await edge('.nhsuk-tag')).toBe(true);
  expect(await edge('.pbc-post.is-answer')).toBe(true);
  expect(await edge('.nhsuk-button')).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(
    await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
      return outlineStyle !== 'none' && outlineWidth !== '0px';
    }),
  ).toBe(true);
});

test('nothing moves for those who want no motion', async ({ signedIn, places }) => {
  const page = await signedIn(people.lead, { reducedMotion: 'reduce' });
  for (const path of ['/', '/board/clinical', places.answered]) {
    await page.goto(path);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element);
          return [transitionDuration, animationDuration].some((duration) =>
            duration.split(', ').some((time) => parseFloat(time) > 0.01),
          );
        })
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    expect(moving).toEqual([]);
  }
});

/** The elements that stick out of a page that scrolls sideways. */
function widerThanThePage(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const sticking = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return [
      `${scrollWidth} > ${clientWidth}`,
      ...sticking.map((one) => one.outerHTML.slice(0, 120)),
    ];
  });
}

/** Controls and links of their own that are hard to hit. Links in running text axe measures, with the room around. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const small: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(
      'a[href], button, summary, select, textarea, input:not([type=hidden])',
    )) {
      if (!element.checkVisibility() || element.closest('.nhsuk-skip-link, [aria-hidden=true]')) {
        continue;
      }
      if (getComputedStyle(element).display === 'inline') continue;
      const { width, height } = element.getBoundingClientRect();
      if (Math.round(width) >= 24 && Math.round(height) >= 24) continue;
      small.push(`${Math.round(width)}×${Math.round(height)} ${element.outerHTML.slice(0, 140)}`);
    }
    return small;
  });
}
