import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { answerAsAgent } from '~/features/board/escalated/answer-as-agent.server';
import { sectionList } from '~/features/board/sections/edit-sections.server';
import { actingFor, readAgents } from '~/features/escalation/agents.hot.server';
import { askBack, handOn, waitFor } from '~/features/escalation/deeds.server';
import type { LinkHolder } from '~/features/escalation/policy';
import { sweepQueries } from '~/features/escalation/sweep.server';
import { erasePerson } from '~/features/membership/erase.server';
import { removeMember } from '~/features/membership/removal.server';
import { theProcess, type Person } from '~/platform/actor';
import { atTime } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden } from '~/platform/errors';
import { saveLimits, viewLimits } from '~/platform/limits/limits.server';
import { retireEntry } from '~/platform/lists/arrange.server';
import { entryOf } from '../../platform/lists/support';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask, open } from '../board/writing';
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

/** What goes wrong around a query while it is out: holidays, people who leave, settings that change, clocks. */

useFreshDatabase();

let asker: Person;
let helper: Person;
let webmaster: Person;
beforeAll(async () => {
  [asker, helper] = [await addMember(), await addMember()];
  webmaster = await addMember(['webmaster']);
  await addMember(['steering']);
});
beforeEach(retireAgents);

const AWAY = { awayUntil: working(100) };
const byLink = (topicId: string, agentId: string): LinkHolder => ({
  kind: 'link',
  topicId,
  agentId,
  personId: null,
});
const versionOf = async (topicId: string) => (await escalationOf(topicId)).version;
const made = async (topicId: string) => ({ words: 'x', version: await versionOf(topicId) });
const actingNow = (agentId: string) =>
  on(11, () => {
    const agent = readAgents().find(({ id }) => id === agentId);
    return agent && { away: agent.away?.until ?? null, acting: actingFor(agent).agentId };
  });

describe('a chain of holidays', () => {
  it('ends at the first who is there: they answer, and somebody beside the chain does not', async () => {
    const agentId = await addAgent(AWAY);
    const [thirdId, besideId] = [await addAgent(), await addAgent()];
    const secondId = await addAgent({ ...AWAY, deputyId: thirdId });
    await deputise(agentId, secondId);
    const topicId = await on(0, () => ask(asker));
    await sweepOn(11);
    expect(await escalationOf(topicId)).toMatchObject({ agentId });
    expect(actingNow(agentId)).toEqual({ away: AWAY.awayUntil, acting: thirdId });
    const back = await made(topicId);
    for (const id of [secondId, besideId]) {
      const tried = on(12, () => askBack(byLink(topicId, id), topicId, back));
      await expect(tried).rejects.toThrow(Forbidden);
    }
    await on(12, () => askBack(byLink(topicId, thirdId), topicId, back));
    expect(await escalationOf(topicId)).toMatchObject({ state: 'asker', agentId });
    expect(await db().escalationEvent.count({ where: { topicId, byAgentId: thirdId } })).toBe(1);
  });

  it('that comes round to its beginning leaves the query with its agent, who may answer', async () => {
    const agentId = await addAgent(AWAY);
    const secondId = await addAgent({ ...AWAY, deputyId: agentId });
    await deputise(agentId, secondId);
    const topicId = await on(0, () => ask(asker));
    await sweepOn(11);
    expect(actingNow(agentId)).toEqual({ away: AWAY.awayUntil, acting: agentId });
    await on(12, async () => askBack(byLink(topicId, agentId), topicId, await made(topicId)));
    expect(await escalationOf(topicId)).toMatchObject({ state: 'asker' });
  });

  it('that comes round climbs on its day like any other', async () => {
    const agentId = await addAgent(AWAY);
    await deputise(agentId, await addAgent({ ...AWAY, deputyId: agentId }));
    const topicId = await on(0, () => ask(asker));
    await sweepThrough(11, 22);
    expect(await escalationOf(topicId)).toMatchObject({ step: 3, state: 'agent' });
  });

  it('passes over a deputy who was taken off the list', async () => {
    const deputyId = await addAgent();
    const agentId = await addAgent({ ...AWAY, deputyId });
    await retire(deputyId);
    expect(actingNow(agentId)).toEqual({ away: AWAY.awayUntil, acting: agentId });
  });

  it('is over on the day after the last one', async () => {
    const deputyId = await addAgent();
    const agentId = await addAgent({ awayUntil: working(10), deputyId });
    expect(on(10, () => readAgents().find(({ id }) => id === agentId)?.away)).not.toBeNull();
    expect(actingNow(agentId)).toEqual({ away: null, acting: agentId });
  });
});

describe('hands that pass a query round', () => {
  it('run out: nobody gets it a second time, and its day comes', async () => {
    const ids = [await addAgent(), await addAgent(), await addAgent()];
    const topicId = await on(0, () => ask(asker));
    await sweepOn(11);
    const pass = async (from: number, to: number) => {
      const handed = { ...(await made(topicId)), to: ids[to] ?? '' };
      await on(12, () => handOn(byLink(topicId, ids[from] ?? ''), topicId, handed));
    };
    await pass(0, 1);
    await pass(1, 2);
    await expect(pass(2, 0)).rejects.toThrow(/had this query before/);
    await expect(pass(2, 1)).rejects.toThrow(/had this query before/);
    await sweepThrough(13, 23);
    expect(await escalationOf(topicId)).toMatchObject({ step: 3, state: 'agent' });
  });

  it('and two who act at once: one is heard, the other is told', async () => {
    const deputyId = await addAgent();
    const agentId = await addAgent({ ...AWAY, deputyId });
    await change(theProcess, (tx) =>
      tx.agent.update({ where: { id: agentId }, data: { position: -1 } }),
    );
    const topicId = await on(0, () => ask(asker));
    await sweepOn(11);
    const { version } = await escalationOf(topicId);
    const written = { body: 'Here.', idempotencyKey: '', version };
    const until = working(30);
    const results = await on(12, () =>
      Promise.allSettled([
        waitFor(byLink(topicId, deputyId), topicId, { until, words: 'the guide', version }),
        answerAsAgent(byLink(topicId, agentId), topicId, written),
      ]),
    );
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(results[1]).toMatchObject({ reason: expect.any(Conflict) as unknown });
    expect(await escalationOf(topicId)).toMatchObject({ state: 'waiting', dueOn: until });
    expect((await open(asker, topicId)).replies).toEqual([]);
  });
});

describe('an asker who goes while their query is out', () => {
  it('removed, leaves it open with its owner and its day, and is asked nothing', async () => {
    const agentId = await addAgent();
    const leaver = await addMember();
    const topicId = await on(0, () => ask(leaver));
    await sweepOn(11);
    await on(12, () => removeMember(webmaster, leaver.id, 'Has retired.'));
    expect(await escalationOf(topicId)).toMatchObject({ agentId, dueOn: working(21) });
    await on(13, async () =>
      answerAsAgent(byLink(topicId, agentId), topicId, {
        body: 'Here.',
        idempotencyKey: '',
        version: await versionOf(topicId),
      }),
    );
    await sweepThrough(14, 20);
    expect(await escalationOf(topicId)).toMatchObject({ state: 'unconfirmed' });
  });

  it('erased, stands as a former member, and the query is still somebody’s or at its end', async () => {
    await addAgent();
    const leaver = await addMember();
    const topicId = await on(0, () => ask(leaver));
    await sweepOn(11);
    await on(12, () => change(theProcess, (tx, record) => erasePerson(tx, record, leaver.id)));
    const { state, dueOn } = await escalationOf(topicId);
    expect({ state, dueOn }).toEqual({ state: 'agent', dueOn: working(21) });
    const mails = () =>
      db().mail.count({
        where: { personId: leaver.id, sentAt: null, kind: 'escalation.answered' },
      });
    await sweepThrough(13, 30);
    expect(await mails()).toBe(0);
  });
});

describe('the network’s own settings', () => {
  it('changed meanwhile, keep the days that were promised, and hold for the next', async () => {
    await addAgent();
    const topicId = await on(0, () => ask(asker));
    const { limits, version } = await viewLimits(webmaster);
    const typed = Object.fromEntries(limits.map(({ key, set }) => [key, `${set}`]));
    await saveLimits(
      webmaster,
      { ...typed, 'escalation.unanswered': '3', 'escalation.answer': '4' },
      version,
    );
    expect(await escalationOf(topicId)).toMatchObject({ dueOn: working(10) });
    await sweepThrough(4, 10);
    expect(await historyOf(topicId)).toEqual(['started']);
    await sweepOn(11);
    expect(await escalationOf(topicId)).toMatchObject({ step: 1, dueOn: working(15) });
    await saveLimits(webmaster, typed, (await viewLimits(webmaster)).version);
  });

  it('a section that is retired keeps its open queries, and their agent', async () => {
    const agentId = await addAgent();
    const topicId = await on(0, () => ask(asker, {}, 'management'));
    const { id, version } = await entryOf(sectionList, 'Management');
    await retireEntry(webmaster, sectionList, id, version);
    await sweepOn(11);
    expect(await escalationOf(topicId)).toMatchObject({ agentId, state: 'agent', step: 1 });
  });

  it('an agent who takes other subjects now keeps what they have; new ones go to the next', async () => {
    const agentId = await addAgent();
    const first = await on(0, () => ask(asker));
    await sweepOn(11);
    const nextId = await addAgent();
    const area = await db().serviceArea.findFirstOrThrow({ where: { retiredAt: null } });
    await change(theProcess, (tx) =>
      tx.agentArea.create({ data: { agentId, serviceAreaId: area.id } }),
    );
    const second = await on(0, () => ask(asker));
    await sweepOn(12);
    expect(await escalationOf(first)).toMatchObject({ agentId });
    expect(await escalationOf(second)).toMatchObject({ agentId: nextId });
  });
});

describe('the calendar', () => {
  it('counts no bank holiday, and does nothing on one', async () => {
    await addAgent();
    const topicId = await atTime(new Date('2026-12-21T10:00:00Z'), () => ask(helper));
    // Christmas Day, the Monday for Boxing Day and New Year’s Day do not count.
    expect(await escalationOf(topicId)).toMatchObject({ dueOn: '2027-01-07' });
    expect(await atTime(new Date('2027-01-01T10:00:00Z'), sweepQueries)).toBe(0);
    await atTime(new Date('2027-01-07T23:59:00Z'), sweepQueries);
    expect(await escalationOf(topicId)).toMatchObject({ state: 'network' });
    await atTime(new Date('2027-01-08T07:00:00Z'), sweepQueries);
    expect(await escalationOf(topicId)).toMatchObject({ state: 'agent', step: 1 });
  });

  it.each([
    ['just after midnight in summer is the new day', '2026-03-29T23:30:00Z', '2026-04-15'],
    ['just before midnight in winter is the old day', '2026-10-26T23:30:00Z', '2026-11-09'],
    ['the hour that comes twice is one day', '2026-10-25T00:30:00Z', '2026-11-06'],
    ['and so is its second time', '2026-10-25T01:30:00Z', '2026-11-06'],
  ])('%s', async (_, asked, dueOn) => {
    const topicId = await atTime(new Date(asked), () => ask(helper));
    expect((await escalationOf(topicId)).dueOn).toBe(dueOn);
  });
});

const deputise = (agentId: string, deputyId: string) =>
  change(theProcess, async (tx) => {
    await tx.agent.update({ where: { id: agentId }, data: { deputyId } });
  });

const retire = (id: string) =>
  change(theProcess, async (tx) => {
    await tx.agent.update({ where: { id }, data: { retiredAt: new Date() } });
  });
