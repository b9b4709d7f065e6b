import { createReadStream } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { buffer } from 'node:stream/consumers';
import { word } from '../support/written-files';
import { unzip } from '../support/zip';
import { expect, people, test } from './support/test';

/** A member finds a business case, fills it in, and another cluster makes its own of it. */

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const file = (name: string, text: string) => ({ name, mimeType: WORD, buffer: word(text) });

/** What stands in a downloaded document, as another program than ours unpacks it. */
async function wordsOf(download: Download): Promise<string> {
  const parts = await unzip(await buffer(createReadStream(await download.path())));
  return parts.get('word/document.xml')?.toString() ?? '';
}

async function save(page: Page, press: () => Promise<void>): Promise<Download> {
  const saved = page.waitForEvent('download');
  await press();
  return saved;
}

test('a case is shared, found, filled in, made one’s own, and its users hear what becomes of it', async ({
  signedIn,
}) => {
  const sharer = await signedIn(people.lead);
  const user = await signedIn(people.lead2);
  const title = 'Case for heart failure nurses';

  await test.step('a file, a title and a kind are enough', async () => {
    await sharer.goto('/library');
    await sharer.getByRole('link', { name: 'Share a document' }).click();
    await sharer
      .getByLabel('The file')
      .setInputFiles(file('Heart failure.docx', 'In {{cluster name}} nurses see {{patients}}.'));
    await sharer.getByLabel('What is it called?').fill(title);
    await sharer
      .getByLabel('What kind of document is it?')
      .selectOption({ label: 'Business case' });
    await sharer.getByRole('button', { name: 'Share it' }).click();
    await expect(sharer.getByRole('heading', { level: 1 })).toHaveText(title);
  });
  const item = new URL(sharer.url()).pathname;

  await test.step('it is found by words inside its file, and filled in from a form', async () => {
    await expect(async () => {
      await user.goto('/library?q=heart+nurses');
      await expect(user.getByRole('list', { name: 'Documents' })).toContainText(title);
      await expect(user.getByRole('list', { name: 'Documents' })).toContainText('nurses see');
    }).toPass();
    await user.goto(`${item}/fill`);
    await user.getByLabel('Cluster name').fill('Nine Wells & partners');
    await user.getByLabel('Patients').fill('240 people');
    const filled = await save(user, () =>
      user.getByRole('button', { name: 'Download the document' }).click(),
    );
    expect(filled.suggestedFilename()).toMatch(/\.docx$/);
    expect(await wordsOf(filled)).toContain('In Nine Wells &amp; partners nurses see 240 people.');
  });

  await test.step('a second cluster makes its own of it, and says what came of it', async () => {
    await user.goto(item);
    await user.getByRole('link', { name: 'Share what you made of it' }).click();
    await expect(user.getByLabel('What is it called?')).toHaveValue(`${title} – Nine Wells`);
    await user.getByLabel('The file').setInputFiles(file('Ours.docx', 'Ours, with a pharmacist.'));
    await user.getByRole('button', { name: 'Share it' }).click();
    await expect(user.getByRole('heading', { level: 1 })).toHaveText(`${title} – Nine Wells`);
    await user.getByRole('link', { name: 'What it was made of, and what was made of it' }).click();
    await user.getByRole('link', { name: title, exact: true }).click();
    await user.getByRole('link', { name: 'We used this' }).click();
    await user.getByLabel('Approved', { exact: true }).check();
    await user.getByLabel(/^What would you tell others/).fill('Begin with the pharmacist.');
    await user.getByRole('button', { name: 'Say so' }).click();
    await expect(user.getByRole('list', { name: 'Who used it' })).toContainText('Nine Wells');
  });

  await test.step('an open page hears of a new version, and who used it is told', async () => {
    await sharer.goto(`${item}/versions/new`);
    await sharer.getByLabel('The file').setInputFiles(file('Two.docx', 'With a pharmacist.'));
    await sharer.getByLabel('What changed?').fill('A pharmacist sees them first.');
    await sharer.getByRole('button', { name: 'Add it' }).click();
    await expect(sharer.getByRole('region', { name: 'Versions' }).first()).toContainText(
      'A pharmacist sees them first.',
    );
    await expect(user.getByRole('main')).toContainText('A pharmacist sees them first.');
    await expect(async () => {
      await user.goto('/notices');
      await expect(user.getByRole('main')).toContainText(`“${title}”, which you use, has a new`);
    }).toPass();
    await user.goto(item);
    const first = await save(user, () =>
      user.getByRole('link', { name: /Heart failure\.docx, version 1$/ }).click(),
    );
    expect(first.suggestedFilename()).toBe('Heart failure.docx');
  });

  await test.step('withdrawn, it says so and why, and what it was can still be read', async () => {
    await sharer.goto(`${item}/retire`);
    await sharer.getByLabel('It is not to be used any more').check();
    await sharer.getByLabel('Why?').fill('The tariff has changed.');
    await sharer.getByRole('button', { name: 'Say so' }).click();
    await user.goto(item);
    await expect(user.getByRole('main')).toContainText('The tariff has changed.');
    await expect(user.getByRole('link', { name: 'Share what you made of it' })).toHaveCount(0);
  });
});

test('what is needed is asked for, and documents that belong together are taken in one', async ({
  signedIn,
  trouble,
}) => {
  trouble.expect(/status of 400/);
  const steering = await signedIn(people.steering);
  const member = await signedIn(people.member, { javaScriptEnabled: false });

  await test.step('a wish becomes a query, and stands among what is wanted', async () => {
    await member.goto('/library?q=zeppelin');
    await member.getByRole('link', { name: 'Ask the network for it' }).click();
    await expect(member.getByLabel(/^We need a template for/)).toHaveValue('zeppelin');
    await member.getByLabel(/^We need a template for/).fill('a lease of an airship');
    await member.getByRole('button', { name: 'Ask the network for it' }).click();
    await member.getByRole('button', { name: 'Post the query' }).click();
    await expect(member.getByRole('heading', { level: 1 })).toHaveText(
      'We need a template for a lease of an airship',
    );
    await expect(member.getByRole('main')).toContainText('a wish for the library');
    await steering.goto('/library/wanted');
    await expect(steering.getByRole('list', { name: 'Wanted' })).toContainText('airship');
  });

  await test.step('the steering group puts a set together', async () => {
    await steering.goto('/library/collections');
    await steering.getByRole('link', { name: 'Make a collection' }).click();
    await steering.getByRole('button', { name: 'Make the collection' }).click();
    await expect(steering.getByRole('alert')).toContainText('Enter what the collection is called');
    await steering.getByLabel('What is it called?').fill('To begin with');
    await steering.getByRole('button', { name: 'Make the collection' }).click();
    for (const words of ['business case', 'agenda']) {
      await steering.getByLabel('Words in its title or inside it').fill(words);
      await steering
        .getByRole('search', { name: 'Documents to add' })
        .getByRole('button', { name: 'Search' })
        .click();
      await steering
        .getByRole('list', { name: 'Found' })
        .getByRole('button', { name: /^Add “/ })
        .first()
        .click();
      await expect(steering.getByText('It is in the collection.')).toBeVisible();
    }
    await steering.getByRole('button', { name: /^Move up “/ }).click();
    await expect(steering.getByText('It is moved up.')).toBeVisible();
  });

  await test.step('a member takes it as one zip with a page of contents', async () => {
    await member.goto('/library/collections');
    await member.getByRole('link', { name: 'To begin with' }).click();
    await expect(member.getByRole('list', { name: 'Documents' }).getByRole('listitem')).toHaveCount(
      2,
    );
    const saved = await save(member, () =>
      member.getByRole('link', { name: /^Download all as one zip/ }).click(),
    );
    expect(saved.suggestedFilename()).toBe('to-begin-with.zip');
    const packed = await unzip(await buffer(createReadStream(await saved.path())));
    const [contents, first] = [...packed.keys()];
    expect(contents).toBe('contents.html');
    expect(first).toMatch(/^01 .+\.docx$/);
    expect(packed.get('contents.html')?.toString()).toContain('<h1>To begin with</h1>');
  });
});
