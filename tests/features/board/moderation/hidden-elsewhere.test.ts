import { Readable } from 'node:stream';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { conclude } from '~/features/board/topics/conclusion.server';
import { findDeskQuery } from '~/features/board/desk/desk.server';
import { answerAsAgent } from '~/features/board/escalated/answer-as-agent.server';
import { eraseHidden, hidePost, showPost } from '~/features/board/moderation/hide.server';
import { splitTopic } from '~/features/board/moderation/split.server';
import { quotePost } from '~/features/board/posts/quote.server';
import { editReply, findReplyHistory, replyToTopic } from '~/features/board/posts/replies.server';
import { findDraft, saveDraft } from '~/features/board/writing/drafts.server';
import { replyDraft } from '~/features/board/writing/draft-form';
import { catchUp } from '~/platform/activity/followers.server';
import type { Person } from '~/platform/actor';
import { atTime, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Conflict, NotFound } from '~/platform/errors';
import { stageFile } from '~/platform/files/staging.server';
import { storeFile } from '~/platform/files/store.server';
import { createRunner } from '~/platform/jobs/runner.server';
import { search } from '~/platform/search/find.server';
import { settings } from '~/platform/settings.server';
import { loadToday } from '~/platform/today/today.server';
import { addMember, useFreshDatabase } from '../../../support/database';
import { word } from '../../../support/written-files';
import { ask, open, reply, replying, rewording } from '../writing';
import { addStaff } from './staff';

/** What was taken down lives on nowhere: not in quotations, drafts, earlier versions, files that are being read, desks. */

useFreshDatabase();

/** Another one for each test: what an earlier one shows again must not count. */
let NAME = '';
let tests = 0;
const reason = 'Nobody is named.';
let webmaster: Person;
let moderator: Person;
let author: Person;
let other: Person;
let reader: Person;
beforeAll(catchUp);
beforeAll(async () => {
  ({ webmaster, moderator } = await addStaff());
});
beforeEach(async () => {
  tests += 1;
  NAME = `Feather${String.fromCodePoint(96 + tests)}haugh`;
  [author, other, reader] = await Promise.all([addMember(), addMember(), addMember()]);
});

const pageOf = async (topicId: string) => JSON.stringify(await open(reader, topicId));
const hits = async (text: string) =>
  (await search(reader, { text, kind: null, labels: [], before: null })).hits;

describe('a reply that quotes what is taken down', () => {
  const post = async () => {
    const topicId = await ask(other, { title: 'Who has done this?' });
    const bad = await reply(author, topicId, `About ${NAME}`);
    const quoting = await reply(other, topicId, `${await quotePost(other, topicId, bad.id)}Yes.`);
    // As a script quotes: the words that are seen, and the address of the quoting reply alone.
    const again = `[${other.name} wrote](/replies/${quoting.id}):\n\n> About ${NAME}\n\nNo.`;
    const second = await reply(reader, topicId, again);
    const fine = await reply(reader, topicId, `See [that reply](/replies/${bad.id}).`);
    return { topicId, bad, quoting, second, fine };
  };

  it('goes with it, also when it quotes a quotation; who only points there stays', async () => {
    const { topicId, bad, quoting, second, fine } = await post();
    expect(await pageOf(topicId)).toContain(NAME);
    const done = await hidePost(reader, { kind: 'reply', id: bad.id });
    expect(done).toEqual({ topicId, quoting: 2 });
    expect(await pageOf(topicId)).not.toContain(NAME);
    expect(await hits(NAME)).toEqual([]);
    const { topic, replies } = await open(reader, topicId);
    const hidden = replies.filter((one) => one.hidden).map(({ id }) => id);
    expect(hidden).toEqual([bad.id, quoting.id, second.id]);
    expect(replies.at(-1)).toMatchObject({ id: fine.id, hidden: null });
    expect(topic.replyCount).toBe(1);
  });

  it('is decided about by itself', async () => {
    const { topicId, bad, quoting } = await post();
    await hidePost(reader, { kind: 'reply', id: bad.id });
    await eraseHidden(moderator, { kind: 'reply', id: bad.id }, 'A patient is named.');
    await editReply(other, quoting.id, rewording('Yes.'));
    await showPost(moderator, { kind: 'reply', id: quoting.id }, reason);
    const { replies } = await open(reader, topicId);
    expect(replies.find(({ id }) => id === quoting.id)).toMatchObject({ hidden: null });
  });

  it('goes too where it was split off', async () => {
    const { topicId, bad, quoting } = await post();
    const apart = { title: 'Another matter', reason, replies: [quoting.id] };
    const newTopic = await splitTopic(moderator, topicId, apart);
    await hidePost(reader, { kind: 'reply', id: bad.id });
    expect(await pageOf(newTopic)).not.toContain(NAME);
  });
});

describe('a quotation in what is still being written', () => {
  it('is taken out of drafts and of what is posted later, and the rest stays', async () => {
    const topicId = await ask(author, { title: 'Who?', body: `About ${NAME}` });
    const { id } = await reply(author, topicId, `${NAME} again`);
    const quotes = [await quotePost(other, topicId, topicId), await quotePost(other, topicId, id)];
    const body = `${quotes.join('')}My own words.`;
    await saveDraft(other, replyDraft(topicId), { body });
    expect((await findDraft(other, replyDraft(topicId)))?.fields.body).toBe(body);
    await hidePost(reader, { kind: 'reply', id });
    const half = String((await findDraft(other, replyDraft(topicId)))?.fields.body);
    expect(half).toContain(`About ${NAME}`);
    expect(half).not.toContain(`${NAME} again`);
    const posted = await replyToTopic(other, topicId, replying({ body }));
    await hidePost(reader, { kind: 'topic', id: topicId });
    const draft = String((await findDraft(other, replyDraft(topicId)))?.fields.body ?? '');
    expect(draft).not.toContain(NAME);
    await showPost(moderator, { kind: 'topic', id: topicId }, reason);
    await showPost(moderator, { kind: 'reply', id: posted.id }, reason);
    const { replies } = await open(reader, topicId);
    const html = replies.find((one) => one.id === posted.id)?.html ?? '';
    expect(html).toContain('My own words.');
    expect(html).not.toContain(`${NAME} again`);
    expect(await quotePost(other, topicId, id)).toBe('');
  });
});

it('what it said before does not come back when it is shown again', async () => {
  const topicId = await ask(other);
  const { id } = await reply(author, topicId, 'Nobody');
  const version = { kind: 'reply', postId: id, body: NAME, writtenAt: now(), endedAt: now() };
  await change(author, (tx) => tx.postVersion.create({ data: version }));
  expect(JSON.stringify(await findReplyHistory(reader, id))).toContain(NAME);
  await hidePost(reader, { kind: 'reply', id });
  await expect(findReplyHistory(reader, id)).rejects.toThrow(NotFound);
  await editReply(author, id, rewording('Nobody at all'));
  await showPost(moderator, { kind: 'reply', id }, reason);
  expect((await findReplyHistory(reader, id)).versions).toEqual([]);
});

it('words of its file that are read only afterwards are not found', async () => {
  const stored = await storeFile(Readable.from([word(`Of ${NAME}`)]), 'letter.docx');
  if (!stored) throw new Error('Nothing was stored');
  const file = await stageFile(author, stored);
  const topicId = await ask(other);
  const { id } = await replyToTopic(author, topicId, replying({ attachments: [file.id] }));
  await hidePost(reader, { kind: 'reply', id });
  await createRunner().runDue();
  expect(await hits(NAME)).toEqual([]);
  await showPost(moderator, { kind: 'reply', id }, reason);
  expect((await hits(NAME)).map(({ kind }) => kind)).toEqual(['file']);
});

it('a conclusion goes with its discussion', async () => {
  const topicId = await ask(author, { kind: 'discussion', title: 'What do we think?' });
  await conclude(author, topicId, { body: `As ${NAME} shows`, notNhsNumber: undefined });
  expect(await pageOf(topicId)).toContain(NAME);
  await hidePost(reader, { kind: 'topic', id: topicId });
  expect(await pageOf(topicId)).not.toContain(NAME);
  expect(await hits(NAME)).toEqual([]);
});

it('an agent’s desk shows none of it, and answers nothing that is not there', async () => {
  const steering = await addMember(['steering']);
  const topicId = await ask(author, { title: `Seen ${NAME}?`, body: NAME });
  const { id } = await reply(other, topicId, `I have seen ${NAME}`);
  const atDesk = { state: 'agent', step: 3, dueOn: '2008-04-10' };
  await change(webmaster, (tx) => tx.escalation.update({ where: { topicId }, data: atDesk }));
  const desk = async () => JSON.stringify(await findDeskQuery(steering, topicId));
  const today = async () => JSON.stringify(await loadToday(webmaster));
  expect(await desk()).toContain(NAME);
  expect(await today()).toContain(NAME);
  await hidePost(reader, { kind: 'topic', id: topicId });
  await hidePost(reader, { kind: 'reply', id });
  expect(await desk()).not.toContain(NAME);
  expect(await today()).not.toContain(NAME);
  const { version } = await db().escalation.findUniqueOrThrow({ where: { topicId } });
  const answer = answerAsAgent(steering, topicId, { body: 'Yes', idempotencyKey: '', version });
  await expect(answer).rejects.toThrow(Conflict);
});

it('a mail about it that is queued already is not sent', async () => {
  const waiting = async (title: string) => {
    const topicId = await ask(other, { title });
    return reply(author, topicId, `About ${NAME}`);
  };
  const { id } = await waiting('Taken down?');
  await waiting('Left?');
  await catchUp();
  const run = async (minutes: number) => {
    const runner = createRunner();
    await atTime(new Date(now().getTime() + minutes * 60_000), () => runner.runDue());
    await runner.stop();
  };
  const mails = () => db().mail.findMany({ where: { personId: other.id } });
  // Nobody takes mails at that port, so that they wait.
  Object.assign(settings(), { smtpUrl: 'smtp://127.0.0.1:9' });
  await run(10);
  Object.assign(settings(), { smtpUrl: null });
  expect(await mails()).toMatchObject([{ sentAt: null }, { sentAt: null }]);
  await hidePost(reader, { kind: 'reply', id });
  await run(60);
  expect((await mails()).filter(({ sentAt }) => sentAt !== null)).toHaveLength(1);
});
