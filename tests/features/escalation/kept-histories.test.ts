import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import '~/features/register.server';
import { answerAsAgent } from '~/features/board/escalated/answer-as-agent.server';
import { deleteReply } from '~/features/board/posts/replies.server';
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
import type { LinkHolder } from '~/features/escalation/policy';
import { isSettled, type State } from '~/features/escalation/states';
import { theProcess, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { emailOf } from '../accounts/browser';
import { ask, open, reply } from '../board/writing';
import { addAgent, escalationOf, on, retireAgents, sweepOn, working } from './network-of-agents';

/**
 * Random histories through the real verbs, the real sweep and the database: what the machine promises
 * (machine-histories.test.ts) is what is kept.
 */

useFreshDatabase();

let asker: Person;
let helper: Person;
let webmaster: Person;
let steering: Person;
/** Two members and somebody outside; the first has the second above them. */
const agents: Array<{ id: string; person: Person | null }> = [];
beforeAll(async () => {
  await retireAgents();
  [asker, helper] = [await addMember(), await addMember()];
  webmaster = await addMember(['webmaster']);
  steering = await addMember(['steering']);
  const [first, second] = [await addMember(), await addMember()];
  const aboveId = await addAgent({ email: await emailOf(second) });
  const firstId = await addAgent({ email: await emailOf(first), aboveId });
  await change(theProcess, (tx) =>
    tx.agent.update({ where: { id: firstId }, data: { position: -1 } }),
  );
  agents.push({ id: firstId, person: first }, { id: aboveId, person: second });
  agents.push({ id: await addAgent(), person: null });
});

const deed = fc.oneof(
  { weight: 5, arbitrary: fc.constant('days' as const) },
  { weight: 8, arbitrary: fc.constantFrom('answer', 'ask-back', 'hand-on', 'wait', 'retire') },
  {
    weight: 9,
    arbitrary: fc.constantFrom(
      ...(['reply', 'asker-reply', 'delete-reply', 'yes', 'not-yet', 'ask-earlier'] as const),
      ...(['steering-answer', 'stop', 'restart', 'return'] as const),
    ),
  },
);

interface Turn {
  deed: typeof deed extends fc.Arbitrary<infer Deed> ? Deed : never;
  /** Whoever has it, or one of the agents. */
  who: number | 'owner';
  to: number;
  days: number;
}

const turn: fc.Arbitrary<Turn> = fc.record({
  deed,
  who: fc.constantFrom('owner' as const, 'owner' as const, 'owner' as const, 0, 1, 2),
  to: fc.nat({ max: 2 }),
  days: fc.integer({ min: 1, max: 14 }),
});

/** One query's life, with the working day that it is. */
class Life {
  day = 0;
  private constructor(readonly topicId: string) {}

  static async begin(): Promise<Life> {
    await setRetired(
      agents.map(({ id }) => id),
      false,
    );
    return new Life(await on(0, () => ask(asker)));
  }

  /** Does it, or is refused in so many words; anything else that is thrown is a fault. */
  async live(next: Turn): Promise<void> {
    try {
      await this.attempt(next);
    } catch (error) {
      const refused = [Conflict, Forbidden, Invalid].some((kind) => error instanceof kind);
      if (!refused) throw error;
    }
    await this.check();
  }

  private async attempt({ deed, who, to, days }: Turn): Promise<void> {
    const { topicId } = this;
    if (deed === 'days') return this.passDays(days);
    const { version, agentId } = await escalationOf(topicId);
    const { id = '', person = null } =
      who === 'owner' ? (agents.find((agent) => agent.id === agentId) ?? {}) : (agents[who] ?? {});
    if (deed === 'retire' || deed === 'return') return setRetired([id], deed === 'retire');
    const agent = person ?? byLink(topicId, id);
    const made = { words: 'For a reason.', version };
    const written = { body: 'As follows.', idempotencyKey: '', version };
    await on(this.day, async () => {
      switch (deed) {
        case 'reply':
          return reply(helper, topicId);
        case 'asker-reply':
          return reply(asker, topicId);
        case 'delete-reply': {
          const { replies } = await open(helper, topicId);
          const own = replies.find(({ author, deleted }) => author.id === helper.id && !deleted);
          return own && deleteReply(helper, own.id);
        }
        case 'yes':
        case 'not-yet':
          return sayAnswered(asker, topicId, deed === 'yes');
        case 'ask-earlier':
          return askEarlier(asker, topicId);
        case 'answer':
          return answerAsAgent(agent, topicId, written);
        case 'steering-answer':
          return answerAsAgent(steering, topicId, written);
        case 'ask-back':
          return askBack(agent, topicId, made);
        case 'hand-on':
          return handOn(agent, topicId, { ...made, to: agents[to]?.id ?? '' });
        case 'wait':
          return waitFor(agent, topicId, { ...made, until: working(this.day + days) });
        case 'stop':
          return stopQuery(webmaster, topicId, 'For a reason.');
        case 'restart':
          return restartQuery(webmaster, topicId);
      }
    });
  }

  /** The sweep runs twice each morning, as after a restart of the process. */
  private async passDays(days: number): Promise<void> {
    for (let passed = 0; passed < days; passed += 1) {
      this.day += 1;
      await sweepOn(this.day);
      await sweepOn(this.day);
      await this.checkMovedOn();
    }
  }

  /** Open with an owner and a day and on the lists, or closed and neither; and the history has led there. */
  private async check(): Promise<void> {
    const { topicId } = this;
    const row = await escalationOf(topicId);
    const settled = isSettled(row.state as State);
    const { waiting } = await db().topic.findUniqueOrThrow({ where: { id: topicId } });
    expect({ waiting, ended: row.settledAt !== null }).toEqual({
      waiting: !settled,
      ended: settled,
    });
    expect(row.dueOn !== null || row.askOn !== null, `${row.state} has a day`).toBe(!settled);
    if (!settled) expect(row.agentId !== null).toBe(row.step === 1 || row.step === 2);
    const steps = await this.steps();
    expect(steps.at(-1)).toMatchObject({ step: row.step, agentId: row.agentId });
    expectClimbedOnce(steps);
  }

  private async checkMovedOn(): Promise<void> {
    const { state, step, dueOn, askOn, agentId } = await escalationOf(this.topicId);
    const today = working(this.day);
    if (agentId !== null && !isSettled(state as State)) {
      const { retiredAt } = await db().agent.findUniqueOrThrow({ where: { id: agentId } });
      expect(retiredAt, 'whoever has it is there').toBeNull();
    }
    if (state === 'waiting') expect((dueOn ?? '') > today, 'it wakes up on its day').toBe(true);
    if (dueOn === null || dueOn >= today) return;
    expect({ state, step }, `was due on ${dueOn}`).toEqual({ state: 'agent', step: 3 });
    expect((askOn ?? '') > today, 'the steering group hears of it again').toBe(true);
  }

  private steps() {
    const order = [{ seq: 'asc' as const }, { at: 'asc' as const }];
    return db().escalationEvent.findMany({ where: { topicId: this.topicId }, orderBy: order });
  }
}

/** Up a step each time, and to no step twice unless it came back down by somebody's hand in between. */
function expectClimbedOnce(steps: Array<{ kind: string; step: number }>): void {
  let climbed: number[] = [];
  let before = 0;
  for (const { kind, step } of steps) {
    if (step < before) climbed = climbed.filter((reached) => reached <= step);
    if (kind === 'escalated' || kind === 'passed-up') {
      expect(step, `${kind} goes up`).toBeGreaterThan(before);
      expect(climbed, `${kind} to step ${step}`).not.toContain(step);
    }
    if (step > before) climbed.push(step);
    before = step;
  }
}

const setRetired = (ids: string[], retired: boolean) =>
  change(theProcess, async (tx) => {
    const retiredAt = retired ? new Date() : null;
    await tx.agent.updateMany({ where: { id: { in: ids } }, data: { retiredAt } });
  });

const byLink = (topicId: string, agentId: string): LinkHolder => ({
  kind: 'link',
  topicId,
  agentId,
  personId: null,
});

it('no query is lost, goes up the same step twice, or is open without an owner and a day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 5, maxLength: 25 }), async (turns) => {
      const life = await Life.begin();
      for (const next of turns) await life.live(next);
      await on(life.day, () => deleteTopic(asker, life.topicId));
    }),
    // A failure names its seed and path at once: made shorter, it would take minutes.
    { numRuns: 40, endOnFailure: true },
  );
}, 120_000);
