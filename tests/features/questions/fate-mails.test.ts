import { afterAll, beforeAll, expect, it } from 'vitest';
import '~/features/register.server';
import { settleNow } from '~/features/questions/after/settle.server';
import { answerQuestion } from '~/features/questions/chairing/conduct.server';
import { catchUp } from '~/platform/activity/followers.server';
import { atTime, now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { createRunner } from '~/platform/jobs/runner.server';
import { closeMailServer } from '~/platform/mail/smtp.server';
import { settings } from '~/platform/settings.server';
import { useFreshDatabase } from '../../support/database';
import { openMailServer, type MailServer } from '../../support/mail-server';
import { about, ask, endSession, makeScene } from './session';

/** The mail about what became of one's questions, as a real mail server takes it. */

const runner = createRunner();
let post: MailServer;
beforeAll(async () => {
  post = await openMailServer();
  Object.assign(settings(), { smtpUrl: post.url, publicUrl: 'https://network.example.org' });
});
afterAll(async () => {
  await runner.stop();
  closeMailServer();
  await post.close();
});
useFreshDatabase();
beforeAll(catchUp);

it('goes once to each who asked, names the fate of each question of theirs, and leads to the minutes', async () => {
  const scene = await makeScene();
  const answered = await ask(scene, 'Who pays for transport?');
  await ask(scene, 'Am I the only one?', { withoutName: true });
  await ask(scene, 'Whose risk is it?', { by: scene.voter });
  await answerQuestion(scene.chair, scene.code, { ...(await about(answered)), answer: 'The PCT.' });
  await endSession(scene.id);
  await settleNow(scene.chair, scene.code);
  await catchUp();
  // The notice's job asks for the mail's: two rounds.
  const later = new Date(now().getTime() + 3 * 60_000);
  for (const _ of [1, 2]) await atTime(later, () => runner.runDue());

  const subject = 'What became of your questions: Fair shares: the speaker answers';
  const fates = post.mails.filter((mail) => mail.subject === subject);
  const asking = await db().person.findMany({
    where: { id: { in: [scene.asker.id, scene.voter.id] } },
  });
  const readers = post.readers.filter((_, index) => post.mails[index]?.subject === subject);
  expect(readers.flat().sort()).toEqual(asking.map(({ email }) => email).sort());
  const mine = fates.find(({ text }) => text?.includes(`Hello ${scene.asker.givenName}\n`));
  expect(mine?.text).toContain('Of your 2 questions 1 was answered and 1 is a query on Ask now');
  expect(mine?.text).toContain('“Who pays for transport?”: was answered');
  expect(mine?.text).toContain('“Am I the only one?”: is a query on Ask now');
  expect(mine?.text).not.toContain('Whose risk is it?');
  expect(mine?.text).toContain(`https://network.example.org/live/${scene.code}/minutes`);
  const others = fates.filter((mail) => mail !== mine).map(({ text }) => text);
  expect(others.join()).not.toContain('Am I the only one?');
});
