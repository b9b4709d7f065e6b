import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import {
  askFreshLink,
  openAgentLink,
  readAgentLink,
  readAskerLink,
} from '~/features/escalation/answer-links.server';
import { handOn } from '~/features/escalation/deeds.server';
import { LINK_DAYS, makeAgentLink, makeAskerLink } from '~/features/escalation/links.server';
import type { LinkHolder } from '~/features/escalation/policy';
import { theProcess, type Person } from '~/platform/actor';
import { addDays } from '~/platform/calendar/days';
import { atTime } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { NotFound, RateLimited } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask } from '../board/writing';
import { addAgent, escalationOf, on, retireAgents, sweepOn, working } from './network-of-agents';

/** Links by which somebody outside the network answers: opened once, passed on, late, and by the wrong person. */

useFreshDatabase();

let asker: Person;
beforeAll(async () => {
  asker = await addMember();
});

let agentId: string;
let topicId: string;
let token: string;
beforeEach(async () => {
  await retireAgents();
  agentId = await addAgent({ name: 'Ada Outside' });
  topicId = await on(0, () => ask(asker));
  await sweepOn(11);
  token = tokenIn(
    await on(11, () => change(theProcess, (tx) => makeAgentLink(tx, { agentId, topicId }))),
  );
});

const tokenIn = (link: string) =>
  new URL(link, 'https://x.example').searchParams.get('token') ?? '';
const kindFor = async (browser: string | null) =>
  (await on(12, () => readAgentLink(token, browser))).kind;
const mailsTo = async (id: string) => {
  const { email } = await db().agent.findUniqueOrThrow({ where: { id } });
  return db().mail.count({ where: { address: email } });
};

describe('an agent’s link', () => {
  it('is bound to nobody by looking at it: mail scanners look too', async () => {
    expect([await kindFor(null), await kindFor('hers'), await kindFor(null)]).toEqual(
      Array(3).fill('unopened'),
    );
  });

  it('opens nothing from the moment the agent is taken off the list', async () => {
    await on(12, () => openAgentLink(token, 'hers'));
    await retireAgents();
    expect(await kindFor('hers')).toBe('left');
  });

  it('opens in the browser that opened it first; passed on it opens nothing, and takes nothing over', async () => {
    await on(12, () => openAgentLink(token, 'hers'));
    await on(12, () => openAgentLink(token, 'somebody else’s'));
    expect(await kindFor('hers')).toBe('open');
    expect(await kindFor('somebody else’s')).toBe('elsewhere');
    expect(await kindFor(null)).toBe('elsewhere');
  });

  it('is good for its query alone', async () => {
    await on(12, () => openAgentLink(token, 'hers'));
    const link = await on(12, () => readAgentLink(token, 'hers'));
    const holder: LinkHolder = { kind: 'link', topicId, agentId, personId: null };
    expect(link).toEqual({ kind: 'open', holder });
  });

  it('lets nobody in after its time, nor with a token that is not one', async () => {
    await on(12, () => openAgentLink(token, 'hers'));
    const late = new Date(`${addDays(working(11), LINK_DAYS + 1)}T12:00:00Z`);
    expect((await atTime(late, () => readAgentLink(token, 'hers'))).kind).not.toBe('open');
    expect(await readAgentLink('no-such-token', 'hers')).toEqual({ kind: 'unknown' });
    await expect(openAgentLink('no-such-token', 'hers')).rejects.toThrow(NotFound);
  });

  it('opens nothing any more once the query was handed on', async () => {
    await on(12, () => openAgentLink(token, 'hers'));
    const to = await addAgent();
    const { version } = await escalationOf(topicId);
    const holder: LinkHolder = { kind: 'link', topicId, agentId, personId: null };
    await on(12, () => handOn(holder, topicId, { to, words: 'Theirs.', version }));
    expect(await kindFor('hers')).toBe('left');
    expect(await kindFor(null)).toBe('left');
  });

  it('is sent afresh to the agent’s own address, three times an hour', async () => {
    const before = await mailsTo(agentId);
    for (let times = 0; times < 3; times += 1) await on(12, () => askFreshLink(token));
    expect(await mailsTo(agentId)).toBe(before + 3);
    await expect(on(12, () => askFreshLink(token))).rejects.toThrow(RateLimited);
    expect(await mailsTo(agentId)).toBe(before + 3);
  });

  it('is sent afresh to nobody who has it no more, and nobody learns that', async () => {
    const to = await addAgent();
    const { version } = await escalationOf(topicId);
    const holder: LinkHolder = { kind: 'link', topicId, agentId, personId: null };
    await on(12, () => handOn(holder, topicId, { to, words: 'Theirs.', version }));
    const before = await mailsTo(agentId);
    await on(12, () => askFreshLink(token));
    expect(await mailsTo(agentId)).toBe(before);
    await expect(askFreshLink('no-such-token')).rejects.toThrow(NotFound);
  });
});

describe('an asker’s link', () => {
  it('says whether their query is answered, and opens no agent’s page; nor the other way round', async () => {
    const personId = asker.id;
    const link = await on(11, () =>
      change(theProcess, (tx) => makeAskerLink(tx, { authorId: personId, topicId })),
    );
    const own = tokenIn(link);
    expect(await on(12, () => readAskerLink(own))).toMatchObject({ topicId, personId });
    expect(await on(12, () => readAgentLink(own, 'any'))).toEqual({ kind: 'unknown' });
    await expect(on(12, () => askFreshLink(own))).rejects.toThrow(NotFound);
    expect(await on(12, () => readAskerLink(token))).toBeNull();
  });

  it('does nothing when it is not their query', async () => {
    const other = await addMember();
    const link = await on(11, () =>
      change(theProcess, (tx) => makeAskerLink(tx, { authorId: other.id, topicId })),
    );
    expect(await on(12, () => readAskerLink(tokenIn(link)))).toBeNull();
  });
});
