import { findViolations } from './support/axe';
import { ask, reply } from './support/board';
import { expect, people, test } from './support/test';

/** Finding something, and asking when it is not there. */

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test('a reply is found from home, narrowed down, and read in its place', async ({
      signedIn,
      client,
    }) => {
      const word = `platypus${javaScriptEnabled ? 'with' : 'without'}`;
      const lead2 = await client(people.lead2);
      const topic = await ask(lead2, { title: `Who keeps a ${word}?`, serviceArea: 'diabetes' });
      const replyId = await reply(lead2, topic, `The ${word} lives in **our** pond.`);

      const page = await signedIn(people.lead, { javaScriptEnabled });
      await page.goto('/');
      await page.getByRole('textbox', { name: 'What do you want to know?' }).fill(word);
      await page.getByRole('button', { name: 'Search or ask' }).click();
      await expect(page).toHaveURL(`/search?q=${word}`);
      await expect(page.getByRole('status').filter({ hasText: '2 results' })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Not here?' })).toBeVisible();

      await page.getByLabel('Show').selectOption('Replies');
      await page.getByRole('button', { name: 'Filter' }).click();
      const results = page.getByRole('list', { name: 'Results' }).getByRole('listitem');
      await expect(results).toHaveCount(1);
      await expect(results).toContainText(`The ${word} lives in our pond.`);
      await expect(results.locator('mark')).toHaveText(word);
      await expect(page.getByLabel('Show')).toHaveValue('reply');
      await expect(page.getByRole('searchbox', { name: 'What are you looking for?' })).toHaveValue(
        word,
      );

      await results.getByRole('link').click();
      await expect(page).toHaveURL(`${topic}#reply-${replyId}`);
    });

    test('what is not there is asked, with the words as title', async ({ signedIn }) => {
      const page = await signedIn(people.lead, { javaScriptEnabled });
      await page.goto('/search?q=Has+anybody+seen+an+axolotl%3F');
      await page.getByRole('link', { name: 'Ask the network' }).click();
      await expect(page.getByLabel('What do you want to know?')).toHaveValue(
        'Has anybody seen an axolotl?',
      );
    });
  });
}

test('the header’s box searches from any page', async ({ signedIn }) => {
  const page = await signedIn(people.lead);
  await page.goto('/board');
  await page.getByRole('searchbox', { name: 'Search the network' }).fill('podiatry');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search?q=podiatry');
  await expect(page).toHaveTitle(/^Search: podiatry – /);
});

for (const width of [1280, 375]) {
  for (const [state, path] of [
    ['results', '/search?q=diabetes'],
    ['nothing', '/search?q=axolotl&unanswered=on'],
    ['a blank box', '/search'],
    ['far too long', `/search?q=${'long'.repeat(500)}`],
  ] as const) {
    test(`the page with ${state} has nothing for axe, ${width} px wide`, async ({ signedIn }) => {
      const page = await signedIn(people.lead, { viewport: { width, height: 800 } });
      await page.goto(path);
      expect(await findViolations(page)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}
