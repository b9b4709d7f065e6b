import { accept, ask, reply } from './support/board';
import { postReply, replyTexts, stayOpen } from './support/live';
import { expect, people, test } from './support/test';

test('a topic with 120 replies pages, and leads to its answer', async ({ signedIn, client }) => {
  const asker = await client(people.lead);
  const helper = await client(people.lead2);
  const topic = await ask(asker, { title: 'How long may a debate be?' });
  const replies: string[] = [];
  for (let number = 1; number <= 120; number += 1) {
    replies.push(await reply(number % 2 ? helper : asker, topic, `Reply ${number}`));
  }
  const chosen = replies[74] ?? '';
  const shown = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => `Reply ${from + index}`);

  const page = await signedIn(people.lead2);
  await page.goto(topic);
  await expect(page.getByRole('heading', { name: '120 replies' })).toBeVisible();
  await expect(replyTexts(page)).toHaveText(shown(1, 50));

  await test.step('an answer on another page is linked to where it stands, also live', async () => {
    const stays = await stayOpen(page);
    await accept(asker, topic, chosen);
    await page.getByRole('link', { name: 'Go to the accepted answer' }).click();
    await expect(replyTexts(page)).toHaveText(shown(51, 100));
    await expect(page).toHaveURL(new RegExp(`after=\\d+#reply-${chosen}$`));
    const answer = page.locator('.pbc-post.is-answer');
    await expect(answer).toContainText('Reply 75');
    await expect(answer).toBeInViewport();
    await stays();

    // The link leads to the same place from a page read anew.
    const { search } = new URL(page.url());
    await page.goto(topic);
    await expect(page.getByRole('link', { name: 'Go to the accepted answer' })).toHaveAttribute(
      'href',
      `${topic}${search}#reply-${chosen}`,
    );
  });

  await test.step('the pages follow one another', async () => {
    await page.getByRole('link', { name: 'Later replies (70)' }).click();
    await expect(replyTexts(page)).toHaveText(shown(51, 100));
    await page.getByRole('link', { name: 'Later replies (20)' }).click();
    await expect(replyTexts(page)).toHaveText(shown(101, 120));
    await expect(page.getByRole('link', { name: /^Later replies/ })).toHaveCount(0);
    await page.getByRole('link', { name: /From the first reply/ }).click();
    await expect(replyTexts(page)).toHaveText(shown(1, 50));
  });

  await test.step('what is posted counts on an early page and appears on the last', async () => {
    const last = await page.context().newPage();
    await last.goto(await addressOfLastPage());
    await expect(replyTexts(last)).toHaveText(shown(101, 120));
    await page.goto(topic);
    await reply(asker, topic, 'Reply 121');
    await expect(page.getByRole('link', { name: 'Later replies (71)' })).toBeVisible();
    await expect(page.getByRole('heading', { name: '121 replies' })).toBeVisible();
    await expect(replyTexts(page)).toHaveText(shown(1, 50));
    await expect(replyTexts(last)).toHaveText(shown(101, 121));
  });

  await test.step('one’s own reply is shown where it stands', async () => {
    await postReply(page, 'Reply 122');
    await expect(replyTexts(page)).toHaveText(shown(101, 122));
    await expect(replyTexts(page).last()).toBeInViewport();
  });

  async function addressOfLastPage(): Promise<string> {
    await page.getByRole('link', { name: /^Later replies/ }).click();
    const next = page.getByRole('link', { name: 'Later replies (20)' });
    return (await next.getAttribute('href')) ?? '';
  }
});
