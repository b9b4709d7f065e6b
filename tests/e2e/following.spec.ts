import type { Page } from '@playwright/test';
import { ask, reply } from './support/board';
import { expect, people, test } from './support/test';

/** Following a section in one browser while others ask: the bell tells, and is silent about what is muted. */

const notice = (page: Page, title: string) => page.getByRole('link', { name: title });

test('what is followed rings the bell, and what is muted does not', async ({
  signedIn,
  client,
}) => {
  const asker = await client(people.lead2);
  const helper = await client(people.lead);
  const page = await signedIn(people.agent);
  await page.goto('/board/clinical');
  await page.getByRole('button', { name: 'Follow this section' }).click();
  await expect(page.getByRole('button', { name: 'Stop following this section' })).toBeVisible();

  await page.goto('/notices');
  const first = await ask(asker, { title: 'Who has counted otters?' });
  await expect(notice(page, 'Who has counted otters?')).toBeVisible();

  await test.step('a topic that is followed tells its replies', async () => {
    await page.goto(first);
    await page.getByRole('button', { name: 'Follow this topic' }).click();
    await expect(page.getByRole('button', { name: 'Stop following this topic' })).toBeVisible();
    await page.goto('/notices');
    await reply(helper, first, 'Twelve of them.');
    await expect(
      notice(page, 'replied to “Who has counted otters?”, which you follow'),
    ).toBeVisible();
  });

  await test.step('muted, it says nothing; the section still does', async () => {
    await page.goto(first);
    await page.getByRole('button', { name: 'Mute this topic' }).click();
    await expect(page.getByRole('button', { name: 'Unmute this topic' })).toBeVisible();
    await page.goto('/notices');
    const mark = page.getByRole('button', { name: 'Mark all as seen' });
    if (await mark.isVisible()) await mark.click();
    await reply(helper, first, 'Thirteen.');
    // What comes after it in the log has been told: so the reply before it has been passed over.
    await ask(asker, { title: 'Who has counted voles?' });
    await expect(notice(page, 'Who has counted voles?')).toBeVisible();
    await expect(page.getByRole('link', { name: /^New: / })).toHaveCount(1);
  });

  await test.step('all of it is listed, and stopped there', async () => {
    await page.goto('/account/following');
    await expect(page.getByRole('link', { name: 'Who has counted otters?' })).toBeVisible();
    await page.getByRole('button', { name: 'Stop following Clinical' }).click();
    await expect(page.getByText('You neither follow nor mute')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Stop following Clinical' })).toHaveCount(0);
  });
});
