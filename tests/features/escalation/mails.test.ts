import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { hidePost } from '~/features/board/moderation/hide.server';
import { deleteTopic } from '~/features/board/topics/topics.server';
import { readAgentLink, readAskerLink } from '~/features/escalation/answer-links.server';
import { handOn, sayAnswered } from '~/features/escalation/deeds.server';
import { theProcess, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { formatDay } from '~/platform/dates';
import { createRunner } from '~/platform/jobs/runner.server';
import { closeMailServer } from '~/platform/mail/smtp.server';
import { settings } from '~/platform/settings.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { openMailServer, type MailServer } from '../../support/mail-server';
import { emailOf } from '../accounts/browser';
import { ask, reply } from '../board/writing';
import {
  addAgent,
  escalationOf,
  on,
  retireAgents,
  sweepOn,
  sweepThrough,
  working,
} from './network-of-agents';

/** Mails about a query on its way, as a real mail server takes them: with what is true when they go out. */

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

let asker: Person;
let agentId: string;
let address: string;
let topicId: string;
beforeEach(async () => {
  await retireAgents();
  // What was asked before would go to the agent of this test.
  await change(theProcess, (tx) => tx.topic.deleteMany());
  asker = await addMember();
  agentId = await addAgent({ name: 'Ada Outside' });
  address = (await db().agent.findUniqueOrThrow({ where: { id: agentId } })).email;
  topicId = await on(0, () => ask(asker, { title: 'Who shares?' }));
});

/** What has gone out to somebody since the last time. */
async function sentTo(to: string) {
  post.mails.length = 0;
  await runner.runDue();
  return post.mails.filter((mail) => mail.to?.[0]?.address === to);
}

function tokenIn(text: string | undefined): string {
  const [, token = ''] = /\?token=([\w-]+)/.exec(text ?? '') ?? [];
  return token;
}

describe('an agent outside the network', () => {
  beforeEach(() => sweepOn(11));

  it('is sent the query with its day, and a link that opens it', async () => {
    const [mail, ...more] = await sentTo(address);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('A query for you: Who shares?');
    expect(mail?.text).toContain('Hello Ada Outside');
    expect(mail?.text).toContain(`Please answer by ${formatDay(working(21))}.`);
    const link = await readAgentLink(tokenIn(mail?.text), null);
    expect(link).toEqual({ kind: 'unopened', agentName: 'Ada Outside' });
  });

  it('is sent nothing when the query has been answered before the mail goes out', async () => {
    await on(11, () => sayAnswered(asker, topicId, true));
    expect(await sentTo(address)).toEqual([]);
    expect(await db().answerLink.count({ where: { topicId } })).toBe(0);
  });

  it('is sent nothing when it is somebody else’s before the mail goes out', async () => {
    const other = await addAgent({ name: 'Olu Other' });
    const { version } = await escalationOf(topicId);
    const holder = { kind: 'link' as const, topicId, agentId, personId: null };
    await on(11, () => handOn(holder, topicId, { to: other, words: 'Hers', version }));
    expect(await sentTo(address)).toEqual([]);
    expect(await db().answerLink.count({ where: { topicId, agentId: other } })).toBe(1);
  });

  it('is sent nothing of a query that was deleted meanwhile', async () => {
    await deleteTopic(asker, topicId);
    expect(await sentTo(address)).toEqual([]);
  });

  it('is not sent the title of a query that was taken down meanwhile', async () => {
    await hidePost(await addMember(), { kind: 'topic', id: topicId });
    const [mail] = await sentTo(address);
    expect(mail?.subject).toBe('A query for you: a query that is not shown at present');
    expect(mail?.text).not.toContain('Who shares?');
  });

  it('cannot open the query any more once it has left them', async () => {
    const [mail] = await sentTo(address);
    await on(12, () => sayAnswered(asker, topicId, true));
    expect(await readAgentLink(tokenIn(mail?.text), null)).toEqual({ kind: 'left' });
  });
});

describe('an asker with a reply', () => {
  beforeEach(async () => {
    const helper = await addMember();
    await on(1, () => reply(helper, topicId));
    await sweepThrough(2, 4);
  });

  it('is asked with a link that says it for them', async () => {
    const [mail, ...more] = await sentTo(await emailOf(asker));
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Is it answered? Who shares?');
    const holder = await readAskerLink(tokenIn(mail?.text));
    expect(holder).toMatchObject({ topicId, personId: asker.id });
  });

  it('is not asked what they have said before the mail goes out', async () => {
    await on(4, () => sayAnswered(asker, topicId, true));
    expect(await sentTo(await emailOf(asker))).toEqual([]);
    expect(await db().answerLink.count({ where: { topicId } })).toBe(0);
  });

  it('is asked nothing after they have left', async () => {
    const email = await emailOf(asker);
    await change(theProcess, (tx) =>
      tx.person.update({ where: { id: asker.id }, data: { email: null } }),
    );
    expect(await sentTo(email)).toEqual([]);
    expect(
      await db().job.count({ where: { kind: 'mail.send', state: { in: ['failed', 'given-up'] } } }),
    ).toBe(0);
  });
});
