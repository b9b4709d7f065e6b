import type { Page } from '@playwright/test';
import {
  expectSameAfterReload,
  postReply,
  replyBox,
  replyTexts,
  stayOpen,
  wordsOf,
} from './support/live';
import { expect, people, test } from './support/test';

const TITLE = 'Who has counted what a virtual ward saves?';
const QUESTION = 'We run twelve beds and **cannot say** what they are worth.';
const ANSWER = 'Count bed days avoided, and have the trust agree the count.';
const THANKS = 'Did the trust agree before or after?';

/**
 * The main job: a lead asks, a colleague answers, and each sees what the other does as it happens. Told from the home
 * page to the deleted query, because each step begins with what the one before left behind.
 */
test('two leads hold a conversation, live', async ({ signedIn, places }) => {
  test.setTimeout(120_000);
  const asker = await signedIn(people.lead);
  const helper = await signedIn(people.lead2);
  const bystander = await signedIn(people.member);

  await helper.goto('/board/clinical');
  const helperStays = await stayOpen(helper);
  const list = await helper.context().newPage();
  await list.goto('/board/clinical?order=newest');
  const listStays = await stayOpen(list);
  await bystander.goto(places.answered);
  const bystanderStays = await stayOpen(bystander);
  const before = await wordsOf(bystander);

  await test.step('the query begins on the home page and appears in the open section', async () => {
    await asker.goto('/');
    await asker.getByRole('textbox', { name: 'What do you want to know?' }).fill(TITLE);
    await asker.getByRole('button', { name: 'Search or ask' }).click();
    await asker.getByRole('link', { name: 'Ask the network' }).click();
    await expect(asker.getByLabel('What do you want to know?')).toHaveValue(TITLE);
    await asker.getByLabel('Details').fill(QUESTION);
    await asker.getByRole('button', { name: 'Post the query' }).click();
    await expect(asker.getByRole('heading', { level: 1 })).toHaveText(TITLE);
    await expect(asker.getByRole('alert')).toContainText('Your query is posted');

    for (const page of [helper, list]) {
      await expect(page.getByRole('link', { name: TITLE })).toHaveCount(1);
      const first = page.getByRole('list', { name: 'Queries' }).locator('h2').first();
      await expect(first).toHaveText(`Unread: ${TITLE}`);
      await expect(page.getByRole('status').last()).toContainText(`New query: ${TITLE}`);
    }
    await helperStays();
    await listStays();
  });

  const topic = new URL(asker.url()).pathname;
  const askerStays = await stayOpen(asker);

  await test.step('the colleague opens it and replies', async () => {
    await helper.getByRole('link', { name: TITLE }).click();
    await expect(helper).toHaveURL(topic);
    await expect(helper.getByRole('article', { name: /^Query by/ })).toContainText('cannot say');
    await postReply(helper, ANSWER);
    await expect(replyTexts(helper)).toHaveText([ANSWER]);
    await expect(replyBox(helper)).toHaveValue('');

    await expect(replyTexts(asker)).toHaveText([ANSWER]);
    await expect(asker.getByRole('heading', { name: '1 reply' })).toBeVisible();
    await expect(asker.getByRole('status').last()).toContainText(
      'New reply by Dr Tobias Okonjo-Marsh',
    );
    await askerStays();
  });

  await test.step('the asker replies back', async () => {
    await postReply(asker, THANKS);
    for (const page of [asker, helper]) {
      await expect(replyTexts(page)).toHaveText([ANSWER, THANKS]);
    }
    await expect(list.locator('.pbc-topic').first()).toContainText(/2\s*replies/);
  });

  await test.step('the asker accepts the answer, and everybody sees it', async () => {
    await expect(helper.getByRole('button', { name: /answered my query/ })).toHaveCount(0);
    await asker.getByRole('button', { name: /This answered my query.*Okonjo-Marsh/ }).click();
    for (const page of [asker, helper]) {
      const answer = page.getByRole('article', { name: 'Reply by Dr Tobias Okonjo-Marsh' });
      await expect(answer).toContainText('Accepted answer by Dr Nuala Fenwright, today');
      await expect(standing(page)).toContainText(
        'By Dr Tobias Okonjo-Marsh, in less than a minute',
      );
      await expect(standing(page).locator('.nhsuk-tag')).toHaveText('Answered');
    }
    await expect(asker.getByRole('heading', { name: 'Is it answered?' })).toHaveCount(0);
    await expect(list.locator('.pbc-topic', { hasText: TITLE })).toContainText('Accepted answer');
  });

  await test.step('what changed by itself is what a reload shows', async () => {
    await helperStays();
    await askerStays();
    await listStays();
    for (const page of [asker, helper, list]) await expectSameAfterReload(page);
  });

  const stillStays = await stayOpen(helper);

  await test.step('an edit is seen', async () => {
    await asker.getByRole('link', { name: 'Edit the reply by Dr Nuala Fenwright' }).click();
    // The page left behind has a box of that name too.
    await expect(asker.getByRole('heading', { name: 'Edit your reply' })).toBeVisible();
    await replyBox(asker).fill('Before, with us.');
    await asker.getByRole('button', { name: 'Save the changes' }).click();
    await expect(replyTexts(helper)).toHaveText([ANSWER, 'Before, with us.']);
    await expect(
      helper
        .getByRole('article', { name: 'Reply by Dr Nuala Fenwright' })
        .locator('.pbc-meta')
        .first(),
    ).toContainText('edited');

    await asker.getByRole('link', { name: 'Edit the query' }).click();
    await asker.getByLabel('What do you want to know?').fill(`${TITLE} In money`);
    await asker.getByRole('button', { name: 'Save the changes' }).click();
    await expect(helper.getByRole('heading', { level: 1 })).toHaveText(`${TITLE} In money`);
    // The title of the window follows a moment after the page.
    await expect(helper).toHaveTitle(/In money/);
    await expect(list.getByRole('link', { name: `${TITLE} In money` })).toHaveCount(1);
    await stillStays();
    await expectSameAfterReload(helper);
  });

  const staysToTheEnd = await stayOpen(helper);

  await test.step('what is deleted goes, and leaves its trace', async () => {
    await asker.getByRole('link', { name: 'Delete the reply by Dr Nuala Fenwright' }).click();
    await asker.getByRole('button', { name: 'Delete the reply' }).click();
    await expect(helper.getByText('A reply was deleted by its author today.')).toBeVisible();
    await expect(replyTexts(helper)).toHaveText([ANSWER]);

    await asker.getByRole('link', { name: 'Delete the query' }).click();
    await asker.getByRole('button', { name: 'Delete the query' }).click();
    await expect(helper.getByRole('heading', { level: 1 })).toHaveText('A deleted query');
    await expect(helper).toHaveTitle(/A deleted query/);
    await expect(helper.getByText('This query was deleted by its author today.')).toBeVisible();
    await expect(replyBox(helper)).toHaveCount(0);
    await expect(list.getByRole('link', { name: `${TITLE} In money` })).toHaveCount(0);
    await staysToTheEnd();
    for (const page of [helper, list]) await expectSameAfterReload(page);
  });

  await test.step('whoever reads something else has seen nothing of it', async () => {
    expect(await wordsOf(bystander)).toEqual(before);
    await bystanderStays();
  });
});

test('a query in both sections appears in both', async ({ signedIn }) => {
  const asker = await signedIn(people.lead);
  const reader = await signedIn(people.lead2);
  const clinical = reader;
  const management = await reader.context().newPage();
  await clinical.goto('/board/clinical');
  await management.goto('/board/management');

  await asker.goto('/board/clinical/new');
  await asker.getByLabel('What do you want to know?').fill('What belongs to both sections?');
  await asker.getByLabel('Management').check();
  await asker.getByRole('button', { name: 'Post the query' }).click();

  const line = (page: Page) =>
    page.locator('.pbc-topic', { hasText: 'What belongs to both sections?' });
  await expect(line(clinical)).toContainText('also in Management');
  await expect(line(management)).toContainText('also in Clinical');
});

function standing(page: Page) {
  return page.getByRole('region', { name: 'Where this query stands' });
}
