import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, happen, type Event, type Query, type World } from '~/features/escalation/machine';
import { isSettled, openStates, type State } from '~/features/escalation/states';
import { addDays, type Day } from '~/platform/calendar/days';
import { addWorkingDays, isWorkingDay } from '~/platform/calendar/working-days';

/** Thousands of random histories: whatever people, days and holidays do, no query is lost. */

const START: Day = '2018-08-06';
const AGENTS = ['amy', 'ben', 'cat', 'dan'];
const limits = { unanswered: 10, answer: 10, reminder: 2, ask: 3 };

/** What happens next in a history: something to the query, to the agents, or days going by. */
type Turn =
  | { kind: 'event'; event: Event }
  | { kind: 'days'; days: number }
  | { kind: 'wait'; days: number }
  | { kind: 'agent'; id: string; stands: boolean }
  | { kind: 'no-agents' };

const agentId = fc.constantFrom(...AGENTS);
const words = fc.constant('For a reason');

const turn: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('days'), days: fc.nat({ max: 25 }) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('event'),
      event: fc.oneof(
        ...(
          ['reply', 'asker-reply', 'answer', 'yes', 'not-yet', 'ask-earlier', 'restart'] as const
        ).map((kind) => fc.constant<Event>({ kind })),
        ...(['reopen', 'replies-gone', 'withdraw'] as const).map((kind) =>
          fc.constant<Event>({ kind }),
        ),
        fc.record({ kind: fc.constant('ask-back'), words }) as fc.Arbitrary<Event>,
        fc.record({ kind: fc.constant('stop'), words }) as fc.Arbitrary<Event>,
        fc.record({ kind: fc.constant('hand-on'), to: agentId, words }) as fc.Arbitrary<Event>,
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait'), days: fc.nat({ max: 250 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('agent'), id: agentId, stands: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('no-agents') }) },
);

/** A history as it is lived: the machine, told of the world as the verbs and the sweep tell it. */
class Life {
  today: Day = START;
  query: Query = begin(START, limits);
  readonly standing = new Set(AGENTS);
  /** Since it last left the network. */
  had = new Set<string>();
  /** Steps it has been taken up to, since it last left the network or was handed back down. */
  climbed: number[] = [];

  live(next: Turn): void {
    if (next.kind === 'days') this.passDays(next.days);
    else if (next.kind === 'wait') {
      this.tell({ kind: 'wait', until: addDays(this.today, next.days), words: 'The contract' });
    } else if (next.kind === 'agent') {
      if (next.stands) this.standing.add(next.id);
      else this.standing.delete(next.id);
    } else if (next.kind === 'no-agents') {
      this.standing.clear();
    } else if (next.event.kind !== 'hand-on' || this.standing.has(next.event.to)) {
      this.tell(next.event);
    }
  }

  passDays(days: number): void {
    for (let passed = 0; passed < days; passed += 1) {
      this.today = addDays(this.today, 1);
      if (isWorkingDay(this.today)) this.sweep();
    }
  }

  /** Whoever is gone is replaced, and what is due is done, as often as the hours of a day allow. */
  sweep(): void {
    for (let hour = 0; hour < 4; hour += 1) {
      const { agentId: owner } = this.query;
      if (owner !== null && !this.standing.has(owner)) this.tell({ kind: 'agent-gone' });
      this.tell({ kind: 'day' });
    }
    this.checkMovedOn();
  }

  tell(event: Event): void {
    const before = this.query;
    const outcome = happen(before, event, this.world());
    if ('refused' in outcome) {
      insist(/[a-z]\.$/.test(outcome.refused), 'a refusal is a sentence');
      return;
    }
    this.query = outcome.query;
    for (const { kind } of outcome.did) this.note(kind, before);
    this.checkOwned();
    checkTold(before, this.query, outcome.did.length);
    checkEnded(before, this.query.state, event);
  }

  note(kind: string, before: Query): void {
    const { step, agentId: owner } = this.query;
    if (kind === 'escalated' || kind === 'asked-earlier') {
      this.had = new Set();
      this.climbed = [];
    }
    if (step < before.step) this.climbed = this.climbed.filter((reached) => reached <= step);
    if (step > before.step) {
      insist(!this.climbed.includes(step), `it went up to step ${step} once`);
      this.climbed.push(step);
    }
    if (owner === null) return;
    if (kind === 'handed-on') insist(!this.had.has(owner), 'it is handed on to somebody new');
    this.had.add(owner);
  }

  /** No query is lost, or open without an owner and a day. */
  checkOwned(): void {
    const { state, step, agentId: owner, dueOn, askOn } = this.query;
    if (isSettled(state)) {
      insist(dueOn === null && askOn === null, `${state} waits for no day`);
      return;
    }
    insist((openStates as readonly string[]).includes(state), 'it stands somewhere');
    insist((dueOn ?? askOn) !== null, `${state} has a day`);
    insist(step !== 0 || owner === null, 'the network’s is no agent’s');
    insist((step !== 1 && step !== 2) || owner !== null, `step ${step} has an owner`);
    const isAgents = state === 'agent' || state === 'asker' || state === 'waiting';
    insist(!isAgents || step > 0, `${state} has left the network`);
  }

  /** What is overdue has moved on, or is the steering group's, who are told of it again. */
  checkMovedOn(): void {
    const { state, step, dueOn, askOn } = this.query;
    if (isSettled(state) || dueOn === null || dueOn >= this.today) return;
    insist(state === 'agent' && step === 3, `${state} at step ${step} was seen to on ${dueOn}`);
    insist(askOn !== null && askOn > this.today, 'the steering group hears of it again');
  }

  world(): World {
    const agent = AGENTS.find((id) => this.standing.has(id)) ?? null;
    const above = this.standing.has('dan') ? 'dan' : null;
    return { today: this.today, startedOn: START, limits, agent, above, had: [...this.had] };
  }
}

/** Nobody loses or gets a query in silence, and what has left the network does not fall back to it. */
function checkTold(before: Query, after: Query, told: number): void {
  const moved = before.step !== after.step || before.agentId !== after.agentId;
  const settled = isSettled(before.state) !== isSettled(after.state);
  insist(!(moved || settled) || told > 0, 'its history says who has it');
  insist(before.step === 0 || after.step > 0, 'it never goes back to the network');
  insist(after.asked <= 2, 'its asker is asked twice at most');
}

/** It ends by somebody's word, or in the asker's silence after a reply and two questions; never by itself. */
function checkEnded(before: Query, state: State, event: Event): void {
  if (!isSettled(state) || state === before.state) return;
  if (state === 'unconfirmed') {
    insist(event.kind === 'day', 'only time ends it unconfirmed');
    insist(before.replied && before.asked === 2, 'it had a reply, and its asker was asked twice');
    return;
  }
  const words = { answered: 'yes', stopped: 'stop', withdrawn: 'withdraw' } as const;
  insist(state in words && words[state as keyof typeof words] === event.kind, `${state} was said`);
}

/** Cheaper than `expect`, because it is asked a million times. */
function insist(holds: boolean, what: string): void {
  if (!holds) throw new Error(`It is not so that ${what}`);
}

function live(turns: Turn[]): Life {
  const life = new Life();
  for (const next of turns) life.live(next);
  return life;
}

const history = fc.array(turn, { maxLength: 40 });

describe('a query’s way', () => {
  it('never loses it, leaves it without an owner and a day, or takes it up the same step twice', () => {
    fc.assert(
      fc.property(history, (turns) => void live(turns)),
      { numRuns: 3000 },
    );
  });

  it('is the same when it is lived again', () => {
    fc.assert(
      fc.property(history, (turns) => {
        expect(live(turns).query).toEqual(live(turns).query);
      }),
      { numRuns: 200 },
    );
  });

  it('reaches the steering group, when everybody is silent for ever', () => {
    const life = new Life();
    life.passDays(200);
    expect(life.query).toMatchObject({ state: 'agent', step: 3, agentId: null });
  });

  it('ends whatever agents hand on to each other', () => {
    const life = new Life();
    life.passDays(20);
    for (let round = 0; round < 3; round += 1) {
      for (const to of AGENTS) life.tell({ kind: 'hand-on', to, words: 'Not mine' });
    }
    expect([...life.had].sort()).toEqual(AGENTS);
    life.passDays(200);
    expect(life.query.step).toBe(3);
  });

  it('goes on by itself after any history, until it is settled or the steering group’s', () => {
    fc.assert(
      fc.property(history, (turns) => {
        const life = live(turns);
        for (const id of AGENTS) life.standing.add(id);
        life.passDays(420);
        const { state, step } = life.query;
        expect(isSettled(state) || step === 3, `${state} at step ${step}`).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('takes a working day for a working day', () => {
    expect(begin(START, limits).dueOn).toBe(addWorkingDays(START, 10));
  });
});
