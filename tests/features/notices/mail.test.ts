import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { nameDeputy } from '~/features/accounts/deputies.server';
import { deleteReply } from '~/features/board/posts/replies.server';
import { choose, stopMails } from '~/features/notices/choices.server';
import { markSeen } from '~/features/notices/notices.server';
import '~/features/register.server';
import { newestSeq } from '~/platform/activity/activity.server';
import { catchUp } from '~/platform/activity/followers.server';
import type { Person } from '~/platform/actor';
import { addDays, londonDay } from '~/platform/calendar/days';
import { atTime, now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { createRunner } from '~/platform/jobs/runner.server';
import { closeMailServer } from '~/platform/mail/smtp.server';
import { settings } from '~/platform/settings.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { openMailServer, type MailServer } from '../../support/mail-server';
import { ask, reply } from '../board/writing';

/** Mails about notices, as a real mail server takes them. */

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

let asker: Person;
let helper: Person;
let topicId: string;
beforeEach(async () => {
  post.mails.length = 0;
  asker = await addMember();
  helper = await addMember();
  topicId = await ask(asker, { title: 'Who shares?' });
});

/** What is mailed in the minutes after now; each call is later than the one before. */
let minutes = 0;
const moment = () => new Date(now().getTime() + minutes * 60_000);
async function mailsAfter(more: number): Promise<Array<string | undefined>> {
  await atTime(moment(), catchUp);
  minutes += more;
  const before = post.mails.length;
  // The notice's job asks for the mail's: two rounds.
  await atTime(moment(), () => runner.runDue());
  await atTime(moment(), () => runner.runDue());
  return post.mails.slice(before).map(({ subject }) => subject);
}

it('a reply is mailed to its asker after two minutes, with a way to stop such mails', async () => {
  await reply(helper, topicId, 'By **head**, then by need.');
  expect(await mailsAfter(1)).toEqual([]);
  expect(await mailsAfter(2)).toEqual([`${helper.name} replied: Who shares?`]);
  const [mail] = post.mails;
  expect(mail?.text).toContain(`Hello ${asker.givenName}`);
  expect(mail?.text).toContain('By head, then by need.');
  expect(mail?.text).toMatch(/https:\/\/network\.example\.org\/replies\/[\w-]+\n/);
  expect(mail?.html).toContain('Stop mails like this one');
  const header = (name: string) => mail?.headers.find(({ key }) => key === name)?.value ?? '';
  const stop = /^<(https:\/\/network\.example\.org\/notices\/stop\?token=([\w-]+))>$/.exec(
    header('list-unsubscribe'),
  );
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  expect(mail?.text).toContain(stop?.[1]);

  expect(await stopMails(stop?.[2] ?? '')).toBe(true);
  await markSeen(asker, { upTo: await newestSeq() });
  await reply(helper, topicId, 'And more.');
  expect(await mailsAfter(3)).toEqual([]);
});

it('what was seen within two minutes is not mailed', async () => {
  await reply(helper, topicId);
  await catchUp();
  await markSeen(asker, { upTo: await newestSeq() });
  expect(await mailsAfter(3)).toEqual([]);
});

it('about one query there is one mail, until its reader has looked', async () => {
  await reply(helper, topicId, 'One');
  await reply(helper, topicId, 'Two');
  expect(await mailsAfter(3)).toHaveLength(1);
  await atTime(moment(), () => reply(helper, topicId, 'Three'));
  expect(await mailsAfter(3)).toHaveLength(0);
  await markSeen(asker, { upTo: await newestSeq() });
  await atTime(moment(), () => reply(helper, topicId, 'Four'));
  expect(await mailsAfter(3)).toHaveLength(1);
});

it('another query has a mail of its own', async () => {
  await reply(helper, topicId);
  await reply(helper, await ask(asker, { title: 'And who not?' }));
  expect((await mailsAfter(3)).sort()).toEqual([
    `${helper.name} replied: And who not?`,
    `${helper.name} replied: Who shares?`,
  ]);
});

it('what is no more, or not wanted, is not mailed', async () => {
  const { id } = await reply(helper, topicId);
  await catchUp();
  await deleteReply(helper, id);
  expect(await mailsAfter(3)).toEqual([]);
  await choose(asker, ['board.reply-to-mine'], { 'board.reply-to-mine': 'site' });
  await reply(helper, topicId);
  expect(await mailsAfter(3)).toEqual([]);
});

it('what is erased while the mail server is down is not mailed later', async () => {
  const { id } = await reply(helper, topicId, 'About a patient of ours.');
  post.behave({ mail: 451 });
  expect(await mailsAfter(3)).toEqual([]);
  expect(await db().mail.count({ where: { sentAt: null, sealed: { not: null } } })).toBe(1);
  await deleteReply(helper, id);
  post.behave('well');
  expect(await mailsAfter(60)).toEqual([]);
  expect(await db().mail.count({ where: { sealed: { not: null } } })).toBe(0);
});

it('a mail server that comes back is handed what still stands', async () => {
  await reply(helper, topicId, 'Still here.');
  post.behave({ mail: 451 });
  expect(await mailsAfter(3)).toEqual([]);
  post.behave('well');
  expect(await mailsAfter(60)).toHaveLength(1);
});

it('one is mailed again once what the last mail was about is no more', async () => {
  const { id } = await reply(helper, topicId, 'One');
  expect(await mailsAfter(3)).toHaveLength(1);
  await deleteReply(helper, id);
  await atTime(moment(), () => reply(helper, topicId, 'Two'));
  expect(await mailsAfter(3)).toHaveLength(1);
});

it('who wants mails and no bell gets one a day about one thing', async () => {
  await choose(asker, ['board.reply-to-mine'], { 'board.reply-to-mine': 'mail' });
  await reply(helper, topicId, 'One');
  expect(await mailsAfter(3)).toHaveLength(1);
  await atTime(moment(), () => reply(helper, topicId, 'Two'));
  expect(await mailsAfter(3)).toHaveLength(0);
  expect(await mailsAfter(24 * 60)).toEqual([]);
  await atTime(moment(), () => reply(helper, topicId, 'Three'));
  expect(await mailsAfter(3)).toHaveLength(1);
});

it('the last of several replies is given its two minutes too', async () => {
  const other = await ask(asker, { title: 'Later?' });
  const start = Math.ceil(moment().getTime() / 120_000) * 120_000;
  const at = (seconds: number) => new Date(start + seconds * 1000);
  const first = await atTime(at(1), () => reply(helper, other, 'First'));
  await atTime(at(1), catchUp);
  await deleteReply(helper, first.id);
  await atTime(at(110), () => reply(helper, other, 'Second'));
  await atTime(at(110), catchUp);
  const before = post.mails.length;
  for (const seconds of [125, 125, 229]) await atTime(at(seconds), () => runner.runDue());
  expect(post.mails).toHaveLength(before);
  for (const seconds of [232, 232]) await atTime(at(seconds), () => runner.runDue());
  expect(post.mails).toHaveLength(before + 1);
});

it('what nobody may choose about carries no way to stop it', async () => {
  const webmaster = await addMember(['webmaster']);
  const day = londonDay(moment());
  await atTime(moment(), () =>
    nameDeputy(webmaster, { personId: helper.id, from: day, until: addDays(day, 3) }),
  );
  const before = post.mails.length;
  await mailsAfter(3);
  const mail = post.mails[before];
  expect(mail?.subject).toBe('You look after the network for some days');
  expect(mail?.text).not.toContain('Stop mails');
  expect(mail?.headers.map(({ key }) => key)).not.toContain('list-unsubscribe');
});

it('what nobody asked to be mailed about by itself stays in the bell', async () => {
  const other = await addMember();
  await reply(helper, topicId);
  await reply(other, topicId);
  await mailsAfter(3);
  expect(post.readers.flat()).not.toContain(
    (await db().person.findUniqueOrThrow({ where: { id: helper.id } })).email,
  );
});

it('a mail server that was down for more than a day brings no old news', async () => {
  await reply(helper, topicId);
  // Two working days after the first tests, askers are asked whether theirs is answered: that is news of today.
  const old = (await mailsAfter(25 * 60)).filter((subject) => !subject?.startsWith('Is it'));
  expect(old).toEqual([]);
});

it('a link to stop mails that is not ours stops nothing', async () => {
  expect(await stopMails('forged')).toBe(false);
  expect(await stopMails('')).toBe(false);
});
