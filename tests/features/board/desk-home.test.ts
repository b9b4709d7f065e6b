import { beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import type { DeskInShort } from '~/features/board/desk/views';
import { askBack } from '~/features/escalation/deeds.server';
import type { Person } from '~/platform/actor';
import { db, theDatabase } from '~/platform/database/database.server';
import { loadHomeParts } from '~/platform/home/home-parts.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { emailOf } from '../accounts/browser';
import { addAgent, on, retireAgents, sweepOn } from '../escalation/network-of-agents';
import { ask } from './writing';

/** What waits for an agent, on their home page. */

useFreshDatabase();

let asker: Person;
let agent: Person;
beforeEach(async () => {
  await theDatabase().writer.topic.deleteMany();
  await retireAgents();
  [asker, agent] = [await addMember(), await addMember(['agent'])];
  await addAgent({ name: agent.name, email: await emailOf(agent) });
});

const dueFor = async (actor: Person) =>
  (await on(11, () => loadHomeParts(actor)))['board.on-your-desk'] as DeskInShort | undefined;

describe('“Your answer is due”', () => {
  it('is for the agent, once the network has had its time, and for nobody else', async () => {
    await on(0, () => ask(asker, { title: 'Whose is it?' }));
    expect(await dueFor(agent)).toBeUndefined();
    await sweepOn(11);
    expect(await dueFor(agent)).toMatchObject({ rows: [{ title: 'Whose is it?' }], all: 1 });
    expect(await dueFor(asker)).toBeUndefined();
    expect(await dueFor(await addMember(['steering']))).toBeUndefined();
  });

  it('counts what it does not show, and leaves out what waits for somebody else', async () => {
    const ids = await on(0, () => Promise.all([1, 2, 3, 4, 5].map(() => ask(asker))));
    await sweepOn(11);
    const [first = ''] = ids;
    const { version } = await db().escalation.findUniqueOrThrow({ where: { topicId: first } });
    await on(11, () => askBack(agent, first, { words: 'Which?', version }));
    const due = await dueFor(agent);
    expect([due?.rows.length, due?.all]).toEqual([3, 4]);
    expect(due?.rows.map(({ id }) => id)).not.toContain(first);
  });

  it('goes when the agent is taken off the list', async () => {
    await on(0, () => ask(asker));
    await sweepOn(11);
    await retireAgents();
    expect(await dueFor(agent)).toBeUndefined();
  });
});
