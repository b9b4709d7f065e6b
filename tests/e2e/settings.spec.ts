import { emptyDataFolder, startServer } from '../support/server';
import { findViolations } from './support/axe';
import { expect, people, test } from './support/test';

/** What the webmaster does with the settings, by keyboard and by hand. */

const SECTIONS = '/network/settings/sections';

for (const javaScriptEnabled of [true, false]) {
  test(`an entry is moved by keyboard, and the focus stays with it (${javaScriptEnabled ? 'with' : 'without'} scripts)`, async ({
    signedIn,
  }) => {
    const page = await signedIn(people.webmaster, { javaScriptEnabled });
    await page.goto('/network/settings/organisation-kinds');
    const headings = page.getByRole('heading', { level: 3 });
    const before = await headings.allInnerTexts();
    const place = before.indexOf('Provider');
    const button = (name: string) =>
      page.getByRole('button', { name: `${name} Provider`, exact: true });
    await button('Move up').focus();
    for (const expected of [place - 1, place - 2]) {
      await page.keyboard.press('Enter');
      await expect(headings.nth(expected)).toHaveText('Provider');
      await expect(button('Move up')).toBeFocused();
    }
    // As it was, for the other run.
    for (const expected of [place - 1, place]) {
      await button('Move down').click();
      await expect(headings.nth(expected)).toHaveText('Provider');
    }
    expect(await headings.allInnerTexts()).toEqual(before);
  });
}

test('a section is added, retired by two webmasters, and brought back', async ({ signedIn }) => {
  const page = await signedIn(people.webmaster);
  const elsewhere = await signedIn(people.webmaster);
  await page.goto(SECTIONS);
  await page.getByLabel('Name', { exact: true }).fill('Passing');
  await page.getByLabel('Description').fill('What passes.');
  await page.getByLabel('PbC leads only').check();
  await page.getByRole('button', { name: 'Add a section' }).click();
  await expect(page.getByRole('heading', { level: 3, name: /^Passing/ })).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('');

  await elsewhere.goto(SECTIONS);
  await page.getByRole('button', { name: 'Retire Passing' }).click();
  await expect(page.getByText('“Passing” is retired.')).toBeVisible();
  await elsewhere.getByRole('button', { name: 'Retire Passing' }).click();
  await expect(elsewhere.getByText(/You retired this section/)).toBeVisible();

  await elsewhere.getByText('Retired (1)').click();
  expect(await findViolations(elsewhere)).toEqual([]);
  await elsewhere.getByRole('button', { name: 'Bring back Passing' }).click();
  await expect(elsewhere.getByText('“Passing” is back.')).toBeVisible();
  await elsewhere.getByRole('button', { name: 'Retire Passing' }).click();
  await expect(elsewhere.getByText('“Passing” is retired.')).toBeVisible();

  // What stood there leads there still, and nothing is asked there.
  await elsewhere.goto('/board/passing');
  await expect(elsewhere.getByText('This section is retired.')).toBeVisible();
  await expect(elsewhere.getByRole('link', { name: 'Ask a query' })).toHaveCount(0);
  expect(await findViolations(elsewhere)).toEqual([]);
});

test('an overtaken form shows what it says now, and keeps what was typed', async ({
  signedIn,
  trouble,
}) => {
  trouble.expect(/status of 400/);
  const page = await signedIn(people.webmaster);
  const elsewhere = await signedIn(people.webmaster);
  const path = '/network/settings/organisation-kinds/membership-body';
  for (const browser of [page, elsewhere]) await browser.goto(path);
  await page.getByLabel('Name of several').fill('Professional bodies');
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await expect(page.getByText('The changes are saved.')).toBeVisible();

  await elsewhere.getByLabel('Name of several').fill('Colleges');
  await elsewhere.getByRole('button', { name: 'Save the changes' }).click();
  await expect(elsewhere.getByText(/You changed this organisation kind/)).toBeVisible();
  await expect(elsewhere.getByText('Professional bodies')).toBeVisible();
  await expect(elsewhere.getByLabel('Name of several')).toHaveValue('Colleges');
  expect(await findViolations(elsewhere)).toEqual([]);
  await elsewhere.getByRole('button', { name: 'Save the changes' }).click();
  await expect(elsewhere.getByText('The changes are saved.')).toBeVisible();
});

test('the audit log on paper is its table alone', async ({ signedIn }) => {
  const page = await signedIn(people.webmaster);
  await page.goto('/network/settings/organisation-kinds');
  await page.getByRole('button', { name: 'Move up Practice' }).click();
  await page.waitForURL(/#/);
  const reader = await signedIn(people.steering);
  await reader.goto('/network/audit');
  await reader.emulateMedia({ media: 'print' });
  await expect(reader.getByText(/moved the organisation kind “Practice”/)).toBeVisible();
  await expect(reader.getByRole('button').filter({ visible: true })).toHaveCount(0);
  await expect(reader.getByRole('combobox').filter({ visible: true })).toHaveCount(0);
  await expect(
    reader.getByRole('link', { name: 'Download' }).filter({ visible: true }),
  ).toHaveCount(0);
});

test('a new network is set up in three steps that are in order at every width', async ({
  browser,
}) => {
  const server = await startServer({ dataDir: emptyDataFolder(), env: { DEMO: '0' } });
  const printed = /http\S+\/first-webmaster\?token=\S+/;
  await expect.poll(() => server.output()).toMatch(printed);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(printed.exec(server.output())?.[0] ?? '');
  await page.getByLabel('Your name').fill('Dr Ada Example');
  await page.getByLabel('Email address').fill('ada@network.example');
  await page.getByLabel('Your organisation').fill('Example PbC cluster');
  await page.getByLabel('What it is').selectOption('PbC cluster');
  await page.getByLabel('Password', { exact: true }).fill('seven quiet herons');
  await page.getByRole('button', { name: 'Become the webmaster' }).click();
  for (const title of ['Name and region', 'Sections', 'Organisations and services']) {
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    for (const width of [1280, 375, 320]) {
      await page.setViewportSize({ width, height: 740 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([title, width, overflow]).toEqual([title, width, 0]);
    }
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save and go on' }).click();
  }
  await expect(page.getByRole('heading', { name: 'What to do next' })).toBeVisible();
  await context.close();
  await server.stop();
  server.clean();
});
