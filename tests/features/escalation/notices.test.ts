import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { answerAsAgent } from '~/features/board/escalated/answer-as-agent.server';
import { askBack, handOn, stopQuery } from '~/features/escalation/deeds.server';
import { catchUp } from '~/platform/activity/followers.server';
import { theProcess, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { formatDay } from '~/platform/dates';
import { addMember, useFreshDatabase } from '../../support/database';
import { emailOf } from '../accounts/browser';
import { ask, reply } from '../board/writing';
import { toldTo } from '../notices/told';
import {
  addAgent,
  escalationOf,
  on,
  retireAgents,
  sweepOn,
  sweepThrough,
  working,
} from './network-of-agents';

/** Who is told what of a query's way to an answer, and who is not. */

useFreshDatabase();

let asker: Person;
let helper: Person;
let agent: Person;
let steering: Person;
let topicId: string;
beforeAll(catchUp);
beforeEach(async () => {
  await retireAgents();
  await change(theProcess, (tx) => tx.roleGrant.deleteMany({ where: { role: 'steering' } }));
  [asker, helper, agent] = [await addMember(), await addMember(), await addMember(['agent'])];
  steering = await addMember(['steering']);
  await addAgent({ name: agent.name, email: await emailOf(agent) });
  topicId = await on(0, () => ask(asker, { title: 'Who shares?' }));
});

const version = async () => (await escalationOf(topicId)).version;
const mailsOf = (kind: string) => db().mail.count({ where: { kind } });

describe('a query that goes to its agent', () => {
  beforeEach(() => sweepOn(11));

  it('is told to the agent with its day, and to the asker; to nobody else', async () => {
    const day = formatDay(working(21));
    expect(await toldTo(agent)).toEqual([`A query is with you: “Who shares?”, until ${day}`]);
    const [told] = await toldTo(asker);
    expect(told).toMatch(/^Your query “Who shares\?” is with Dr Member \d+, NHS \d+, until /);
    expect(await toldTo(helper)).toEqual([]);
    expect(await toldTo(steering)).toEqual([]);
  });

  it('is told to whoever answers for an agent who is away, and to the steering group when all are', async () => {
    const away = (personId: string, deputyId: string | null) =>
      change(theProcess, (tx) =>
        tx.absence.create({
          data: { personId, until: new Date('2030-01-01T00:00:00Z'), deputyId },
        }),
      );
    await away(agent.id, helper.id);
    expect((await toldTo(helper)).join()).toContain('A query is with you');
    await away(helper.id, agent.id);
    const other = await on(0, () => ask(asker, { title: 'And who pays?' }));
    await sweepOn(11);
    expect((await toldTo(steering)).join()).toContain('And who pays?');
    expect((await escalationOf(other)).step).toBe(1);
  });

  it('is told to the steering group when the agent lets it pass, and to the agent', async () => {
    await sweepThrough(12, 22);
    expect((await toldTo(steering)).join()).toContain('A query has been passed up to you');
    expect((await toldTo(agent)).join()).toContain(
      '“Who shares?” has gone from you to the steering group',
    );
  });

  it('is told to whom it is handed on', async () => {
    const to = await addAgent({ name: helper.name, email: await emailOf(helper) });
    const made = { to, words: 'Theirs.', version: await version() };
    await on(12, () => handOn(agent, topicId, made));
    expect((await toldTo(helper)).join()).toContain('A query has been handed on to you');
  });

  it('is told to its asker when the agent asks back, in the agent’s words', async () => {
    const made = { words: 'Which form?', version: await version() };
    await on(12, () => askBack(agent, topicId, made));
    expect((await toldTo(asker)).join()).toContain('the agent asks “Which form?”');
  });

  it('is told to its asker when it is stopped, and why', async () => {
    const webmaster = await addMember(['webmaster']);
    await on(12, () => stopQuery(webmaster, topicId, 'Asked twice.'));
    expect((await toldTo(asker)).join()).toContain('stopped by the webmaster: “Asked twice.”');
  });

  it('is told to nobody who has it no more when its section is closed to them', async () => {
    await change(theProcess, (tx) =>
      tx.topic.update({
        where: { id: topicId },
        data: { audience: 'lead', title: 'Among leads?' },
      }),
    );
    expect(await toldTo(asker)).toEqual([]);
    // Its owner has to answer it nonetheless, as long as they are that.
    expect((await toldTo(agent)).join()).toContain('A query is with you: “Among leads?”');
    const to = await addAgent({ name: helper.name, email: await emailOf(helper) });
    await on(12, async () =>
      handOn(agent, topicId, { to, words: 'Theirs.', version: await version() }),
    );
    expect((await toldTo(agent)).join()).not.toContain('Among leads?');
    expect((await toldTo(helper)).join()).toContain('Among leads?');
  });
});

describe('“Answered?”', () => {
  it('is mailed to the asker, when a reply is old enough, twice', async () => {
    const before = await mailsOf('escalation.answered');
    await on(1, () => reply(helper, topicId));
    await sweepThrough(2, 3);
    expect(await mailsOf('escalation.answered')).toBe(before);
    await sweepThrough(4, 9);
    expect(await mailsOf('escalation.answered')).toBe(before + 2);
    expect((await toldTo(asker)).join()).toContain('Does it answer your query? “Who shares?”');
  });

  it('is mailed at once when the agent answers', async () => {
    await sweepOn(11);
    const before = await mailsOf('escalation.answered');
    const made = { body: 'Here.', idempotencyKey: '', version: await version() };
    await on(12, () => answerAsAgent(agent, topicId, made));
    expect(await mailsOf('escalation.answered')).toBe(before + 1);
  });

  it('is not mailed to an asker who has left', async () => {
    const before = await mailsOf('escalation.answered');
    await change(theProcess, (tx) =>
      tx.person.update({ where: { id: asker.id }, data: { email: null } }),
    );
    await on(1, () => reply(helper, topicId));
    await sweepThrough(2, 9);
    expect(await mailsOf('escalation.answered')).toBe(before);
  });
});
