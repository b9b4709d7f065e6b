import { expect, people, test } from './support/test';

/** A frustration that nobody wants to put a name to, from asking to the answer that helped. */

const TITLE = 'Is it only us whose savings vanish?';

test('a query without a name is asked, answered and thanked for, and stays without it', async ({
  signedIn,
  client,
}) => {
  test.setTimeout(120_000);
  const asker = await signedIn(people.lead);
  const helper = await signedIn(people.lead2);
  const { id, name } = await whoIs(asker);

  await test.step('the choice lies behind a fold that says what it holds, and says who can find out', async () => {
    await asker.goto('/board/management/new');
    await asker.getByLabel('What do you want to know?').fill(TITLE);
    const choice = asker.getByLabel('Ask without your name');
    await expect(choice).toBeHidden();
    await asker.getByText(/^More: .*ask without your name$/).click();
    await choice.check();
    await expect(asker.getByText('The webmaster alone can find out')).toBeVisible();
    await asker.getByRole('button', { name: 'Post the query' }).click();
    await expect(asker.getByRole('alert')).toContainText('Your query is posted');
    await expect(asker.getByRole('article').first()).toContainText('Somebody in the network');
  });

  const topic = new URL(asker.url()).pathname;

  await test.step('a colleague sees nobody’s name, in the page and in what it is made from', async () => {
    await helper.goto(topic);
    await expect(helper.getByRole('article').first()).toContainText('Somebody in the network');
    await helper.getByRole('textbox', { name: 'Your reply' }).fill('We had it in writing.');
    await helper.getByRole('button', { name: 'Post reply' }).click();
    await expect(helper.getByText('We had it in writing.')).toBeVisible();
  });

  await test.step('the asker says more, live, and is told apart as the asker alone', async () => {
    await expect(asker.getByText('We had it in writing.')).toBeVisible();
    await asker.getByRole('textbox', { name: 'Your reply' }).fill('Who signed it?');
    await asker.getByRole('button', { name: 'Post reply' }).click();
    const said = helper.getByRole('article').filter({ hasText: 'Who signed it?' });
    await expect(said).toContainText('The asker');
    await asker.getByRole('button', { name: 'This answered my query' }).first().click();
    await expect(helper.getByText('Accepted answer').first()).toBeVisible();
    for (const given of [await helper.content(), await (await client(people.steering)).read(topic)]) {
      expect(given).not.toContain(id);
      expect(mainOf(given)).not.toContain(name);
    }
  });
});
