import { sendForm } from '../support/multipart';
import { word } from '../support/written-files';
import { ask, reply } from './support/board';
import { expectSameAfterReload, replyTexts, stayOpen } from './support/live';
import { expect, people, test } from './support/test';

/** From a report to what became of it, as everybody concerned sees it, in browsers that stay open all the while. */

const NAME = 'Featherhaugh';

test('a report is taken on, replies are split off, and what names a patient is gone at once', async ({
  signedIn,
  client,
  server,
  trouble,
}) => {
  // A form without a reason is refused on purpose.
  trouble.expect(/status of 400 .*\/split\.data/);
  const [asker, helper] = [await client(people.lead), await client(people.lead2)];
  const topic = await ask(asker, { title: 'Who looks after the boiler?' });
  await reply(helper, topic, 'The practice does.');
  await reply(helper, topic, 'While we are here: who pays for parking?');
  const named = await sendForm(
    server.url,
    `${topic}/replies`,
    helper,
    { body: `Mr ${NAME} was cold.` },
    [{ name: 'letter.docx', content: word(`A letter to ${NAME}`) }],
  );
  expect(named.status).toBe(302);

  const readers = await signedIn(people.steering);
  const others = await signedIn(people.lead);
  await readers.goto(topic);
  await others.goto(topic);
  const stays = await stayOpen(others);
  const file = await others.getByRole('link', { name: /letter/ }).getAttribute('href');
  await expect
    .poll(async () => asker.read(`/search?kind=file&q=${NAME}`), { timeout: 20_000 })
    .toContain('letter.docx');

  await test.step('a member reports a reply', async () => {
    const page = await signedIn(people.member);
    await page.goto(topic);
    await page
      .getByRole('article')
      .nth(2)
      .getByRole('link', { name: /^Report/ })
      .click();
    await page.getByLabel('It stands in the wrong place').check();
    await page.getByLabel(/^Anything the moderators/).fill('Parking is something else.');
    await page.getByRole('button', { name: 'Send the report' }).click();
    await expect(page.getByText('Thank you. The moderators are told')).toBeVisible();
  });

  await test.step('the webmaster takes it on, and splits the reply off with a reason', async () => {
    const page = await signedIn(people.webmaster);
    await page.goto('/board/flags');
    await page.getByRole('link', { name: /boiler/ }).click();
    await expect(page.getByText('Parking is something else.')).toBeVisible();
    await page.getByRole('button', { name: 'Take it on' }).click();
    await expect(page.getByText('Being looked at')).toBeVisible();
    await page.getByRole('link', { name: /^Move, merge, split/ }).click();
    await page.getByRole('link', { name: /^Split it/ }).click();
    await page
      .locator('.nhsuk-checkboxes__item', { hasText: 'who pays for parking' })
      .getByRole('checkbox')
      .check();
    await page.getByLabel('What are they about?').fill('Who pays for parking?');
    await page.getByRole('button', { name: 'Split them off' }).click();
    await expect(page.getByRole('link', { name: 'Enter why' })).toBeVisible();
    await page.getByLabel('Why?').fill('It is another question.');
    await page.getByRole('button', { name: 'Split them off' }).click();
    await expect(page.getByRole('heading', { name: 'Who pays for parking?' })).toBeVisible();
    await expect(page.getByText(/Split off from.*It is another question\./)).toBeVisible();
  });

  await test.step('who has the topic open sees that, and why', async () => {
    await expect(
      others.getByText(/Replies were split off to.*It is another question\./),
    ).toBeVisible();
    await expect(replyTexts(others)).toHaveText([/The practice does/, /was cold/]);
  });

  await test.step('whoever sees a patient’s name takes it down in one step', async () => {
    readers.on('dialog', (dialog) => void dialog.accept());
    await readers
      .getByRole('article')
      .filter({ hasText: NAME })
      .getByRole('link', { name: /^Patient named\?/ })
      .click();
    await expect(readers.getByText('It is taken down.')).toBeVisible();
    await expect(others.getByText(/A reply was taken down/)).toBeVisible();
    await expect(others.getByText(NAME)).toHaveCount(0);
    for (const kind of ['all', 'file']) {
      expect(await asker.read(`/search?kind=${kind}&q=${NAME}`)).not.toContain('letter.docx');
    }
    expect((await asker.get(file ?? '')).status).toBe(404);
    for (const path of [topic, `${topic}.data`, '/board/clinical', '/notices', '/']) {
      expect(await (await asker.get(path)).text(), path).not.toContain(NAME);
    }
  });
  await stays();
  await expectSameAfterReload(others);
});
