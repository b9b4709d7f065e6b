import { describe, expect, it } from 'vitest';
import { begin, happen, type Event, type Query, type World } from '~/features/escalation/machine';
import { addWorkingDays } from '~/platform/calendar/working-days';

/** Every state a query can be in, and everything that can happen in it. */

const limits = { unanswered: 10, answer: 10, reminder: 2, ask: 3 };
const START = '2018-08-06';
const world: World = {
  today: '2018-09-03',
  startedOn: START,
  limits,
  agent: 'amy',
  above: 'dan',
  had: ['amy'],
};
const SOON = addWorkingDays(world.today, 3);

const fresh = begin(world.today, limits);
const atAgent: Query = { ...fresh, state: 'agent', step: 1, agentId: 'amy' };
const settled = { dueOn: null, askOn: null };

const places: Record<string, Query> = {
  network: fresh,
  'network, replied': { ...fresh, replied: true, askOn: SOON },
  agent: atAgent,
  organisation: { ...atAgent, step: 2, agentId: 'dan' },
  steering: { ...atAgent, step: 3, agentId: null },
  asker: { ...atAgent, state: 'asker' },
  waiting: { ...atAgent, state: 'waiting', waitingFor: 'The contract' },
  'confirming a reply': { ...fresh, state: 'confirming', dueOn: null, askOn: SOON, replied: true },
  'confirming an answer': {
    ...atAgent,
    ...{ state: 'confirming', dueOn: null, askOn: SOON, asked: 1, replied: true },
  },
  answered: { ...atAgent, ...settled, state: 'answered', replied: true },
  unconfirmed: { ...fresh, ...settled, state: 'unconfirmed', replied: true },
  stopped: { ...fresh, ...settled, state: 'stopped' },
  withdrawn: { ...fresh, ...settled, state: 'withdrawn' },
};

const events: Event[] = [
  { kind: 'day' },
  { kind: 'reply' },
  { kind: 'asker-reply' },
  { kind: 'yes' },
  { kind: 'not-yet' },
  { kind: 'ask-earlier' },
  { kind: 'answer' },
  { kind: 'ask-back', words: 'Which site?' },
  { kind: 'hand-on', to: 'ben', words: 'Hers' },
  { kind: 'wait', until: '2018-10-01', words: 'The contract' },
  { kind: 'agent-gone' },
  { kind: 'stop', words: 'Asked twice' },
  { kind: 'restart' },
  { kind: 'reopen' },
  { kind: 'replies-gone' },
  { kind: 'withdraw' },
];

/** Where it stands then, and what stands in its history; `-` when nothing changes, `no` when it is refused. */
function tell(query: Query, event: Event): string {
  const outcome = happen(query, event, world);
  if ('refused' in outcome) return 'no';
  const { state, step } = outcome.query;
  const deeds = outcome.did.map(({ kind }) => kind).join(', ');
  const changed = JSON.stringify(outcome.query) !== JSON.stringify(query);
  return changed || deeds !== '' ? `${state} ${step}: ${deeds}`.trim() : '-';
}

/** What becomes of each; what is not named changes nothing. */
const expected: Record<
  string,
  { refused: Array<Event['kind']>; done: Partial<Record<Event['kind'], string>> }
> = {
  network: {
    refused: ['ask-back', 'hand-on', 'wait', 'restart'],
    done: {
      reply: 'network 0: replied',
      yes: 'answered 0: confirmed',
      'not-yet': 'network 0: not-yet',
      'ask-earlier': 'agent 1: asked-earlier',
      answer: 'network 0: replied',
      stop: 'stopped 0: stopped',
      withdraw: 'withdrawn 0: withdrawn',
    },
  },
  'network, replied': {
    refused: ['ask-back', 'hand-on', 'wait', 'restart'],
    done: {
      yes: 'answered 0: confirmed',
      'not-yet': 'network 0: not-yet',
      'ask-earlier': 'agent 1: asked-earlier',
      stop: 'stopped 0: stopped',
      'replies-gone': 'network 0:',
      withdraw: 'withdrawn 0: withdrawn',
    },
  },
  agent: {
    refused: ['ask-earlier', 'restart'],
    done: {
      reply: 'agent 1: replied',
      yes: 'answered 1: confirmed',
      'not-yet': 'agent 1: not-yet',
      answer: 'confirming 1: answer-given',
      'ask-back': 'asker 1: asked-back',
      'hand-on': 'agent 1: handed-on',
      wait: 'waiting 1: waits',
      'agent-gone': 'agent 3: agent-gone',
      stop: 'stopped 1: stopped',
      withdraw: 'withdrawn 1: withdrawn',
    },
  },
  organisation: {
    refused: ['ask-earlier', 'restart'],
    done: {
      reply: 'agent 2: replied',
      yes: 'answered 2: confirmed',
      'not-yet': 'agent 2: not-yet',
      answer: 'confirming 2: answer-given',
      'ask-back': 'asker 2: asked-back',
      'hand-on': 'agent 2: handed-on',
      wait: 'waiting 2: waits',
      'agent-gone': 'agent 1: agent-gone',
      stop: 'stopped 2: stopped',
      withdraw: 'withdrawn 2: withdrawn',
    },
  },
  steering: {
    refused: ['ask-earlier', 'restart'],
    done: {
      reply: 'agent 3: replied',
      yes: 'answered 3: confirmed',
      'not-yet': 'agent 3: not-yet',
      answer: 'confirming 3: answer-given',
      'ask-back': 'asker 3: asked-back',
      'hand-on': 'agent 2: handed-on',
      wait: 'waiting 3: waits',
      stop: 'stopped 3: stopped',
      withdraw: 'withdrawn 3: withdrawn',
    },
  },
  asker: {
    refused: ['ask-earlier', 'restart'],
    done: {
      reply: 'asker 1: replied',
      'asker-reply': 'agent 1: asker-replied',
      yes: 'answered 1: confirmed',
      'not-yet': 'asker 1: not-yet',
      answer: 'confirming 1: answer-given',
      'ask-back': 'asker 1: asked-back',
      'hand-on': 'agent 1: handed-on',
      wait: 'waiting 1: waits',
      'agent-gone': 'agent 3: agent-gone',
      stop: 'stopped 1: stopped',
      withdraw: 'withdrawn 1: withdrawn',
    },
  },
  waiting: {
    refused: ['ask-earlier', 'restart'],
    done: {
      reply: 'waiting 1: replied',
      yes: 'answered 1: confirmed',
      'not-yet': 'waiting 1: not-yet',
      answer: 'confirming 1: answer-given',
      'ask-back': 'asker 1: asked-back',
      'hand-on': 'agent 1: handed-on',
      wait: 'waiting 1: waits',
      'agent-gone': 'waiting 3: agent-gone',
      stop: 'stopped 1: stopped',
      withdraw: 'withdrawn 1: withdrawn',
    },
  },
  'confirming a reply': {
    refused: ['ask-back', 'hand-on', 'wait', 'restart'],
    done: {
      yes: 'answered 0: confirmed',
      'not-yet': 'agent 1: not-yet, escalated',
      'ask-earlier': 'agent 1: asked-earlier',
      stop: 'stopped 0: stopped',
      'replies-gone': 'agent 1: escalated',
      withdraw: 'withdrawn 0: withdrawn',
    },
  },
  'confirming an answer': {
    refused: ['ask-earlier', 'restart'],
    done: {
      yes: 'answered 1: confirmed',
      'not-yet': 'agent 1: not-yet',
      answer: 'confirming 1: answer-given',
      'ask-back': 'asker 1: asked-back',
      'hand-on': 'agent 1: handed-on',
      wait: 'waiting 1: waits',
      'agent-gone': 'confirming 3: agent-gone',
      stop: 'stopped 1: stopped',
      'replies-gone': 'agent 1: reopened',
      withdraw: 'withdrawn 1: withdrawn',
    },
  },
  answered: {
    refused: ['ask-earlier', 'ask-back', 'hand-on', 'wait', 'stop', 'restart'],
    done: {
      'not-yet': 'agent 1: not-yet',
      reopen: 'agent 1: reopened',
      'replies-gone': 'answered 1:',
      withdraw: 'withdrawn 1: withdrawn',
    },
  },
  unconfirmed: {
    refused: ['ask-earlier', 'ask-back', 'hand-on', 'wait', 'stop'],
    done: {
      yes: 'answered 0: confirmed',
      'not-yet': 'network 0: not-yet',
      restart: 'network 0: restarted',
      'replies-gone': 'network 0: reopened',
      withdraw: 'withdrawn 0: withdrawn',
    },
  },
  stopped: {
    refused: ['not-yet', 'ask-earlier', 'ask-back', 'hand-on', 'wait', 'stop'],
    done: {
      reply: 'stopped 0: replied',
      yes: 'answered 0: confirmed',
      answer: 'stopped 0: replied',
      restart: 'network 0: restarted',
      withdraw: 'withdrawn 0: withdrawn',
    },
  },
  withdrawn: {
    refused: ['yes', 'not-yet', 'ask-earlier', 'ask-back', 'hand-on', 'wait', 'stop', 'restart'],
    done: { reply: 'withdrawn 0: replied', answer: 'withdrawn 0: replied' },
  },
};

describe.each(Object.entries(places))('a query: %s', (name, query) => {
  it.each(events.map((event) => [event.kind, event] as const))('%s', (kind, event) => {
    const { refused, done } = expected[name] ?? { refused: [], done: {} };
    expect(tell(query, event)).toBe(refused.includes(kind) ? 'no' : (done[kind] ?? '-'));
  });
});

describe('days', () => {
  const on = (today: World['today'], query: Query, around: Partial<World> = {}) => {
    const outcome = happen(query, { kind: 'day' }, { ...world, ...around, today });
    if ('refused' in outcome) throw new Error(outcome.refused);
    return outcome;
  };
  const asked = begin(START, limits);

  it('leave a query with the network to the end of its last day', () => {
    expect(on('2018-08-20', asked).did).toEqual([]);
    expect(on('2018-08-21', asked).query).toMatchObject({
      step: 1,
      agentId: 'amy',
      state: 'agent',
    });
    expect(on('2018-08-21', asked).query.dueOn).toBe('2018-09-05'); // past a bank holiday
  });

  it('bring it to the steering group when it has no agent', () => {
    const { query } = on('2018-08-21', asked, { agent: null, above: null });
    expect(query).toMatchObject({ step: 3, agentId: null, state: 'agent' });
  });

  it('remind an agent once, and then pass the query up: organisation, steering group', () => {
    const near = { ...atAgent, dueOn: '2018-09-05' } as const;
    expect(on('2018-08-31', near).did).toEqual([]);
    const reminded = on('2018-09-03', near);
    expect(reminded.did).toEqual([{ kind: 'reminded', words: '' }]);
    expect(on('2018-09-04', reminded.query).did).toEqual([]);
    const above = on('2018-09-06', reminded.query);
    expect(above.query).toMatchObject({ step: 2, agentId: 'dan' });
    const steering = on('2018-10-31', above.query);
    expect(steering.query).toMatchObject({ step: 3, agentId: null });
  });

  it('tell the steering group again and again of what it leaves', () => {
    const left = {
      ...atAgent,
      step: 3,
      agentId: null,
      dueOn: '2018-09-05',
      reminded: true,
    } as const;
    const told = on('2018-09-06', left);
    expect(told.did[0]?.kind).toBe('nudged');
    expect(on('2018-09-10', told.query).did).toEqual([]);
    expect(on('2018-09-11', told.query).did[0]?.kind).toBe('nudged');
  });

  it('ask an asker twice, and close the query when there was a reply', () => {
    const replied = { ...asked, replied: true, askOn: '2018-08-09' } as const;
    const first = on('2018-08-09', replied);
    expect(first).toMatchObject({ did: [{ kind: 'asked' }], query: { askOn: '2018-08-14' } });
    const second = on('2018-08-14', first.query);
    expect(second).toMatchObject({ did: [{ kind: 'asked' }], query: { asked: 2 } });
    expect(on('2018-08-17', second.query).query.state).toBe('unconfirmed');
  });

  it('take what the asker says is not answered to the agent on its day, whatever replies come', () => {
    const said = happen(
      { ...asked, replied: true, askOn: '2018-08-09' },
      { kind: 'not-yet' },
      world,
    );
    if ('refused' in said) throw new Error(said.refused);
    const again = happen(said.query, { kind: 'reply' }, world);
    if ('refused' in again) throw new Error(again.refused);
    expect(again.query.askOn).toBeNull();
    expect(on('2018-08-21', again.query).query).toMatchObject({ step: 1, state: 'agent' });
  });

  it('wake up what waits, on the day', () => {
    const waiting = { ...atAgent, state: 'waiting', dueOn: '2018-10-01' } as const;
    expect(on('2018-09-28', waiting).did).toEqual([]);
    expect(on('2018-10-01', waiting).query).toMatchObject({ state: 'agent', dueOn: '2018-10-04' });
  });

  it('give back to the agent what the asker was asked, and did not say', () => {
    const back = { ...atAgent, state: 'asker', dueOn: '2018-09-05' } as const;
    expect(on('2018-09-05', back).did).toEqual([]);
    expect(on('2018-09-06', back).query).toMatchObject({ state: 'agent', agentId: 'amy' });
  });
});

describe('a second “not yet”', () => {
  it('goes a step up', () => {
    const answered = places['confirming an answer'];
    if (!answered) throw new Error('No such place');
    const outcome = happen({ ...answered, notYet: true }, { kind: 'not-yet' }, world);
    expect(outcome).toMatchObject({ query: { step: 2, agentId: 'dan', notYet: false } });
  });
});

describe('refused, with words', () => {
  it.each([
    ['before the network had a day', fresh, { kind: 'ask-earlier' }, { startedOn: world.today }],
    ['to whoever has it', atAgent, { kind: 'hand-on', to: 'amy', words: '' }, {}],
    ['to whoever had it', atAgent, { kind: 'hand-on', to: 'ben', words: '' }, { had: ['ben'] }],
    ['for a day that is past', atAgent, { kind: 'wait', until: '2018-09-03', words: '' }, {}],
    ['for too long', atAgent, { kind: 'wait', until: '2019-03-06', words: '' }, {}],
  ] as Array<[string, Query, Event, Partial<World>]>)('%s', (_, query, event, around) => {
    expect(happen(query, event, { ...world, ...around })).toMatchObject({
      refused: expect.stringMatching(/\.$/) as string,
    });
  });
});
