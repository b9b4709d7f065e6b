import type { Page } from '@playwright/test';
import { PASSWORD } from '../../prisma/demo/password';
import { ask } from './support/board';
import { replyTexts } from './support/live';
import { expect, people, test } from './support/test';

/** Everything can be done with a keyboard alone, and one always sees where one is. */

const phone = { viewport: { width: 375, height: 740 } };

for (const [name, path] of [
  ['home', '/'],
  ['section', '/board/clinical'],
  ['topic', 'answered'],
  ['ask', '/board/clinical/new'],
] as const) {
  test(`everything on the ${name} page is reached by Tab, in order, and shows it`, async ({
    signedIn,
    places,
  }) => {
    const page = await signedIn(people.lead);
    await page.goto(path === 'answered' ? places.answered : path);
    const wanted = await markStops(page);
    expect(wanted).toBeGreaterThan(15);
    const stops = await walk(page, wanted);
    // The order of the page is the order of its source: nothing jumps.
    expect(stops.map(({ place }) => place)).toEqual(Array.from({ length: wanted }, (_, at) => at));
    expect(
      stops.filter(({ looksFocused }) => !looksFocused).map(({ text }) => text),
      'stops that do not show the focus',
    ).toEqual([]);
    expect(
      stops.filter(({ inView }) => !inView).map(({ text }) => text),
      'stops outside what one sees',
    ).toEqual([]);
  });
}

test('the skip link leads into the page', async ({ signedIn }) => {
  const page = await signedIn(people.lead);
  await page.goto('/board/clinical');
  const skip = page.getByRole('link', { name: 'Skip to main content' });
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('a page that comes without being loaded anew begins at its heading', async ({ signedIn }) => {
  const page = await signedIn(people.lead);
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Ask' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Ask' })).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('one signs in and replies without touching a mouse', async ({ stranger, client }) => {
  const topic = await ask(await client(people.lead), { title: 'Can one live without a mouse?' });
  const page = await stranger();
  await page.goto(topic);
  await tabTo(page, 'Email address');
  await page.keyboard.type(people.steering);
  await tabTo(page, 'Password');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Can one live without a mouse?');

  await tabTo(page, 'Your reply');
  await page.keyboard.type('One can.');
  await tabTo(page, 'Post reply');
  await page.keyboard.press('Space');
  await expect(replyTexts(page)).toHaveText(['One can.']);
  await tabTo(page, /^Delete the reply/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Delete the reply?');
  await tabTo(page, 'Keep it');
  await page.keyboard.press('Enter');
  await expect(replyTexts(page)).toHaveText(['One can.']);
});

test('the “More” menu of a phone opens, leads on and closes by keyboard', async ({ signedIn }) => {
  const page = await signedIn(people.lead, phone);
  await page.goto('/');
  const menu = page.locator('.is-more details');
  await tabTo(page, 'More');
  await expect(menu).not.toHaveAttribute('open');
  await page.keyboard.press('Enter');
  await expect(menu).toHaveAttribute('open');
  await page.keyboard.press('Tab');
  await expect(menu.getByRole('link', { name: 'Library' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Library');
  await expect(page.locator('.is-more summary')).toHaveText('Library');
  await expect(menu).not.toHaveAttribute('open');
});

test('a page that opens without a reload is announced by its title', async ({ signedIn }) => {
  const page = await signedIn(people.lead);
  await page.goto('/');
  await tabTo(page, 'All open queries');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('Ask – PbC Network');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ask');
  await page.goBack();
  await expect(page).toHaveTitle('Home – PbC Network');
});

/** Presses Tab until the control of that name has the focus, at most once around the page. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const control = page
    .getByRole('link', { name, exact: true })
    .or(page.getByRole('button', { name, exact: true }))
    .or(page.getByRole('textbox', { name, exact: true }))
    .or(page.locator('summary', { hasText: name }))
    .or(page.getByLabel(name, { exact: true }))
    .filter({ visible: true })
    .first();
  await expect(control).toBeVisible();
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never reached ${String(name)}`);
}

/**
 * Numbers everything that Tab should reach, in the order of the source: of radio buttons the chosen one, of a toolbar its
 * first button.
 *
 * @returns how many there are
 */
async function markStops(page: Page): Promise<number> {
  for (const place of await page.locator('.pbc-toolbar').all()) {
    await expect(place.locator('markdown-toolbar')).toBeVisible(); // scripts bring it
  }
  return page.evaluate(() => {
    const stops = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]',
      ),
    ].filter(
      (element) =>
        element.checkVisibility() &&
        element.tabIndex === 0 &&
        !element.matches(':disabled') &&
        !element.matches('[type=radio]:not(:checked)'),
    );
    stops.forEach((element, place) => {
      const { boxShadow, backgroundColor } = getComputedStyle(element);
      element.dataset.place = String(place);
      element.dataset.unfocused = boxShadow + backgroundColor;
    });
    return stops.length;
  });
}

/** Tabs through the page. */
async function walk(page: Page, stops: number) {
  const seen = [];
  for (let presses = 0; presses < stops; presses += 1) {
    await page.keyboard.press('Tab');
    seen.push(
      await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const { boxShadow, backgroundColor, outlineStyle, outlineWidth, outlineColor } =
          getComputedStyle(element);
        const outlined =
          outlineStyle !== 'none' && outlineWidth !== '0px' && !outlineColor.endsWith(', 0)');
        const box = element.getBoundingClientRect();
        return {
          // A toolbar hands the focus on to one of its buttons.
          place: Number(element.closest<HTMLElement>('[data-place]')?.dataset.place),
          text: element.innerText || element.id,
          looksFocused: outlined || boxShadow + backgroundColor !== element.dataset.unfocused,
          inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        };
      }),
    );
  }
  return seen;
}
