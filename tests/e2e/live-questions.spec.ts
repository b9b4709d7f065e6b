import type { Page } from '@playwright/test';
import { expectSameAfterReload, stayOpen } from './support/live';
import { expect, people, test } from './support/test';

const RISK = 'Who carries the risk when one very costly patient moves into a small practice?';
const INVOICES = 'Could one invoice check be run for all clusters of a PCT?';
const LUNCH = 'Where is lunch?';
const PHONE = { viewport: { width: 375, height: 740 } };

/**
 * A session from the badge to the promise: an attendee on a phone who never signs in, the chair at the console, the
 * projector, and a member who votes. Each sees what the others do as it happens.
 */
test('a speaker takes questions, live', async ({ signedIn, stranger, trouble }) => {
  trouble.expect(/status of 400/); // a time that is none
  test.setTimeout(120_000);
  const webmaster = await signedIn(people.webmaster);
  const chair = await signedIn(people.lead2);
  const voter = await signedIn(people.member);
  const projector = await signedIn(people.webmaster);
  const phone = await stranger(PHONE);
  let code = '';
  let badge = '';

  await test.step('the webmaster makes a session, names the chair and prints a badge', async () => {
    await webmaster.goto('/live');
    await webmaster.getByRole('link', { name: 'Make a session' }).click();
    await webmaster.getByLabel('Title').fill('Questions to the speaker');
    await webmaster.getByLabel('From').fill('midnight');
    await webmaster.getByLabel('To', { exact: true }).fill('11:59pm');
    await webmaster.getByLabel('Clinical').check();
    await webmaster.getByRole('button', { name: 'Make the session' }).click();
    await expect(webmaster.getByRole('link', { name: 'Enter the time it begins' })).toBeVisible();
    await webmaster.getByLabel('From').fill('12:00am');
    await webmaster.getByRole('button', { name: 'Make the session' }).click();
    await expect(webmaster.getByRole('heading', { level: 1 })).toHaveText('People and badges');
    code = /live\/(\w{5})\//.exec(webmaster.url())?.[1] ?? '';
    await find(webmaster, 'Okonjo');
    await webmaster.getByRole('button', { name: 'Chair' }).click();
    await expect(webmaster.getByRole('list', { name: 'Who does what' })).toContainText('Okonjo');
    await find(webmaster, 'Wexcombe');
    await webmaster.getByRole('button', { name: 'Make badges', exact: true }).click();
    badge = await webmaster.locator('.pbc-badge-sheet .code').innerText();
  });

  await chair.goto(`/live/${code}/console`);
  await projector.goto(`/live/${code}/screen`);
  await expect(chair.getByRole('heading', { name: 'Nothing is on air' })).toBeVisible();
  await expect(projector.getByRole('heading', { level: 1 })).toHaveText('Your questions, please');
  const chairStays = await stayOpen(chair);
  const projectorStays = await stayOpen(projector);

  await test.step('from the badge to the question it is three presses, and no password', async () => {
    await phone.goto('/live');
    await phone.getByLabel('Code on the screen').fill(badge);
    await phone.getByRole('button', { name: 'Go on' }).click();
    await phone.getByRole('textbox', { name: 'Your question' }).fill(RISK);
    await phone.getByRole('button', { name: 'Send question' }).click();
    await expect(phone.getByRole('list', { name: 'Your questions' })).toContainText('To be read');
    await expect(phone.getByRole('textbox', { name: 'Your question' })).toHaveValue('');
    await phone.getByRole('textbox', { name: 'Your question' }).fill(LUNCH);
    await phone.getByLabel('Leave my name out').check();
    await phone.getByRole('button', { name: 'Send question' }).click();
    await expect(chair.getByRole('list', { name: 'To read' }).getByRole('listitem')).toHaveCount(2);
  });

  await test.step('the chair lets one in by keyboard, and declines the other so', async () => {
    const toRead = chair.getByRole('list', { name: 'To read' });
    await chair.locator('[data-question]').first().focus();
    await chair.keyboard.press('i');
    await expect(chair.getByRole('list', { name: 'Waiting' })).toContainText(RISK);
    await chair.locator('[data-question]').first().focus();
    await chair.keyboard.press('d');
    await toRead.getByLabel('Why?').fill('It is on the programme');
    await toRead.getByRole('button', { name: 'Decline the question' }).click();
    await expect(toRead).toHaveCount(0);
    await expect(phone.getByRole('list', { name: 'Your questions' })).toContainText(
      'It is on the programme',
    );
    await expect(phone.getByRole('list', { name: 'Questions', exact: true })).toContainText(RISK);
  });

  const phoneStays = await stayOpen(phone);

  await test.step('a member comes in, asks and votes; everybody sees the votes', async () => {
    await voter.goto(`/live/${code}`);
    await voter.getByRole('button', { name: 'Come in' }).click();
    await voter.getByRole('textbox', { name: 'Your question' }).fill(INVOICES);
    await voter.getByRole('button', { name: 'Send question' }).click();
    await chair.getByRole('button', { name: /^Let it in.*invoice check/ }).click();
    const vote = voter.getByRole('button', { name: `for: ${RISK}` });
    await vote.click();
    await expect(vote).toHaveAttribute('aria-pressed', 'true');
    await expect(vote).toContainText('1');
    await expect(phone.getByRole('button', { name: `for: ${RISK}` })).toContainText('1');
    await expect(projector.getByRole('listitem').filter({ hasText: RISK })).toContainText('1vote');
    await expect(projector.getByRole('listitem').filter({ hasText: INVOICES })).toBeVisible();
  });

  await test.step('on air it stands on every page', async () => {
    await chair.getByRole('button', { name: /^Put on air.*costly patient/ }).click();
    await expect(chair.getByRole('region', { name: RISK })).toBeVisible();
    await expect(projector.getByRole('heading', { level: 1 })).toHaveText(RISK);
    for (const page of [phone, voter]) {
      await expect(page.getByRole('region', { name: RISK })).toContainText('1 vote');
    }
    await expect(projector.getByText(/Wexcombe/)).toBeVisible();
  });

  await test.step('the answer is taken away, with a name and a day', async () => {
    await chair.getByText('Take away').first().click();
    const card = chair.getByRole('region', { name: RISK });
    await card.getByLabel('What is promised?').fill('A written answer');
    const by = card.getByRole('group', { name: 'By when?' }).filter({ visible: true });
    await by.getByLabel('Day').fill('5');
    await by.getByLabel('Month').fill('1');
    await by.getByLabel('Year').fill('2030');
    await card
      .getByLabel('Name, if it is')
      .filter({ visible: true })
      .fill('Dr Agatha Pomeroy-Lund');
    await card.getByRole('button', { name: 'Take it away' }).click();
    await expect(chair.getByRole('heading', { name: 'Nothing is on air' })).toBeVisible();
    for (const page of [phone, voter]) {
      await expect(page.getByRole('list', { name: 'Done' })).toContainText(
        'Dr Agatha Pomeroy-Lund, by Saturday 5 January 2030',
      );
    }
    await expect(projector.locator('dl')).toContainText(/taken away\s*1|1\s*taken away/);
  });

  await test.step('what changed by itself is what a reload shows', async () => {
    await chairStays();
    await projectorStays();
    await phoneStays();
    for (const page of [chair, projector, phone, voter]) await expectSameAfterReload(page);
  });

  await test.step('closed, it takes nothing more', async () => {
    await webmaster.goto(`/live/${code}/settings`);
    await webmaster.getByRole('button', { name: 'Close the session' }).click();
    for (const page of [phone, voter]) {
      await expect(page.getByText('takes no more questions and votes')).toBeVisible();
      await expect(page.getByRole('textbox', { name: 'Your question' })).toHaveCount(0);
    }
    await expect(projector.getByRole('heading', { level: 1 })).toHaveText(
      'Thank you for your questions',
    );
  });

  await test.step('what is open is asked on the board, and the minutes lead there', async () => {
    await chair.goto(`/live/${code}/minutes`);
    await expect(chair.getByRole('heading', { name: 'Still open (1)' })).toBeVisible();
    await chair.getByRole('link', { name: 'Settle what is open now' }).click();
    await chair.getByRole('button', { name: 'Ask 1 question on Ask now' }).click();
    await expect(chair.getByRole('heading', { level: 1 })).toContainText('Minutes');
    await voter.goto(`/live/${code}/minutes`);
    await expect(voter.getByText('promised “A written answer”')).toBeVisible();
    await voter.getByRole('link', { name: 'See the query on Ask' }).click();
    await expect(voter.getByRole('heading', { level: 1 })).toHaveText(INVOICES);
    await voter.getByRole('link', { name: 'a question at “Questions to the speaker”' }).click();
    await voter.getByRole('link', { name: 'See the promise' }).click();
    await expect(voter.getByText('Dr Agatha Pomeroy-Lund')).toBeVisible();
  });
});

async function find(page: Page, who: string): Promise<void> {
  await page.getByLabel('Who is it?').fill(who);
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.getByRole('checkbox').first()).toBeChecked();
}
