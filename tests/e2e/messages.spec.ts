import type { Page } from '@playwright/test';
import { breakable, stayOpen, unreachable } from './support/live';
import { expect, people, test } from './support/test';

/** A room in two browsers, one of which loses its connection. */

const LOBBY = '/messages/lobby';

const messages = (page: Page) => page.getByRole('log', { name: 'Messages' });
const waiting = (page: Page) => page.getByRole('list', { name: 'Not sent yet' });
const box = (page: Page) => page.getByRole('textbox', { name: 'Your message' });

/** Says something as people do: types, sends, and goes on typing. */
async function say(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(box(page)).toHaveValue('');
  await expect(box(page)).toBeFocused();
}

/** Waits until a room shows these messages last, each once. */
async function expectLast(page: Page, texts: readonly string[]): Promise<void> {
  for (const text of texts) await expect(messages(page).getByText(text)).toHaveCount(1);
  const all = await messages(page).locator('.pbc-read').allInnerTexts();
  expect(all.slice(-texts.length)).toEqual(texts);
}

test('what is written without a connection waits, survives a reload, and arrives once', async ({
  signedIn,
  trouble,
}) => {
  trouble.expect(unreachable);
  // What the reload finds is a page whose messages nobody takes, as behind a proxy that has gone mad.
  trouble.expect(/net::ERR_FAILED/);
  const writer = await signedIn(people.lead);
  const reader = await signedIn(people.lead2);
  const connection = await breakable(writer);
  await writer.goto(LOBBY);
  await reader.goto(LOBBY);
  const stays = await stayOpen(reader);
  await say(writer, 'Before the tunnel.');
  await expect(messages(reader).getByText('Before the tunnel.')).toHaveCount(1);
  await expect(messages(writer).getByText('Before the tunnel.')).toHaveCount(1);
  await expect(waiting(writer)).toHaveCount(0);

  await connection.lose();
  await say(writer, 'The first in the tunnel.');
  await say(writer, 'The second in the tunnel.');
  await expect(waiting(writer).getByRole('listitem')).toHaveText([
    /The first in the tunnel\..*Not sent yet: there is no connection/s,
    /The second in the tunnel\./,
  ]);
  await expect(messages(reader).getByText('in the tunnel')).toHaveCount(0);

  // The page can be loaded again, but nothing that it writes gets through.
  await writer.route('**/say', (route) => route.abort());
  await connection.restore();
  await writer.reload();
  await expect(waiting(writer).getByRole('listitem')).toHaveText([
    /The first in the tunnel\./,
    /The second in the tunnel\./,
  ]);
  await writer.unroute('**/say');

  const all = [
    'Before the tunnel.',
    'The first in the tunnel.',
    'The second in the tunnel.',
    'After the tunnel.',
  ];
  await expect(waiting(writer)).toHaveCount(0, { timeout: 20_000 });
  await say(writer, 'After the tunnel.');
  await expectLast(reader, all);
  await expectLast(writer, all);
  await stays();
  await writer.reload();
  await expectLast(writer, all);
});

test('what is written while the server restarts arrives once', async ({
  signedIn,
  server,
  trouble,
}) => {
  trouble.expect(unreachable);
  const writer = await signedIn(people.lead);
  const reader = await signedIn(people.lead2);
  await writer.goto(LOBBY);
  await reader.goto(LOBBY);
  // Readers may hear of a message before its writer has been answered: that one would be sent once more.
  const answer = writer.waitForResponse('**/say');
  await say(writer, 'Before the power cut.');
  await (await answer).finished();
  await expect(messages(reader).getByText('Before the power cut.')).toHaveCount(1);
  await expect(messages(writer).getByText('Before the power cut.')).toHaveCount(1);

  await server.kill();
  await say(writer, 'In the dark.');
  await expect(waiting(writer).getByRole('listitem')).toHaveText([/In the dark\..*Not sent yet/s]);
  await server.restart();

  const all = ['Before the power cut.', 'In the dark.'];
  await expect(messages(reader).getByText('In the dark.')).toHaveCount(1, { timeout: 20_000 });
  await expectLast(reader, all);
  await expectLast(writer, all);
  await expect(waiting(writer)).toHaveCount(0);
});

test('an answer that was lost does not double a message', async ({ signedIn, trouble }) => {
  trouble.expect(/net::ERR_FAILED/);
  const writer = await signedIn(people.lead);
  await writer.goto(LOBBY);
  // The first answer never arrives, though the message did.
  let lost = 0;
  await writer.route('**/say', async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  await say(writer, 'Said once, sent twice.');
  await expect(waiting(writer)).toHaveCount(0);
  await expectLast(writer, ['Said once, sent twice.']);
  expect(lost).toBe(1);
  await writer.reload();
  await expectLast(writer, ['Said once, sent twice.']);
});

test('what is refused comes back to be changed, with what was wrong', async ({
  signedIn,
  trouble,
}) => {
  trouble.expect(/400 \(Bad Request\).*\/say/);
  const writer = await signedIn(people.lead);
  await writer.goto(LOBBY);
  await box(writer).fill('About 943 476 5919.');
  await box(writer).press('Control+Enter');
  await expect(writer.getByRole('alert')).toContainText('NHS number');
  await expect(box(writer)).toHaveValue('About 943 476 5919.');
  await expect(waiting(writer)).toHaveCount(0);
  await writer.getByLabel('This is not an NHS number').check();
  await writer.getByRole('button', { name: 'Send' }).click();
  await expectLast(writer, ['About 943 476 5919.']);
  await expect(writer.getByRole('alert')).toHaveCount(0);
});

test('a reply says what it replies to, and files go with a message', async ({ signedIn }) => {
  const writer = await signedIn(people.lead);
  const reader = await signedIn(people.lead2);
  await writer.goto(LOBBY);
  await reader.goto(LOBBY);
  await say(writer, 'Who chairs on Wednesday?');
  await messages(reader)
    .getByRole('listitem')
    .filter({ hasText: 'Who chairs on Wednesday?' })
    .getByRole('link', { name: /^Reply/ })
    .click();
  await expect(reader.getByText(/^In reply to .*: Who chairs on Wednesday\?/)).toBeVisible();
  await say(reader, 'I do.');
  const answer = messages(writer).getByRole('listitem').filter({ hasText: 'I do.' });
  await expect(answer).toContainText('Who chairs on Wednesday?');
  // The next one is no reply.
  await expect(reader.getByRole('button', { name: 'Not as a reply' })).toHaveCount(0);

  await writer.getByText('Attach files').click();
  await writer
    .getByLabel(/^Files/)
    .setInputFiles({ name: 'agenda.txt', mimeType: 'text/plain', buffer: Buffer.from('1. Chair') });
  await box(writer).fill('The agenda.');
  await writer.getByRole('button', { name: 'Send' }).click();
  await expect(messages(reader).getByRole('link', { name: /agenda\.txt/ })).toBeVisible();
  await expect(box(writer)).toHaveValue('');
});
