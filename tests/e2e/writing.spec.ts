import { signedIn as signInByForm } from '../support/http-client';
import { ask, reply } from './support/board';
import { postReply, replyBox, replyTexts, stayOpen, tellings } from './support/live';
import { expect, lendSession, people, test } from './support/test';

/** Nothing that somebody has typed may be lost, and nothing may be posted twice. */

const refused = /status of 400/;
const TYPED = 'Half a thought, and the other ha';

test('typing goes on while others post', async ({ signedIn, client }) => {
  const asker = await client(people.lead);
  const helper = await client(people.lead2);
  const topic = await ask(asker, { title: 'May one type while others post?' });
  const page = await signedIn(people.lead);
  await page.goto(topic);
  const stays = await stayOpen(page);
  await replyBox(page).pressSequentially(TYPED);

  await reply(helper, topic, 'The first to interrupt.');
  await expect(replyTexts(page)).toHaveCount(1);
  await reply(helper, topic, 'The second.');
  await expect(replyTexts(page)).toHaveCount(2);

  await expect(replyBox(page)).toHaveValue(TYPED);
  await expect(replyBox(page)).toBeFocused();
  await page.keyboard.type('lf.');
  await page.getByRole('button', { name: 'Post reply' }).click();
  await expect(replyTexts(page).last()).toHaveText(`${TYPED}lf.`);
  await stays();
});

test('a double click posts once', async ({ signedIn, client }) => {
  const topic = await ask(await client(people.lead), {
    title: 'How often does a double click post?',
  });
  const page = await signedIn(people.lead2);
  await page.goto(topic);
  await replyBox(page).fill('Once.');
  await page.getByRole('button', { name: 'Post reply' }).dblclick();
  await expect(replyTexts(page)).toHaveText(['Once.']);
  await expect(replyBox(page)).toHaveValue('');
  await page.reload();
  await expect(replyTexts(page)).toHaveText(['Once.']);

  // The form has begun anew: the same words are a reply of their own now.
  await postReply(page, 'Once.');
  await expect(replyTexts(page)).toHaveText(['Once.', 'Once.']);
});

test('a query that is sent again and again is asked once', async ({ signedIn, client }) => {
  const page = await signedIn(people.lead2);
  await page.goto('/board/management/new');
  await page.getByLabel('What do you want to know?').fill('How often is this asked?');
  // As when the answer is lost on its way, and the browser sends the form again.
  await page.route('**/new.data*', async (route) => {
    await route.fetch({ maxRedirects: 0 });
    const response = await route.fetch({ maxRedirects: 0 });
    await route.fulfill({ response }).catch(() => undefined); // given up for the second click
  });
  await page.getByRole('button', { name: 'Post the query' }).dblclick();
  await expect(page).toHaveURL(/\/topics\//);
  const list = await (await client(people.lead)).read('/board/management?order=newest');
  expect(list.match(/>How often is this asked\?</g)).toHaveLength(1);
});

test('a refused reply stays where it is, with what was wrong', async ({
  signedIn,
  client,
  trouble,
}) => {
  trouble.expect(refused);
  const title = 'Is a number always a number?';
  const topic = await ask(await client(people.lead), { title });
  const page = await signedIn(people.lead2);
  await page.goto(topic);
  const stays = await stayOpen(page);
  const text = 'Ring 943 476 5919 and ask for me.';
  await postReply(page, text);

  const summary = page.locator('.nhsuk-error-summary');
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('may contain an NHS number (943 476 5919)');
  await expect(page).toHaveTitle(`Error: ${title} – PbC Network`);
  await expect(replyBox(page)).toHaveValue(text);
  await expect(replyBox(page)).toHaveAttribute('aria-invalid', 'true');
  await summary.getByRole('link').click();
  await expect(replyBox(page)).toBeFocused();

  await page.getByLabel('This is not an NHS number').check();
  await page.getByRole('button', { name: 'Post reply' }).click();
  await expect(replyTexts(page)).toHaveText([text]);
  await expect(summary).toHaveCount(0);
  await expect(replyBox(page)).toHaveValue('');
  await expect(page).toHaveTitle(`${title} – PbC Network`);
  await stays();
});

test('a refused query says so in its title, and comes through when it is put right', async ({
  signedIn,
  trouble,
}) => {
  trouble.expect(refused);
  const page = await signedIn(people.lead);
  await page.goto('/board/clinical/new');
  await page.getByLabel('Details').fill('All but the question.');
  await page.getByLabel('Service area').selectOption({ label: 'Diabetes' });
  await page.getByRole('button', { name: 'Post the query' }).click();

  await expect(page.locator('.nhsuk-error-summary')).toBeFocused();
  await expect(page).toHaveTitle('Error: Ask the network – PbC Network');
  await expect(page.getByLabel('Details')).toHaveValue('All but the question.');
  await page.getByRole('link', { name: 'Enter what you want to know' }).click();
  await expect(page.getByLabel('What do you want to know?')).toBeFocused();
  await page.keyboard.type('And the question?');
  await page.getByRole('button', { name: 'Post the query' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('And the question?');
  await expect(page.getByText('All but the question.')).toBeVisible();
  await expect(page).toHaveTitle('And the question? – PbC Network');
});

test('a refused sign-in focuses what was wrong and keeps the address', async ({
  stranger,
  trouble,
}) => {
  trouble.expect(refused);
  const page = await stranger();
  await page.goto('/sign-in');
  await page.getByLabel('Email address').fill('nobody@demo.example');
  await page.getByLabel('Password', { exact: true }).fill('a guess');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.locator('.nhsuk-error-summary')).toBeFocused();
  await expect(page).toHaveTitle('Error: Sign in – PbC Network');
  await expect(page.getByLabel('Email address')).toHaveValue('nobody@demo.example');
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
});

test('what was typed when the session ended is there after signing in again', async ({
  stranger,
  client,
  server,
  trouble,
}) => {
  trouble.expect(/status of 401/); // how far it has been read, and drafts, are not kept without a session
  const topic = await ask(await client(people.lead), { title: 'What becomes of my text?' });
  // Sessions of this test's own: it ends them.
  const elsewhere = await signInByForm(server.url, people.agent);
  const page = await stranger();
  await lendSession(page.context(), await signInByForm(server.url, people.agent), server);
  const told = tellings(page);
  await page.goto(topic);
  await replyBox(page).fill('Typed while the session ended.');
  await told.joined;

  await elsewhere.post('/account/sessions', { session: 'others' });
  await told.left;
  await reply(await client(people.lead2), topic, 'Posted meanwhile.');
  // Whatever the page asks the server when it is told has been answered after this.
  await page.evaluate(() => fetch('/health').then((response) => response.json()));
  await expect(replyBox(page)).toHaveValue('Typed while the session ended.');
  await page.getByRole('button', { name: 'Post reply' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await expect(page.getByText('you will find what you wrote')).toBeVisible();
  await page.getByLabel('Email address').fill(people.agent);
  await page.getByLabel('Password', { exact: true }).fill('three-rivers-meet');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(replyBox(page)).toHaveValue('Typed while the session ended.');
  await page.getByRole('button', { name: 'Post reply' }).click();
  await expect(page).toHaveURL(new RegExp(`${topic}#reply-`));
  await expect(replyTexts(page)).toHaveText([
    'Posted meanwhile.',
    'Typed while the session ended.',
  ]);
});

test('what was typed when the connection was lost is kept, and can be sent again', async ({
  signedIn,
  client,
  trouble,
}) => {
  trouble.expect(/net::ERR_INTERNET_DISCONNECTED|manifest patches|WebSocket/);
  const topic = await ask(await client(people.lead), { title: 'And without a connection?' });
  const page = await signedIn(people.lead2);
  await page.goto(topic);
  const stays = await stayOpen(page);
  // With the first letter the page fetches what sending needs.
  const ready = page.waitForEvent('requestfinished', (request) =>
    request.url().includes('topics._id.replies'),
  );
  await replyBox(page).fill('Typed in a tunnel.');
  await ready;
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Post reply' }).click();

  await expect(page.locator('.nhsuk-error-summary')).toContainText('connection');
  await expect(replyBox(page)).toHaveValue('Typed in a tunnel.');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Post reply' }).click();
  await expect(replyTexts(page)).toHaveText(['Typed in a tunnel.']);
  await stays();
});
