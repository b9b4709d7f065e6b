import { expect, people, test } from './support/test';

/** The directory by form and keyboard, on a phone without scripts as well as on a desk. */

const phone = { viewport: { width: 375, height: 740 } };

test('somebody is found on a phone without scripts', async ({ signedIn }) => {
  const page = await signedIn(people.lead, { ...phone, javaScriptEnabled: false });
  await page.goto('/directory');
  await expect(page.getByRole('heading', { name: '60 people' })).toBeVisible();
  await expect(page.getByLabel('Name, place or subject')).toBeHidden();

  await page.getByText('Filters: everybody').click();
  await page.getByRole('checkbox', { name: /^PbC lead/ }).check();
  await page.getByLabel('Name, place or subject').fill('suffolk');
  await page.getByRole('button', { name: 'Show people' }).click();
  await expect(page.getByText('Filters: “suffolk”, PbC lead')).toBeVisible();
  const found = page.getByRole('list', { name: 'People' }).getByRole('listitem');
  const leads = await found.count();
  expect(leads).toBeGreaterThan(0);
  await expect(page.getByRole('heading', { name: /^\d+ (people|person)$/ })).toHaveText(
    `${leads} ${leads === 1 ? 'person' : 'people'}`,
  );

  await page.getByRole('link', { name: 'Remove filter: PbC lead' }).click();
  await expect(page).toHaveURL(/\/directory\?q=suffolk$/);
  expect(await found.count()).toBeGreaterThan(leads);
  await page.getByRole('link', { name: 'Clear all filters' }).click();
  await expect(page.getByRole('heading', { name: '60 people' })).toBeVisible();
  await page.getByRole('link', { name: /^Next: [A-Z] to [A-Z]$/ }).click();
  await expect(page.getByRole('link', { name: /^Previous: A to [A-Z]$/ })).toBeVisible();
  await page
    .getByRole('navigation', { name: 'By surname' })
    .getByRole('link', { name: 'F' })
    .click();
  await expect(found.first().getByRole('link').first()).toHaveText(/ F[\w-]+$/);
});

test('filters are ticked and taken back by keyboard', async ({ signedIn }) => {
  const page = await signedIn(people.lead);
  await page.goto('/directory');
  await page.getByLabel('Name, place or subject').focus();
  await page.keyboard.press('Tab');
  while (!(await page.evaluate(() => document.activeElement?.matches('[name=role]')))) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: /^PbC lead/ })).toBeChecked();
  // Nothing moves before it is asked for.
  await expect(page).toHaveURL(/\/directory$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/directory\?q=&role=lead$/);
  const remove = page.getByRole('link', { name: 'Remove filter: PbC lead' });
  await remove.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: /^PbC lead/ })).not.toBeChecked();
  await expect(page.getByRole('heading', { name: '60 people' })).toBeVisible();
});

test('the list for paper holds names and details, and nothing to press', async ({ signedIn }) => {
  const page = await signedIn(people.lead);
  await page.goto('/directory?role=steering');
  await page.getByRole('link', { name: 'Print list' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Contact list' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await expect(page.getByText(/people \(Steering group\), \w+day \d+ \w+ \d{4}/)).toBeVisible();
});
