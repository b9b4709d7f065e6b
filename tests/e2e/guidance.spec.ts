import { expect, people, test } from './support/test';

/** Guidance comes, a template is marked, and whoever owns it checks it off: without scripts as well. */

for (const javaScriptEnabled of [true, false]) {
  test(`guidance marks what it touches until that has been checked (${javaScriptEnabled ? 'with' : 'without'} scripts)`, async ({
    signedIn,
  }) => {
    const lead = await signedIn(people.lead2, { javaScriptEnabled });
    const owner = await signedIn(people.lead, { javaScriptEnabled });
    const title = `Podiatry: what holds now ${javaScriptEnabled ? 'here' : 'there'}`;
    const document = `Foot care at home ${javaScriptEnabled ? 'here' : 'there'}`;

    await test.step('a template about its service area', async () => {
      await owner.goto('/library/new');
      await owner.getByLabel('The file').setInputFiles({
        name: 'feet.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(`Feet, ${title}`),
      });
      await owner.getByLabel('What is it called?').fill(document);
      await owner.getByLabel('What kind of document is it?').selectOption({ label: 'Protocol' });
      await owner.getByText('Say more: what it is for').click();
      await owner.getByRole('checkbox', { name: 'Podiatry' }).check();
      await owner.getByRole('button', { name: 'Share it' }).click();
      await expect(owner.getByRole('heading', { level: 1 })).toHaveText(document);
    });
    const item = new URL(owner.url()).pathname;

    await test.step('a lead adds guidance', async () => {
      await lead.goto('/guidance');
      await lead.getByRole('link', { name: 'Add guidance' }).click();
      await lead.getByLabel('What is it called?').fill(title);
      await lead.getByLabel('Who issued it?').selectOption({ label: 'Department of Health' });
      await lead.getByLabel(/^Its address/).fill(`www.example.org/${String(javaScriptEnabled)}`);
      for (const [part, value] of [
        ['Day', '6'],
        ['Month', '8'],
        ['Year', '2018'],
      ] as const) {
        await lead
          .getByRole('group', { name: 'When was it published?' })
          .getByLabel(part)
          .fill(value);
      }
      await lead.getByRole('checkbox', { name: 'Podiatry' }).check();
      await lead.getByRole('button', { name: 'Add it' }).click();
      await expect(lead.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(lead.getByRole('main')).toContainText('Monday 6 August 2018');
      await expect(lead.getByRole('list', { name: 'Templates it touches' })).toContainText(
        document,
      );
    });

    await test.step('its owner sees the mark, and says what came of checking it', async () => {
      await owner.goto(item);
      await expect(owner.getByText(/^Check against guidance/)).toBeVisible();
      await owner.getByRole('link', { name: 'Say that it has been checked' }).click();
      await owner.getByLabel('Checked: still right').check();
      await owner.getByRole('button', { name: /^It has been checked/ }).click();
      await expect(owner.getByText('It is no longer marked.')).toBeVisible();
      await lead.goto(item);
      await expect(lead.getByText(/^Check against guidance/)).toHaveCount(0);
    });
  });
}
