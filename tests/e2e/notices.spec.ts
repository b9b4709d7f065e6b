import type { Page } from '@playwright/test';
import { ask, reply } from './support/board';
import { expectSameAfterReload, stayOpen } from './support/live';
import { expect, people, test } from './support/test';

/** The bell: live on every page, silent about what is in front of the reader, emptied by looking. */

const bell = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^Notices/ });
const count = (page: Page) => bell(page).locator('.pbc-count');

test('the bell rings on whatever page is open, and looking at the query empties it', async ({
  signedIn,
  client,
}) => {
  const asker = await client(people.agent);
  const helper = await client(people.lead2);
  const topic = await ask(asker, { title: 'Who keeps a register of herons?' });

  const page = await signedIn(people.agent);
  await page.goto('/notices');
  const mark = page.getByRole('button', { name: 'Mark all as seen' });
  if (await mark.isVisible()) await mark.click();
  await expect(count(page)).toHaveCount(0);
  await page.goto('/help');
  const stays = await stayOpen(page);

  await reply(helper, topic, 'We keep one.');
  await expect(count(page)).toHaveText('1');
  await expect(page.getByRole('status').last()).toContainText('1 new notice');
  await reply(helper, topic, 'On paper.');
  await expect(count(page)).toHaveText('2');

  await bell(page).click();
  const line = page.getByRole('link', { name: /New: .* replied to your query “Who keeps/ });
  await expect(line).toBeVisible();
  await expect(page.getByText('and 1 more before it').first()).toBeVisible();
  await line.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Who keeps a register of herons?',
  );
  await expect(count(page)).toHaveCount(0);
  await stays();

  await test.step('what happens in front of the reader is not announced, and stays seen', async () => {
    const seen = page.waitForResponse(/\/notices\/seen/);
    await reply(helper, topic, 'And on a wall.');
    await expect(page.getByText('And on a wall.')).toBeVisible();
    expect((await seen).ok()).toBe(true);
    await expect(count(page)).toHaveCount(0);
    await expectSameAfterReload(page);
    await page.goto('/notices');
    await expect(page.getByRole('main').getByText('New: ')).toHaveCount(0);
    await expect(count(page)).toHaveCount(0);
  });

  await test.step('the list is as live as the bell', async () => {
    const listStays = await stayOpen(page);
    await reply(helper, topic, 'In ink.');
    await expect(page.getByRole('link', { name: /^New: / })).toHaveCount(1);
    await listStays();
  });
});

test('without scripts the bell counts, and a button empties it', async ({ signedIn, client }) => {
  const asker = await client(people.lead);
  const topic = await ask(asker, { title: 'By form alone?' });
  await reply(await client(people.lead2), topic, 'By form.');
  const page = await signedIn(people.lead, { javaScriptEnabled: false });
  await expect
    .poll(async () => {
      await page.goto('/notices');
      return page.getByText('your query “By form alone?”').count();
    })
    .toBe(1);
  await page.getByRole('button', { name: 'Mark all as seen' }).click();
  await expect(page.getByText('All notices are marked as seen.')).toBeVisible();
  await expect(count(page)).toHaveCount(0);
});

test('the webmaster names a deputy for a holiday', async ({ signedIn, trouble }) => {
  trouble.expect(/status of 400/);
  const webmaster = await signedIn(people.webmaster);
  await webmaster.goto('/network/today');
  await webmaster.getByRole('link', { name: 'Deputies' }).click();
  await webmaster.getByLabel('Who is it?').fill(people.lead2);
  await webmaster.getByRole('button', { name: 'Find' }).click();
  const last = webmaster.getByRole('group', { name: 'Last day' });
  await last.getByLabel('Day').fill('31');
  await last.getByLabel('Month').fill('2');
  await last.getByLabel('Year').fill('2030');
  await webmaster.getByRole('button', { name: 'Name as deputy' }).click();
  await expect(webmaster.getByRole('alert')).toContainText('The last day must be a real date');
  await webmaster.getByRole('link', { name: /The last day must be/ }).click();
  await expect(last.getByLabel('Day')).toBeFocused();
  const first = webmaster.getByRole('group', { name: 'First day' });
  for (const part of ['Day', 'Month', 'Year']) {
    await last.getByLabel(part).fill(await first.getByLabel(part).inputValue());
  }
  await webmaster.getByRole('button', { name: 'Name as deputy' }).click();
  await expect(webmaster.getByText('The deputy is named, and will be told.')).toBeVisible();

  const deputy = await signedIn(people.lead2);
  await deputy.goto('/network/today');
  await expect(deputy.getByRole('heading', { level: 1 })).toHaveText('Today');
  await webmaster.getByRole('button', { name: /^End now/ }).click();
  await expect(webmaster.getByText('Nobody is named')).toBeVisible();
});
