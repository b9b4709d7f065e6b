import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { answerAsAgent } from '~/features/board/escalated/answer-as-agent.server';
import { acceptAnswer, deleteReply, withdrawAnswer } from '~/features/board/posts/replies.server';
import { deleteTopic } from '~/features/board/topics/topics.server';
import {
  askBack,
  askEarlier,
  handOn,
  restartQuery,
  sayAnswered,
  stopQuery,
  waitFor,
} from '~/features/escalation/deeds.server';
import { theProcess, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { emailOf } from '../accounts/browser';
import { ask, list, open, reply } from '../board/writing';
import {
  addAgent,
  escalationOf,
  historyOf,
  on,
  retireAgents,
  sweepOn,
  sweepThrough,
  working,
} from './network-of-agents';

useFreshDatabase();

let asker: Person;
let helper: Person;
let agent: Person;
let webmaster: Person;
let steering: Person;
beforeAll(async () => {
  asker = await addMember();
  helper = await addMember();
  agent = await addMember(['agent']);
  webmaster = await addMember(['webmaster']);
  steering = await addMember(['steering']);
});

let topicId: string;
let agentId: string;
beforeEach(async () => {
  await retireAgents();
  agentId = await addAgent({ name: agent.name, email: `${await freshEmail(agent)}` });
  topicId = await on(0, () => ask(asker));
});

/** A member is one agent at a time: the list of the test before has them, retired. */
async function freshEmail(person: Person): Promise<string> {
  const email = await emailOf(person);
  await change(theProcess, (tx) => tx.agent.deleteMany({ where: { email } }));
  return email;
}

const answer =
  (who: Person, words = 'It is at the printer’s.') =>
  async () =>
    answerAsAgent(who, topicId, {
      body: words,
      idempotencyKey: '',
      version: (await escalationOf(topicId)).version,
    });
const version = async () => (await escalationOf(topicId)).version;
const isOpen = async () => (await list(asker)).rows.find(({ id }) => id === topicId)?.open;

describe('a query that nobody replies to', () => {
  it('has an owner and a day from its first moment', async () => {
    expect(await escalationOf(topicId)).toMatchObject({
      state: 'network',
      step: 0,
      dueOn: working(10),
      agentId: null,
    });
    expect(await historyOf(topicId)).toEqual(['started']);
  });

  it('stays with the network until its day is over, and goes to the agent on the next', async () => {
    await sweepOn(10);
    expect(await escalationOf(topicId)).toMatchObject({ state: 'network' });
    await sweepOn(11);
    expect(await escalationOf(topicId)).toMatchObject({
      state: 'agent',
      step: 1,
      agentId,
      dueOn: working(21),
    });
  });

  it('goes on once, however often the day is looked at', async () => {
    for (let times = 0; times < 3; times += 1) await sweepOn(11);
    expect(await historyOf(topicId)).toEqual(['started', 'escalated']);
  });

  it('reminds the agent, and goes up a step when their day is over', async () => {
    await sweepThrough(11, 22);
    expect(await historyOf(topicId)).toEqual(['started', 'escalated', 'reminded', 'passed-up']);
    expect(await escalationOf(topicId)).toMatchObject({ state: 'agent', step: 3, agentId: null });
  });

  it('goes to somebody above the agent before it goes to the steering group', async () => {
    const aboveId = await addAgent();
    await change(theProcess, (tx) =>
      tx.agent.update({ where: { id: agentId }, data: { aboveId } }),
    );
    await sweepThrough(11, 22);
    expect(await escalationOf(topicId)).toMatchObject({ step: 2, agentId: aboveId });
    await sweepThrough(23, 33);
    expect(await escalationOf(topicId)).toMatchObject({ step: 3, agentId: null });
  });

  it('goes to the steering group when there is no agent', async () => {
    await retireAgents();
    await sweepOn(11);
    expect(await escalationOf(topicId)).toMatchObject({ state: 'agent', step: 3, agentId: null });
  });

  it('is never dropped by the steering group either', async () => {
    await retireAgents();
    await sweepThrough(11, 30);
    const happened = await historyOf(topicId);
    expect(happened.filter((kind) => kind === 'nudged').length).toBeGreaterThan(1);
    expect(await escalationOf(topicId)).toMatchObject({ state: 'agent', step: 3 });
  });

  it('nothing happens at the weekend', async () => {
    const { atTime } = await import('~/platform/clock.server');
    const { sweepQueries } = await import('~/features/escalation/sweep.server');
    // Day 14 is a Friday and belongs to the agent from the 11th on: the Saturday after the network's own last day.
    const saturday = new Date(`2026-06-20T09:00:00Z`);
    expect(await atTime(saturday, sweepQueries)).toBe(0);
  });
});

describe('a query that somebody has replied to', () => {
  beforeEach(() => on(1, () => reply(helper, topicId)));

  it('is not stopped by it: its asker is asked, twice, and then it closes unconfirmed', async () => {
    await sweepThrough(2, 9);
    expect(await historyOf(topicId)).toEqual(['started', 'replied', 'asked', 'asked']);
    expect(await isOpen()).toBe(true);
    await sweepOn(10);
    expect(await escalationOf(topicId)).toMatchObject({ state: 'unconfirmed', dueOn: null });
    expect(await isOpen()).toBe(false);
  });

  it('is answered when its asker says so, without naming the reply', async () => {
    await on(2, () => sayAnswered(asker, topicId, true));
    expect(await escalationOf(topicId)).toMatchObject({ state: 'answered' });
    expect(await isOpen()).toBe(false);
    await sweepThrough(3, 12);
    expect(await historyOf(topicId)).toEqual(['started', 'replied', 'confirmed']);
  });

  it('goes to the agent in time when its asker says “not yet”, whatever else is replied', async () => {
    await on(2, () => sayAnswered(asker, topicId, false));
    await on(3, () => reply(helper, topicId));
    await sweepThrough(3, 11);
    expect(await historyOf(topicId)).toEqual(['started', 'replied', 'not-yet', 'escalated']);
  });

  it('goes on without the asker when the only reply is deleted', async () => {
    const { replies } = await open(asker, topicId);
    await on(2, () => deleteReply(helper, replies[0]?.id ?? ''));
    await sweepThrough(2, 11);
    expect(await escalationOf(topicId)).toMatchObject({ state: 'agent', step: 1 });
  });

  it('is answered by accepting, open again by taking that back, with a new day', async () => {
    const { replies } = await open(asker, topicId);
    await on(2, () => acceptAnswer(asker, topicId, replies[0]?.id ?? ''));
    expect(await escalationOf(topicId)).toMatchObject({ state: 'answered' });
    await on(4, () => withdrawAnswer(asker, topicId));
    expect(await escalationOf(topicId)).toMatchObject({ state: 'network', dueOn: working(14) });
    expect(await isOpen()).toBe(true);
  });

  it('only its asker says whether it is answered', async () => {
    for (const other of [helper, webmaster, agent]) {
      await expect(sayAnswered(other, topicId, true)).rejects.toThrow(Forbidden);
    }
    await expect(sayAnswered(asker, 'no-such-topic', true)).rejects.toThrow(NotFound);
  });
});

describe('asking the agent earlier', () => {
  it('is for the asker, from the next day on, once', async () => {
    await expect(on(0, () => askEarlier(asker, topicId))).rejects.toThrow(/a working day first/);
    await expect(on(1, () => askEarlier(helper, topicId))).rejects.toThrow(Forbidden);
    await on(1, () => askEarlier(asker, topicId));
    expect(await escalationOf(topicId)).toMatchObject({
      state: 'agent',
      agentId,
      dueOn: working(11),
    });
    await expect(on(2, () => askEarlier(asker, topicId))).rejects.toThrow(Conflict);
  });
});

describe('the agent', () => {
  beforeEach(() => sweepOn(11));

  it('answers, and the asker is asked; silence closes it', async () => {
    await on(12, answer(agent));
    expect(await escalationOf(topicId)).toMatchObject({ state: 'confirming', asked: 1 });
    expect((await open(asker, topicId)).replies.map(({ author }) => author.name)).toEqual([
      agent.name,
    ]);
    await sweepThrough(13, 18);
    expect(await escalationOf(topicId)).toMatchObject({ state: 'unconfirmed' });
  });

  it('has it back after the first “not yet”, and it goes up after the second', async () => {
    await on(12, answer(agent));
    await on(13, () => sayAnswered(asker, topicId, false));
    expect(await escalationOf(topicId)).toMatchObject({
      state: 'agent',
      agentId,
      dueOn: working(23),
    });
    await on(14, answer(agent, 'Then this.'));
    await on(15, () => sayAnswered(asker, topicId, false));
    expect(await escalationOf(topicId)).toMatchObject({ state: 'agent', step: 3 });
  });

  it('answers on the query’s page as well as on the desk', async () => {
    await on(12, () => reply(agent, topicId));
    expect(await escalationOf(topicId)).toMatchObject({ state: 'confirming' });
  });

  it('asks back: it is the asker’s until they reply, or until the day is over', async () => {
    await on(12, async () =>
      askBack(agent, topicId, { words: 'Which form?', version: await version() }),
    );
    expect(await escalationOf(topicId)).toMatchObject({ state: 'asker', dueOn: working(22) });
    await on(13, () => reply(asker, topicId));
    expect(await escalationOf(topicId)).toMatchObject({
      state: 'agent',
      agentId,
      dueOn: working(23),
    });
    await on(14, async () =>
      askBack(agent, topicId, { words: 'Really?', version: await version() }),
    );
    await sweepThrough(15, 25);
    expect((await historyOf(topicId)).slice(-2)).toEqual(['asked-back', 'not-replied']);
  });

  it('waits for something until a day, on which it wakes up', async () => {
    await on(12, async () =>
      waitFor(agent, topicId, { until: working(30), words: 'the guide', version: await version() }),
    );
    expect(await escalationOf(topicId)).toMatchObject({
      state: 'waiting',
      waitingFor: 'the guide',
    });
    await sweepOn(29);
    expect(await escalationOf(topicId)).toMatchObject({ state: 'waiting' });
    await sweepOn(30);
    expect(await escalationOf(topicId)).toMatchObject({ state: 'agent', agentId, waitingFor: '' });
  });

  it.each([-1, 11, 200])('cannot wait until day %i', async (day) => {
    const until = working(day);
    const made = { until, words: 'x', version: await version() };
    await expect(on(11, () => waitFor(agent, topicId, made))).rejects.toThrow(Conflict);
  });

  it('hands it on with a reason; it does not come back the same way', async () => {
    const [second, third] = [await addMember(), await addMember()];
    const secondId = await addAgent({ email: await emailOf(second) });
    const thirdId = await addAgent({ email: await emailOf(third) });
    const to = (id: string) => async () => ({ to: id, words: 'Theirs.', version: await version() });
    await on(12, async () => handOn(agent, topicId, await to(secondId)()));
    expect(await escalationOf(topicId)).toMatchObject({ agentId: secondId, dueOn: working(22) });
    await expect(on(12, async () => handOn(agent, topicId, await to(thirdId)()))).rejects.toThrow(
      Forbidden,
    );
    await expect(on(12, async () => handOn(second, topicId, await to(agentId)()))).rejects.toThrow(
      /had this query before/,
    );
    await expect(on(12, async () => handOn(second, topicId, await to('nobody')()))).rejects.toThrow(
      Invalid,
    );
    await on(13, async () => handOn(second, topicId, await to(thirdId)()));
    expect(await escalationOf(topicId)).toMatchObject({ agentId: thirdId, state: 'agent' });
  });

  it('is the only one who does so, but for who answers meanwhile', async () => {
    const made = { words: 'x', version: await version() };
    for (const other of [helper, asker, webmaster, steering]) {
      await expect(askBack(other, topicId, made)).rejects.toThrow(Forbidden);
      await expect(answer(other)()).rejects.toThrow(Forbidden);
    }
    await change(theProcess, (tx) =>
      tx.absence.create({
        data: { personId: agent.id, until: new Date('2026-12-24T00:00:00Z'), deputyId: helper.id },
      }),
    );
    await on(12, answer(helper));
    expect(await escalationOf(topicId)).toMatchObject({ state: 'confirming' });
    await change(theProcess, (tx) => tx.absence.deleteMany({}));
  });

  it('two who answer at once: the second hears that something has happened', async () => {
    const from = await version();
    const answering = (body: string) =>
      on(12, () => answerAsAgent(agent, topicId, { body, idempotencyKey: '', version: from }));
    const results = await Promise.allSettled([answering('One.'), answering('Two.')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await open(asker, topicId)).replies).toHaveLength(1);
  });

  it('who is taken off the list loses it to the next, visibly', async () => {
    const nextId = await addAgent();
    await change(theProcess, (tx) =>
      tx.agent.update({ where: { id: agentId }, data: { retiredAt: new Date() } }),
    );
    await sweepOn(12);
    expect(await escalationOf(topicId)).toMatchObject({ agentId: nextId, state: 'agent' });
    expect((await historyOf(topicId)).at(-1)).toBe('agent-gone');
  });
});

describe('the steering group', () => {
  it('answers what has come up to it, each of its members', async () => {
    await sweepThrough(11, 22);
    await expect(answer(helper)()).rejects.toThrow(Forbidden);
    await on(23, answer(steering));
    expect(await escalationOf(topicId)).toMatchObject({ state: 'confirming', step: 3 });
  });
});

describe('stopping', () => {
  it('is for the webmaster, with a reason; and it can be started again', async () => {
    for (const other of [asker, helper, steering, agent]) {
      await expect(stopQuery(other, topicId, 'No.')).rejects.toThrow(Forbidden);
    }
    await on(1, () => stopQuery(webmaster, topicId, 'Asked twice.'));
    expect(await escalationOf(topicId)).toMatchObject({ state: 'stopped', dueOn: null });
    expect(await isOpen()).toBe(false);
    await sweepThrough(2, 12);
    expect(await historyOf(topicId)).toEqual(['started', 'stopped']);
    await expect(on(12, () => stopQuery(webmaster, topicId, 'Again.'))).rejects.toThrow(Conflict);
    await expect(restartQuery(asker, topicId)).rejects.toThrow(Forbidden);
    await on(12, () => restartQuery(webmaster, topicId));
    expect(await escalationOf(topicId)).toMatchObject({ state: 'network', dueOn: working(22) });
    expect(await isOpen()).toBe(true);
  });

  it('leaves a trace in the audit log that names nobody’s words but the reason', async () => {
    await on(1, () => stopQuery(webmaster, topicId, 'Asked twice.'));
    const entry = await db().auditEntry.findFirstOrThrow({ orderBy: { seq: 'desc' } });
    expect(entry).toMatchObject({ kind: 'escalation.stopped', actorId: webmaster.id });
  });
});

it('a deleted query is withdrawn, and nothing more happens to it', async () => {
  await on(1, () => deleteTopic(asker, topicId));
  await sweepThrough(2, 12);
  expect(await historyOf(topicId)).toEqual(['started', 'withdrawn']);
  await expect(on(12, () => sayAnswered(asker, topicId, true))).rejects.toThrow(Conflict);
});

it('a query of older data is kept from the next morning on', async () => {
  await change(theProcess, (tx) => tx.escalation.delete({ where: { topicId } }));
  await sweepOn(40);
  expect(await escalationOf(topicId)).toMatchObject({ state: 'network', dueOn: working(50) });
});
