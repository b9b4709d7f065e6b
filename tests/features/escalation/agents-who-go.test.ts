import { beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { theProcess, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { erasePersonalData, listPersonalData } from '~/platform/personal-data/personal-data.server';
import { moveReferences } from '~/platform/references/references.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { emailOf } from '../accounts/browser';
import { ask } from '../board/writing';
import { addAgent, escalationOf, on, retireAgents, sweepOn } from './network-of-agents';

/** Agents who leave, or turn out to be two accounts of one person. */

useFreshDatabase();

let asker: Person;
let agent: Person;
let agentId: string;
beforeEach(async () => {
  await retireAgents();
  [asker, agent] = [await addMember(), await addMember(['agent'])];
  agentId = await addAgent({ name: agent.name, email: await emailOf(agent) });
});

describe('an agent who leaves', () => {
  it('loses what they have to the next, and is written to no more', async () => {
    const topicId = await on(0, () => ask(asker));
    await sweepOn(11);
    expect(await escalationOf(topicId)).toMatchObject({ agentId });
    const nextId = await addAgent();
    const mails = () => db().mail.count({ where: { kind: 'escalation.outside-reminder' } });
    const before = await mails();
    await change(theProcess, async (tx) => {
      await erasePersonalData(tx, agent.id);
      await tx.roleGrant.deleteMany({ where: { personId: agent.id } });
    });
    await sweepOn(12);
    expect(await escalationOf(topicId)).toMatchObject({ agentId: nextId });
    expect(await mails()).toBe(before);
  });

  it('keeps no link, and others do', async () => {
    const topicId = await on(0, () => ask(asker));
    await change(theProcess, async (tx) => {
      const moments = { createdAt: new Date(), expiresAt: new Date('2030-01-01T00:00:00Z') };
      for (const { id } of [agent, asker]) {
        const link = { tokenHash: id, topicId, personId: id, ...moments };
        await tx.answerLink.create({ data: link });
      }
      await erasePersonalData(tx, agent.id);
    });
    expect(await db().answerLink.count({ where: { personId: agent.id } })).toBe(0);
    expect(await db().answerLink.count({ where: { personId: asker.id } })).toBe(1);
  });
});

describe('two accounts of one agent', () => {
  const become = (from: Person, into: Person) =>
    change(theProcess, (tx) => moveReferences(tx, 'person', from.id, into.id));

  it('answer as the one that stays', async () => {
    const kept = await addMember();
    await become(agent, kept);
    const { email } = await db().agent.findUniqueOrThrow({ where: { id: agentId } });
    expect(email).toBe(await emailOf(kept));
  });

  it('leave an agent alone who is the other already', async () => {
    const kept = await addMember();
    const keptId = await addAgent({ email: await emailOf(kept) });
    await become(agent, kept);
    const { email } = await db().agent.findUniqueOrThrow({ where: { id: keptId } });
    expect(email).toBe(await emailOf(kept));
  });
});

it('one’s own copy says what one answers for', async () => {
  const mine = listPersonalData().find(({ key }) => key === 'escalation');
  expect(await mine?.export(agent.id)).toMatchObject({ agents: [{ name: agent.name }] });
  expect(await mine?.export(asker.id)).toEqual({ steps: [], links: [], agents: [] });
});
