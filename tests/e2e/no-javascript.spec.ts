import { PASSWORD } from '../../prisma/demo/password';
import { ask, reply } from './support/board';
import { expect, people, test } from './support/test';

/** Everything works with scripts switched off, by form and reload. */

const noScripts = { javaScriptEnabled: false };

test('a conversation by form and reload', async ({ stranger, signedIn }) => {
  const asker = await stranger(noScripts);

  await test.step('sign in, and land on the page that was asked for', async () => {
    await asker.goto('/board/clinical/new');
    await expect(asker.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await asker.getByLabel('Email address').fill(people.steering);
    await asker.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await expect(asker.getByRole('button', { name: 'Show password' })).toBeHidden();
    await asker.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(asker.getByRole('heading', { level: 1 })).toHaveText('Ask the network');
  });

  await test.step('ask from the home page', async () => {
    await asker.goto('/');
    await asker
      .getByRole('textbox', { name: 'What do you want to know?' })
      .fill('Without scripts?');
    await asker.getByRole('button', { name: 'Search or ask' }).click();
    await asker.getByRole('link', { name: 'Ask the network' }).click();
    await asker.getByLabel('Details').fill('- one\n- two');
    await asker.getByLabel('Service area').selectOption({ label: 'Diabetes' });
    await asker.getByRole('button', { name: 'Post the query' }).click();
    await expect(asker.getByRole('heading', { level: 1 })).toHaveText('Without scripts?');
    await expect(asker.getByText('Your query is posted')).toBeVisible();
    await expect(asker.locator('#query li')).toHaveText(['one', 'two']);
  });
  const topic = new URL(asker.url()).pathname;

  await test.step('reply', async () => {
    const helper = await signedIn(people.lead2, noScripts);
    await helper.goto(topic);
    await helper.getByLabel('Your reply').fill('By form alone.');
    await helper.getByRole('button', { name: 'Post reply' }).click();
    await expect(helper).toHaveURL(new RegExp(`${topic}#reply-`));
    await expect(helper.getByText('By form alone.')).toBeVisible();
  });

  await test.step('accept, and take it back', async () => {
    await asker.reload();
    await asker.getByRole('button', { name: /This answered my query/ }).click();
    await expect(asker.getByText('The query is marked as answered')).toBeVisible();
    await expect(asker.locator('.pbc-post.is-answer')).toContainText('By form alone.');
    await asker.getByRole('button', { name: /not the answer/ }).click();
    await expect(asker.getByText('The query is open again')).toBeVisible();
    await expect(asker.locator('.pbc-post.is-answer')).toHaveCount(0);
  });

  await test.step('edit', async () => {
    await asker.getByRole('link', { name: 'Edit the query' }).click();
    await expect(asker.getByLabel('Service area')).toHaveValue('diabetes');
    await asker.getByLabel('What do you want to know?').fill('Without any scripts?');
    await asker.getByRole('button', { name: 'Save the changes' }).click();
    await expect(asker.getByRole('heading', { level: 1 })).toHaveText('Without any scripts?');
    await expect(asker.locator('#query')).toContainText('edited');
  });

  await test.step('delete', async () => {
    await asker.getByRole('link', { name: 'Delete the query' }).click();
    await asker.getByRole('button', { name: 'Delete the query' }).click();
    await expect(asker.getByText('It has been deleted')).toBeVisible();
    await asker.goto(topic);
    await expect(asker.getByRole('heading', { level: 1 })).toHaveText('A deleted query');
    await expect(asker.getByText('By form alone.')).toBeVisible();
  });

  await test.step('sign out', async () => {
    await asker.getByRole('button', { name: 'Sign out' }).first().click();
    await expect(asker.getByText('You have signed out')).toBeVisible();
    await asker.goto('/board');
    await expect(asker.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  });
});

test('a refused form comes back with what was typed', async ({ signedIn, client, trouble }) => {
  trouble.expect(/status of 400/);
  const topic = await ask(await client(people.lead), { title: 'What comes back without scripts?' });
  const page = await signedIn(people.lead2, noScripts);
  await page.goto(topic);
  const text = 'It is 943 476 5919.';
  await page.getByLabel('Your reply').fill(text);
  await page.getByRole('button', { name: 'Post reply' }).click();
  await expect(page).toHaveTitle('Error: Reply – PbC Network');
  await expect(page.getByText('There is a problem')).toBeVisible();
  await expect(page.getByLabel('Your reply')).toHaveValue(text);
  await page.getByLabel('This is not an NHS number').check();
  await page.getByRole('button', { name: 'Post reply' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'What comes back without scripts?',
  );
  await expect(page.getByText(text)).toBeVisible();
});

test('a reply is edited and deleted', async ({ signedIn, client }) => {
  const helper = await client(people.lead2);
  const topic = await ask(await client(people.lead), {
    title: 'May a reply change without scripts?',
  });
  await reply(helper, topic, 'As it was.');
  const page = await signedIn(people.lead2, noScripts);
  await page.goto(topic);
  await page.getByRole('link', { name: /^Edit the reply/ }).click();
  await page.getByLabel('Your reply').fill('As it is.');
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await expect(page.getByText('As it is.')).toBeVisible();
  await page.getByRole('link', { name: /^Delete the reply/ }).click();
  await page.getByRole('button', { name: 'Delete the reply' }).click();
  await expect(page.getByText('The reply has been deleted')).toBeVisible();
  await expect(page.getByText('A reply was deleted by its author today')).toBeVisible();
});

test('lists are filtered and paged', async ({ signedIn }) => {
  const page = await signedIn(people.lead, noScripts);
  const titles = page.locator('.pbc-topic h2');
  await page.goto('/board/management');
  await page.getByLabel('Service area').selectOption({ label: 'Commissioning support' });
  await page.getByLabel('In order of').selectOption('newest');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/serviceArea=commissioning-support&order=newest/);
  await expect(page.getByLabel('Service area')).toHaveValue('commissioning-support');
  await page.waitForLoadState();
  const filtered = await titles.count();
  expect(filtered).toBeGreaterThan(2);
  for (const line of await page.locator('.pbc-topic .pbc-meta').all()) {
    await expect(line).toContainText('Commissioning support');
  }
  await page.getByRole('link', { name: /^Unanswered/ }).click();
  await expect(page).toHaveURL(/view=unanswered/);
  await expect(page).toHaveURL(/serviceArea=commissioning-support/);
  await page.waitForLoadState();
  expect(await titles.count()).toBeLessThan(filtered);

  await page.goto('/board/management');
  const first = await titles.allTextContents();
  expect(first).toHaveLength(25);
  await page.getByRole('link', { name: 'More queries' }).click();
  await expect(page).toHaveURL(/before=/);
  await page.waitForLoadState(); // the page arrives in parts
  const second = await titles.allTextContents();
  expect(second).toHaveLength(25);
  expect(first.filter((title) => second.includes(title))).toEqual([]);
  await page.getByRole('link', { name: 'First page' }).click();
  await expect(titles).toHaveText(first);
});

test('a new password is asked for', async ({ stranger }) => {
  const page = await stranger(noScripts);
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'I have forgotten my password' }).click();
  await page.getByLabel('Email address').fill('nobody@demo.example');
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText('a link is on its way')).toBeVisible();
});

test('a page that is not there says so, in its title too', async ({
  signedIn,
  trouble,
  places,
}) => {
  trouble.expect(/status of 40[34]/);
  const page = await signedIn(people.lead, noScripts);
  await page.goto('/no/such/page');
  await expect(page).toHaveTitle('Page not found – PbC Network');
  await page.goto(`${places.othersQuery}/edit`);
  await expect(page).toHaveTitle('This is not open to you – PbC Network');
});
