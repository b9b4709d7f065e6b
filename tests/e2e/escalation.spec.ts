import { londonDay, type Day } from '~/platform/calendar/days';
import { addWorkingDays } from '~/platform/calendar/working-days';
import { stored } from '../support/stored';
import type { TestServer } from '../support/server';
import { postReply, stayOpen } from './support/live';
import { linkIn, mailTo, test } from './support/mail';
import { expect, people } from './support/test';

/** What happens to a query that nobody answers: told from its posting to its asker's thanks. */

test.use({ clock: 'moves' });

const TITLE = 'Who may sign for a carer’s budget?';
const ANSWER = 'The team manager may, up to 500 pounds.';
const THANKS = 'Thank you, that helps us on.';
/** Outside the network, and the agent for older people. */
const AGENT = 'rosalind.eddowes-achebe@council.example';

/** Nine in the morning of the working day after the query's day: that day has gone by. */
async function letDayPass(server: TestServer, topic: string): Promise<void> {
  const [kept] = stored<{ dueOn: Day }>(
    server,
    'SELECT dueOn FROM "Escalation" WHERE topicId = ?',
    topic.replace('/topics/', ''),
  );
  const next = addWorkingDays(kept?.dueOn ?? londonDay(new Date()), 1);
  await server.moveTo(new Date(`${next}T09:00:00Z`));
}

test('a query nobody answers goes to an agent outside the network, who does', async ({
  signedIn,
  stranger,
  server,
  post,
}) => {
  test.setTimeout(120_000);
  const asker = await signedIn(people.lead);
  const reader = await signedIn(people.member);

  await test.step('asked, it is with the network until a day that everybody sees', async () => {
    await asker.goto('/board/management/new');
    await asker.getByLabel('What do you want to know?').fill(TITLE);
    await asker
      .getByLabel('Service area')
      .selectOption({ label: 'Older people and case management' });
    await asker.getByRole('button', { name: 'Post the query' }).click();
    await expect(asker.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  });
  const topic = new URL(asker.url()).pathname;
  await reader.goto(topic);
  const readerStays = await stayOpen(reader);
  const standing = reader.getByRole('region', { name: 'Where this query stands' });
  const now = standing.locator('[aria-current=step]');
  await expect(now).toContainText('With the network');
  await expect(standing).toContainText('Rosalind Eddowes-Achebe, County Council');

  await test.step('its day goes by in silence: it is with the agent, and whoever reads it sees that', async () => {
    await letDayPass(server, topic);
    await expect(now).toContainText('With the agent');
    await expect(now).toContainText('Rosalind Eddowes-Achebe');
    await expect(standing).toContainText('Answer due');
  });

  const agent = await stranger();
  await test.step('the agent opens the link of the mail, without an account', async () => {
    await agent.goto(linkIn(await mailTo(post, AGENT, /A query for you: Who may sign/)));
    await agent.getByRole('button', { name: 'Open the query' }).click();
    await expect(agent.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  });

  await test.step('passed on, the link opens nothing elsewhere', async () => {
    const elsewhere = await stranger();
    await elsewhere.goto(agent.url());
    await expect(elsewhere.getByText('opened in another browser first')).toBeVisible();
    await expect(elsewhere.getByText(TITLE)).toHaveCount(0);
  });

  await test.step('the agent answers; everybody reads it at once, and that the asker is asked', async () => {
    await agent.getByRole('textbox', { name: 'Your answer' }).fill(ANSWER);
    await agent.getByRole('button', { name: 'Post the answer' }).click();
    await expect(agent.getByText('Your answer is posted')).toBeVisible();
    await expect(agent.getByText('The asker is asked whether the query is answered')).toBeVisible();
    await expect(reader.getByText(ANSWER)).toBeVisible();
    await expect(now).toContainText('Is it answered?');
    await readerStays();
  });

  await test.step('the asker is asked on the page, and says yes by the mail’s link', async () => {
    await asker.goto(topic);
    await expect(asker.getByRole('button', { name: 'Yes, it is answered' })).toBeVisible();
    await expect(reader.getByRole('button', { name: 'Yes, it is answered' })).toHaveCount(0);
    const telephone = await stranger();
    await telephone.goto(linkIn(await mailTo(post, people.lead, /Is it answered\? Who may sign/)));
    // Looking at the link has said nothing: mail scanners look too.
    await expect(now).toContainText('Is it answered?');
    await telephone.getByRole('button', { name: 'Yes, it is answered' }).click();
    await expect(telephone.getByText('Your query stands as answered')).toBeVisible();
    await expect(standing.getByText('Answered', { exact: true }).first()).toBeVisible();
    await expect(now).toHaveCount(0);
  });

  await test.step('the asker says which reply it was, and thanks; the query stays answered', async () => {
    await expect(asker.getByText('Which reply answered it?')).toBeVisible();
    await asker.getByRole('button', { name: /This answered my query.*Rosalind/ }).click();
    await expect(asker.getByText('The query is marked as answered')).toBeVisible();
    await expect(asker.getByText('Which reply answered it?')).toHaveCount(0);
    await postReply(asker, THANKS);
    await expect(reader.getByText(THANKS)).toBeVisible();
    await expect(reader.locator('.pbc-post.is-answer')).toContainText(ANSWER);
    await expect(now).toHaveCount(0);
    await readerStays();
  });
});
