import type { Locator } from '@playwright/test';
import { addDays, londonDay, type Day } from '~/platform/calendar/days';
import { momentOf } from '~/platform/calendar/moments';
import { stored } from '../support/stored';
import { stayOpen } from './support/live';
import { linkIn, mailTo, test } from './support/mail';
import { expect, people } from './support/test';

/** An event from its draft to the final notes, and a member from the invitation to an action that is kept. */

test.use({ clock: 'moves' });

const TITLE = 'Day on fair shares';

/** Fills in the three fields of a date. */
async function fillDate(fields: Locator, day: Day): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  await fields.getByLabel('Day').fill(date);
  await fields.getByLabel('Month').fill(month);
  await fields.getByLabel('Year').fill(year);
}

test('the steering group holds an event, and a member comes and keeps what was agreed', async ({
  signedIn,
  client,
  server,
  post,
}) => {
  test.setTimeout(150_000);
  const steering = await signedIn(people.steering);
  const member = await signedIn(people.member);
  // Soon enough for the sessions of those who take part, and for the jobs that were missed meanwhile.
  const day = addDays(londonDay(new Date()), 6);
  const due = addDays(day, 14);
  const at = (hours: number, minutes: number) => server.moveTo(momentOf(day, hours * 60 + minutes));
  /** A mail waits some minutes from when somebody was told, not from when it happened. */
  const told = (entry: string) =>
    expect
      .poll(() => stored(server, `SELECT 1 FROM "Notice" WHERE entry = '${entry}'`).length)
      .toBeGreaterThan(0);

  await test.step('a draft is made, with a programme and a speaker from outside', async () => {
    await steering.goto('/events');
    await steering.getByRole('link', { name: 'Make an event' }).click();
    await steering.getByLabel('What kind of event is it?').selectOption({ label: 'Half-day' });
    await steering.getByLabel('What is it called?').fill(TITLE);
    await fillDate(steering.getByRole('group', { name: 'On which day?' }), day);
    await steering.getByLabel('From', { exact: true }).fill('9:30am');
    await steering.getByLabel('To', { exact: true }).fill('4pm');
    await steering.getByLabel('Where? (optional)').fill('The Corn Exchange');
    await steering.getByRole('button', { name: 'Make the draft' }).click();
    await expect(steering.getByRole('heading', { level: 1 })).toHaveText(TITLE);
    await steering.getByRole('link', { name: 'Programme and speakers' }).click();
    await steering.getByLabel('Title').fill('Whose money is it?');
    await steering.getByLabel('From', { exact: true }).fill('10am');
    await steering.getByLabel('To', { exact: true }).fill('11am');
    await steering.getByRole('button', { name: 'Add it' }).click();
    await steering.getByText('A speaker who is no member').click();
    await steering.getByLabel('Name').fill('Prof Ada Marsh');
    await steering.getByRole('button', { name: 'Add the speaker' }).click();
    await expect(steering.getByRole('list', { name: 'Speakers' })).toContainText('Ada Marsh');
  });
  const event = new URL(steering.url()).pathname.split('/').slice(0, 3).join('/');

  await test.step('published, it is in the calendar, and a member says yes in one press', async () => {
    expect((await (await client(people.member)).get(event)).status).toBe(404);
    await steering.goto(`${event}/publish`);
    await steering.getByRole('button', { name: 'Publish' }).click();
    await expect(steering.getByRole('heading', { level: 1 })).toHaveText(TITLE);
    await member.goto(`/events?view=month&month=${day.slice(0, 7)}`);
    await member.getByRole('main').getByRole('link', { name: TITLE }).click();
    await member.getByRole('button', { name: /^Yes/ }).click();
    await expect(member.getByRole('main')).toContainText('You are coming');
  });

  await test.step('whoever comes is told when the time changes', async () => {
    await steering.goto(`${event}/edit`);
    await steering.getByLabel('From', { exact: true }).fill('9am');
    await steering.getByRole('button', { name: 'Save the changes' }).click();
    await expect(steering.getByRole('heading', { level: 1 })).toHaveText(TITLE);
    await told('events.changed');
    await server.moveTo(new Date(Date.now() + 10 * 60_000));
    const mail = await mailTo(post, people.member, /^Changed: Day on fair shares/);
    expect(mail.text).toContain('9am');
  });

  await test.step('on the morning there is a reminder, home is the event, and the code says who is there', async () => {
    await at(7, 5);
    await told('events.reminded-morning');
    await at(7, 20);
    const mail = await mailTo(post, people.member, /^Reminder: Day on fair shares/);
    expect(mail.text).toContain('10am Whose money is it? (Prof Ada Marsh)');
    await at(10, 5);
    await steering.goto(`${event}/code`);
    const code = await steering.locator('.pbc-wall-code').innerText();
    await member.goto('/');
    const today = member.getByRole('main');
    await expect(today).toContainText(`Today: ${TITLE}`);
    await expect(today).toContainText('Whose money is it?');
    await today.getByRole('link', { name: 'I am here' }).click();
    await member.getByLabel('The code on the wall').fill(code);
    await member.getByRole('button', { name: 'I am here' }).click();
    await expect(member.getByRole('link', { name: 'Your certificate' })).toBeVisible();
  });

  await test.step('two take notes, and an action is written down for the member', async () => {
    await steering.goto(`${event}/notes/write`);
    await steering.getByRole('button', { name: 'Begin the notes' }).click();
    const webmaster = await signedIn(people.webmaster);
    await webmaster.goto(`${event}/notes/write`);
    await stayOpen(webmaster);
    const half = webmaster.getByLabel('What was said, under Barriers').first();
    await half.fill('Half a sentence');
    await steering
      .getByLabel('What was said, under Benefits')
      .first()
      .fill('Nurses know the families.');
    await steering.getByRole('button', { name: 'Add the line under Benefits' }).first().click();
    const benefits = webmaster.getByRole('list', { name: 'Benefits' }).first();
    await expect(benefits).toContainText('Nurses know the families.');
    await expect(half).toHaveValue('Half a sentence');
    await steering.goto(`${event}/actions`);
    await steering.getByLabel('What is to be done?').fill('Ask the trust for its figures');
    await steering.getByLabel('Who does it?').fill('Carys Thornlow');
    await fillDate(steering.getByRole('group', { name: 'By when?' }), due);
    await steering.getByRole('button', { name: 'Write it down' }).click();
    await expect(steering.getByRole('main')).toContainText('Ask the trust for its figures');
  });

  await test.step('the draft goes out, is commented on, and published with what was worked in', async () => {
    await steering.goto(`${event}/notes/send`);
    await steering.getByRole('button', { name: 'Send the draft out' }).click();
    await expect(steering.getByRole('main')).toContainText('Nurses know the families.');
    await told('notes.circulated');
    await at(17, 0);
    await member.goto(linkIn(await mailTo(post, people.member, /^Draft notes/)));
    await member.getByRole('link', { name: /^Comment on: Nurses know/ }).click();
    await member.getByLabel('Your comment').fill('Many of them, not all.');
    await member.getByRole('button', { name: 'Send the comment' }).click();
    await expect(member.getByRole('list', { name: 'Your comments' })).toContainText('Many of them');
    await steering.goto(`${event}/notes/comments`);
    await steering.getByText('Work it in: Many of them').click();
    await steering.getByLabel('How the line reads then').fill('Many nurses know the families.');
    await steering.getByRole('button', { name: 'Work it in' }).click();
    await expect(steering.getByRole('main')).toContainText('No comment is open');
    await steering.goto(`${event}/notes/send`);
    await steering.getByRole('button', { name: 'Publish the notes' }).click();
    await expect(steering.getByRole('main')).toContainText('Many nurses know the families.');
    await told('notes.published');
    await at(18, 0);
    const mail = await mailTo(post, people.member, /^Notes: Day on fair shares/);
    expect(mail.text).toContain('Many nurses know the families.');
    await member.goto(`${event}/notes/compare`);
    await expect(member.locator('ins', { hasText: 'Many' })).toBeVisible();
  });

  await test.step('the member keeps what was agreed', async () => {
    await member.goto('/actions');
    await member.getByRole('link', { name: 'Ask the trust for its figures' }).click();
    await member.getByLabel('It is done').check();
    await member.getByLabel('In a few words').fill('They came on Friday.');
    await member.getByRole('button', { name: 'Say so' }).click();
    await expect(member.getByRole('main')).toContainText('They came on Friday.');
    await steering.goto(`${event}/actions`);
    await expect(steering.getByRole('main')).toContainText('They came on Friday.');
  });
});
