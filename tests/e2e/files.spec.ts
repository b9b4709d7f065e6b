import type { Page } from '@playwright/test';
import { docx, png } from '../support/sample-files';
import { ask } from './support/board';
import { expect, people, test } from './support/test';

/** Files on the board, as people send and fetch them. */

const noScripts = { javaScriptEnabled: false };
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const plan = { name: 'Plan für alle.docx', mimeType: WORD, buffer: docx('A plan') };
const program = {
  name: 'setup.exe',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from('MZ\x00'),
};
const WORDS = /Plan für alle\.docx \(Word, \d+ bytes\)/;

const fileField = (page: Page) => page.getByLabel('Files (optional)');

/** Follows a link to a file, and reads what is saved. */
async function save(page: Page, name: string): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe(name);
  const chunks: Buffer[] = [];
  for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

test('without scripts a file is kept while its form is put right', async ({
  signedIn,
  stranger,
  trouble,
}) => {
  trouble.expect(/status of 400/);
  const asker = await signedIn(people.lead, noScripts);
  await asker.goto('/board/clinical/new');
  await fileField(asker).setInputFiles(plan);
  await asker.getByRole('button', { name: 'Post the query' }).click();
  await expect(asker).toHaveTitle('Error: Ask the network – PbC Network');
  await expect(asker.getByRole('checkbox', { name: WORDS })).toBeChecked();

  await asker.getByLabel('What do you want to know?').fill('Is this plan any good?');
  await asker.getByRole('button', { name: 'Post the query' }).click();
  await expect(asker.getByRole('heading', { level: 1 })).toHaveText('Is this plan any good?');
  await expect(asker.locator('#query')).toContainText(WORDS);
  const topic = new URL(asker.url()).pathname;

  const reader = await signedIn(people.lead2, noScripts);
  await reader.goto(topic);
  expect((await save(reader, plan.name)).equals(plan.buffer)).toBe(true);
  const address = (await reader.getByRole('link', { name: plan.name }).getAttribute('href')) ?? '';

  const nobody = await stranger(noScripts);
  await nobody.goto(address);
  await expect(nobody.getByRole('heading', { level: 1 })).toHaveText('Sign in');
});

test('without scripts a file can be left out again', async ({ signedIn, client, trouble }) => {
  trouble.expect(/status of 400/);
  const topic = await ask(await client(people.lead), { title: 'May one take a file back?' });
  const page = await signedIn(people.lead2, noScripts);
  await page.goto(topic);
  await page.getByLabel('Your reply').fill('With two files.');
  await fileField(page).setInputFiles([plan, program]);
  await page.getByRole('button', { name: 'Post reply' }).click();
  const summary = page.getByRole('link', { name: /^“setup\.exe” must be a Word/ });
  await expect(summary).toHaveAttribute('href', '#attachments');
  await page.getByRole('checkbox', { name: WORDS }).uncheck();
  await fileField(page).setInputFiles({
    name: 'b.png',
    mimeType: 'image/png',
    buffer: await png(),
  });
  await page.getByRole('button', { name: 'Post reply' }).click();
  await expect(page.getByText('With two files.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Attached files' })).toHaveText(/^b\.png \(PNG/);
});

test('with scripts a file goes with its reply, and others see it at once', async ({
  signedIn,
  client,
  trouble,
}) => {
  trouble.expect(/status of 400/);
  const topic = await ask(await client(people.lead), { title: 'Has anybody a plan?' });
  const reader = await signedIn(people.lead);
  await reader.goto(topic);
  const writer = await signedIn(people.lead2);
  await writer.goto(topic);
  await fileField(writer).setInputFiles(plan);
  await writer.getByRole('button', { name: 'Post reply' }).click();
  await expect(writer.getByRole('checkbox', { name: WORDS })).toBeChecked();
  await expect(fileField(writer)).toHaveValue('');
  await writer.getByLabel('Your reply').fill('Here it is.');
  await writer.getByRole('button', { name: 'Post reply' }).click();
  await expect(writer.getByRole('article', { name: /^Reply by/ })).toContainText(WORDS);
  await expect(writer.getByRole('checkbox', { name: WORDS })).toHaveCount(0);
  await expect(reader.getByRole('article', { name: /^Reply by/ })).toContainText(WORDS);
  expect((await save(reader, plan.name)).equals(plan.buffer)).toBe(true);
});

test('without scripts a file is taken off one’s query and another added; who reads it sees it', async ({
  signedIn,
}) => {
  const asker = await signedIn(people.lead, noScripts);
  await asker.goto('/board/clinical/new');
  await asker.getByLabel('What do you want to know?').fill('Is there a patient in this file?');
  await fileField(asker).setInputFiles(plan);
  await asker.getByRole('button', { name: 'Post the query' }).click();
  const reader = await signedIn(people.lead2);
  await reader.goto(asker.url());
  await expect(reader.locator('#query')).toContainText(WORDS);

  await asker.getByRole('link', { name: 'Edit the query' }).click();
  await asker.getByRole('group', { name: 'Attached files' }).getByLabel(WORDS).uncheck();
  await asker
    .getByLabel('More files (optional)')
    .setInputFiles({ name: 'b.png', mimeType: 'image/png', buffer: await png() });
  await asker.getByRole('button', { name: 'Save the changes' }).click();
  const files = (page: Page) => page.getByRole('list', { name: 'Attached files' });
  await expect(files(asker)).toHaveText(/^b\.png \(PNG/);
  await expect(files(reader)).toHaveText(/^b\.png \(PNG/);
  await expect(reader.locator('#query')).toContainText('edited');
});
