import { ask, reply } from './support/board';
import {
  breakable,
  expectSameAfterReload,
  replyTexts,
  stayOpen,
  unreachable,
} from './support/live';
import { expect, people, test } from './support/test';

const MISSED = ['The first while it was away.', 'The second.', 'The third.'];

test('what was posted while the connection was lost appears, in order, once', async ({
  signedIn,
  client,
  trouble,
}) => {
  trouble.expect(unreachable);
  const asker = await client(people.lead);
  const helper = await client(people.lead2);
  const topic = await ask(asker, { title: 'Does a train through a tunnel lose anything?' });
  const page = await signedIn(people.lead);
  const connection = await breakable(page);
  await page.goto(topic);
  const stays = await stayOpen(page);
  await reply(helper, topic, 'Before.');
  await expect(replyTexts(page)).toHaveText(['Before.']);

  await connection.lose();
  for (const text of MISSED) await reply(helper, topic, text);
  await expect(replyTexts(page)).toHaveText(['Before.']);
  await connection.restore();

  await expect(replyTexts(page)).toHaveText(['Before.', ...MISSED]);
  await reply(helper, topic, 'After.');
  await expect(replyTexts(page)).toHaveText(['Before.', ...MISSED, 'After.']);
  await stays();
  await expectSameAfterReload(page);
});

test('a page lives through the death of the server', async ({
  signedIn,
  client,
  server,
  trouble,
}) => {
  trouble.expect(unreachable);
  const asker = await client(people.lead);
  const helper = await client(people.lead2);
  const topic = await ask(asker, { title: 'Does a power cut lose anything?' });
  const page = await signedIn(people.lead);
  const list = await page.context().newPage();
  await page.goto(topic);
  await list.goto('/board/clinical');
  const pageStays = await stayOpen(page);
  const listStays = await stayOpen(list);
  await reply(helper, topic, 'Before.');
  await expect(replyTexts(page)).toHaveText(['Before.']);

  await server.kill();
  // Kept away until all is written, so that it has to be told afterwards.
  await page.context().setOffline(true);
  await server.restart();
  for (const text of MISSED) await reply(helper, topic, text);
  await ask(helper, { title: 'A query asked while the page was away' });
  await page.context().setOffline(false);

  await expect(replyTexts(page)).toHaveText(['Before.', ...MISSED]);
  await expect(
    list.getByRole('link', { name: 'A query asked while the page was away' }),
  ).toHaveCount(1);
  await reply(helper, topic, 'After.');
  await expect(replyTexts(page)).toHaveText(['Before.', ...MISSED, 'After.']);
  await pageStays();
  await listStays();
  await expectSameAfterReload(page);
  await expectSameAfterReload(list);
});

test('a page that missed too much reads itself again, and keeps what is being typed', async ({
  signedIn,
  client,
  trouble,
}) => {
  trouble.expect(unreachable);
  const helper = await client(people.lead2);
  const topic = await ask(await client(people.lead), {
    title: 'Does a long weekend lose anything?',
  });
  const page = await signedIn(people.lead);
  const connection = await breakable(page);
  await page.goto(topic);
  const stays = await stayOpen(page);
  // With the first letter comes what sending needs; cut off in that moment, Remix would read the page again.
  const ready = page.waitForEvent('requestfinished', (request) =>
    request.url().includes('/assets/topics._id.replies'),
  );
  await page.getByRole('textbox', { name: 'Your reply' }).fill('Begun on Friday');
  await ready;

  await connection.lose();
  for (let written = 1; written <= 201; written += 1)
    await reply(helper, topic, `Reply ${written}`);
  await connection.restore();

  // The longer it was away, the longer the page waits between one try and the next.
  await expect(replyTexts(page)).toHaveCount(50, { timeout: 30_000 });
  await expect(page.getByRole('link', { name: 'Later replies (151)' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Your reply' })).toHaveValue('Begun on Friday');
  await stays();
});
