import type { Page } from '@playwright/test';
import { signedIn as signInByForm } from '../support/http-client';
import { linkIn, mailTo, test } from './support/mail';
import { expect, lendSession, people } from './support/test';

/** From a stranger to a member, with the mails read from a real mail server. */

const PASSWORD = 'seven quiet herons';

/** How many things a form asks for; boxes to tick that belong to one question are one. */
const countInputs = (page: Page) =>
  page
    .getByRole('main')
    .locator('input:not([type=hidden]):not([hidden]), select, textarea')
    .evaluateAll((fields) => new Set(fields.map((field) => field.getAttribute('name'))).size);

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts';

  test(`a stranger asks to join, is let in and joins, ${how}`, async ({
    stranger,
    server,
    post,
  }) => {
    const email = `ada.${how.replace(' ', '.')}@practice.example`;
    // Both walks may share a server: each stranger is somebody else.
    const name = `Dr Ada Example-${javaScriptEnabled ? 'Weston' : 'Easton'}`;
    const screens = new Set<string>();
    /** What a person who has just been invited types or chooses, screen by screen. */
    let inputs = 0;
    const countScreen = async () => {
      screens.add(new URL(page.url()).pathname);
      inputs += await countInputs(page);
    };
    const page = await stranger({ javaScriptEnabled });
    const heading = page.getByRole('heading', { level: 1 });

    await test.step('the stranger finds the form on the front page and fills it in', async () => {
      await page.goto('/');
      await page.getByRole('link', { name: 'Ask to join' }).first().click();
      await page.getByLabel('Your name').fill(name);
      await page.getByLabel('Your work email address').fill(email);
      await page.getByLabel('Your organisation').selectOption({ label: 'Saltmarsh' });
      await page.getByLabel('Your job title').fill('GP');
      await page.getByLabel('Why do you want to join?').fill('We redesign dermatology.');
      await page.getByRole('button', { name: 'Ask to join' }).click();
      await expect(heading).toHaveText('Check your email');
    });

    await test.step('they confirm their address', async () => {
      await page.goto(linkIn(await mailTo(post, email, /Confirm/)));
      await page.getByRole('button', { name: 'Confirm my address' }).click();
      await expect(heading).toHaveText('Your application has been made');
    });

    await test.step('the webmaster finds them in Today, and lets them in', async () => {
      const webmaster = await stranger({ javaScriptEnabled });
      await lendSession(
        webmaster.context(),
        await signInByForm(server.url, people.webmaster),
        server,
      );
      await webmaster.goto('/network/today');
      await webmaster
        .getByRole('listitem')
        .filter({ hasText: name })
        .getByRole('link', { name: /^Decide/ })
        .click();
      await expect(webmaster.getByText('We redesign dermatology.')).toBeVisible();
      await expect(webmaster.getByText(email)).toBeVisible();
      await webmaster.getByRole('button', { name: 'Approve and send the invitation' }).click();
      await expect(webmaster.getByText('The application is approved')).toBeVisible();
    });

    await test.step('they choose a password, and are in', async () => {
      await page.goto(linkIn(await mailTo(post, email, /You can join/)));
      await expect(page.getByText(email)).toBeVisible();
      await expect(page.getByLabel('Your name')).toHaveValue(name);
      await countScreen();
      await page.getByLabel('Choose a password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Join the network' }).click();
      await expect(page).toHaveURL('/welcome');
    });

    await test.step('they say what they do', async () => {
      await expect(page.getByLabel('Job title')).toHaveValue('GP');
      await countScreen();
      await page.getByLabel('Profession').selectOption({ label: 'GP' });
      await page.getByLabel('Phone').fill('01632 960 199');
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page).toHaveURL('/welcome/work');
    });

    await test.step('they say what they work on, and are at home', async () => {
      await countScreen();
      await page.getByLabel('Dermatology').check();
      await page.getByRole('button', { name: 'Go to the network' }).click();
      await expect(page).toHaveURL('/');
      await expect(heading).toHaveText(/^Good \w+, Ada$/);
      expect([...screens]).toEqual(['/invitation', '/welcome', '/welcome/work']);
      expect(inputs).toBe(6);
    });

    await test.step('somebody elsewhere who works on the same service is named', async () => {
      const part = page.locator('.pbc-part').filter({
        has: page.getByRole('heading', { name: 'Somebody elsewhere on the same work' }),
      });
      await expect(part).toContainText('also works on Dermatology');
      const colleague = await part.getByRole('link').first().innerText();
      await part.getByRole('link', { name: colleague }).click();
      await expect(heading).toHaveText(colleague);
      await expect(page.getByRole('main')).not.toContainText('Saltmarsh');
      await expect(page.getByRole('main')).toContainText('Dermatology');
    });

    await test.step('they ask their first query', async () => {
      const title = `Who redesigns dermatology ${how}?`;
      await page.goto('/');
      await page.getByRole('textbox', { name: 'What do you want to know?' }).fill(title);
      await page.getByRole('button', { name: 'Search or ask' }).click();
      await page.getByRole('link', { name: 'Ask the network' }).click();
      await expect(page.getByLabel('What do you want to know?')).toHaveValue(title);
      await page.getByRole('button', { name: 'Post the query' }).click();
      await expect(heading).toHaveText(title);
      await expect(page.getByRole('alert')).toContainText('Your query is posted');
      await expect(page.getByRole('main')).toContainText(name);
    });

    await test.step('they are a member, and can sign in again', async () => {
      await page.goto('/account');
      await expect(page.getByText(email)).toBeVisible();
      const elsewhere = await stranger({ javaScriptEnabled });
      await elsewhere.goto('/sign-in');
      await elsewhere.getByLabel('Email address').fill(email);
      await elsewhere.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await elsewhere.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(elsewhere.getByRole('link', { name: 'Ask', exact: true })).toBeVisible();
    });
  });
}

test('many are invited at once, after a look at what will happen', async ({ signedIn, post }) => {
  const page = await signedIn(people.webmaster);
  await page.goto('/network/invitations');
  await page.getByRole('link', { name: 'Invite many at once' }).click();
  await page.getByLabel('File').setInputFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      '\uFEFFName;Email;Organisation\r\nZoë O’Shea;zoe@practice.example;Saltmarsh\r\nBob;bob;Nowhere\r\n',
    ),
  });
  await page.getByRole('button', { name: 'Look at what will happen' }).click();
  await expect(page.getByRole('row', { name: /Bob/ })).toContainText('Cannot be invited');
  await page.getByRole('button', { name: 'Invite 1 person' }).click();
  await expect(page.getByText('The invitations are being sent')).toBeVisible();
  const mail = await mailTo(post, 'zoe@practice.example', /Marcus Pell invites you/);
  expect(linkIn(mail)).toMatch(/^\/invitation\?token=/);
});
