import type { Page } from '@playwright/test';
import { PASSWORD } from '../../prisma/demo/password';
import { codeAt } from '../support/phone';
import { personId } from '../support/stored';
import { findViolations } from './support/axe';
import { expect, people, test } from './support/test';

/** A second factor from beginning to end, and a shared computer, by keyboard and by hand. */

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** No rule of axe is broken, and nothing sticks out on a telephone. */
async function inOrder(page: Page): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 375, height: 740 });
  expect(await findViolations(page)).toEqual([]);
  const room = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(room).toBeLessThanOrEqual(0);
  if (size) await page.setViewportSize(size);
}

async function typePassword(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in?next=/board');
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function typeCode(page: Page, code: string): Promise<void> {
  await expect(heading(page)).toHaveText('Enter your code');
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await expect(page.getByText('You have signed out')).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without';
  const email = javaScriptEnabled ? people.agent : people.member;

  test(`a second factor is set up, used, and turned off (${how} scripts)`, async ({
    stranger,
    signedIn,
    server,
    trouble,
  }) => {
    trouble.expect(/status of 400/);
    const page = await stranger({ javaScriptEnabled });
    await typePassword(page, email);
    await expect(heading(page)).toHaveText('Ask');

    const { secret, paper } = await test.step('set up', async () => {
      await page.goto('/account');
      await page.getByRole('link', { name: 'Change your second factor' }).click();
      await page.getByLabel('Current password', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Set up a second factor' }).click();
      await expect(page.getByRole('img', { name: /^Code for the camera/ })).toBeVisible();
      await page.getByText('I cannot use the camera').click();
      const shown = await page.locator('.pbc-secret').innerText();

      await page.getByLabel('The code that the app shows').fill('000000');
      await page.getByRole('button', { name: 'Turn on the second factor' }).click();
      await expect(page.getByText('There is a problem')).toBeVisible();
      await page.getByLabel('The code that the app shows').fill(codeAt(shown, new Date()));
      await page.getByRole('button', { name: 'Turn on the second factor' }).click();
      await expect(heading(page)).toHaveText('Keep your recovery codes');
      await expect(page.locator('.pbc-codes li')).toHaveCount(10);
      if (javaScriptEnabled) await inOrder(page);
      const codes = await page.locator('.pbc-codes li').allInnerTexts();
      await page.getByRole('link', { name: 'I have kept the codes' }).click();
      await expect(page.getByText('Made 10, 10 left')).toBeVisible();
      if (javaScriptEnabled) await inOrder(page);
      return { secret: shown, paper: codes };
    });

    await test.step('sign in with the phone', async () => {
      await signOut(page);
      await typePassword(page, email);
      if (javaScriptEnabled) await inOrder(page);
      await typeCode(page, '000000');
      await expect(page).toHaveTitle('Error: Enter your code – PbC Network');
      await expect(page.getByLabel('Code', { exact: true })).toHaveValue('');
      await typeCode(page, codeAt(secret, new Date(), 1));
      await expect(heading(page)).toHaveText('Ask');
    });

    await test.step('sign in with a recovery code', async () => {
      await signOut(page);
      await typePassword(page, email);
      await typeCode(page, paper[0] ?? '');
      await expect(page.getByText('9 recovery codes are left')).toBeVisible();
      await expect(heading(page)).toHaveText('Ask');
    });

    await test.step('make new recovery codes', async () => {
      await page.goto('/account/second-factor/recovery-codes');
      await page.getByLabel('Current password', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Make new codes' }).click();
      await expect(page.locator('.pbc-codes li')).toHaveCount(10);
      await expect(page.locator('.pbc-codes')).not.toContainText(paper[1] ?? '');
      paper.splice(0, 10, ...(await page.locator('.pbc-codes li').allInnerTexts()));
    });

    if (javaScriptEnabled) {
      await test.step('what a webmaster sees who is asked for help', async () => {
        const helper = await signedIn(people.webmaster);
        await helper.goto(`/network/people/${personId(server, email)}/second-factor`);
        await expect(helper.getByRole('button', { name: 'Turn off' })).toBeVisible();
        await inOrder(helper);
      });
    }

    await test.step('turn off', async () => {
      await page.goto('/account/second-factor');
      await page.getByRole('link', { name: 'Turn off your second factor' }).click();
      if (javaScriptEnabled) await inOrder(page);
      await page.getByLabel('Current password', { exact: true }).fill(PASSWORD);
      await page.getByLabel('Code', { exact: true }).fill(paper[0] ?? '');
      await page.getByRole('button', { name: 'Turn off', exact: true }).click();
      await expect(page.getByText('Your second factor is off')).toBeVisible();
      await signOut(page);
      await typePassword(page, email);
      await expect(heading(page)).toHaveText('Ask');
    });
  });
}

test('recovery codes are copied as text', async ({ stranger }) => {
  const page = await stranger({ permissions: ['clipboard-read', 'clipboard-write'] });
  await typePassword(page, people.lead2);
  await page.goto('/account/second-factor');
  await page.getByLabel('Current password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Set up a second factor' }).click();
  await page.getByText('I cannot use the camera').click();
  const code = codeAt(await page.locator('.pbc-secret').innerText(), new Date());
  await page.getByLabel('The code that the app shows').fill(code);
  await page.getByRole('button', { name: 'Turn on the second factor' }).click();
  await page.getByRole('button', { name: 'Copy the codes' }).click();
  await expect(page.getByText('The recovery codes are copied')).toBeAttached();
  const shown = await page.locator('.pbc-codes li').allInnerTexts();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${shown.join('\n')}\n`);

  await page.goto('/account/second-factor/off');
  await page.getByLabel('Current password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Code', { exact: true }).fill(shown[0] ?? '');
  await page.getByRole('button', { name: 'Turn off', exact: true }).click();
  await expect(page.getByText('Your second factor is off')).toBeVisible();
});

test('a shared computer reminds of signing out, and goes back to nothing afterwards', async ({
  stranger,
}) => {
  const page = await stranger();
  await page.goto('/sign-in');
  await page.getByLabel('Email address').fill(people.steering);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('This is a computer that others use too').check();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const reminder = page.getByRole('complementary', { name: 'Shared computer' });
  await expect(reminder).toBeVisible();
  await inOrder(page);
  await page.getByRole('link', { name: /^Your account/ }).click();
  await expect(heading(page)).toHaveText('Your account');
  await expect(page.getByRole('main')).toContainText('Shared computer');
  await reminder.getByRole('button', { name: 'Sign out now' }).click();
  await expect(page.getByText('You have signed out')).toBeVisible();
  await expect(reminder).toHaveCount(0);
  await page.goBack();
  await expect(heading(page)).toHaveText('Sign in');
});
