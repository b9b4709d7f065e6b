import { londonDay, type Day } from '~/platform/calendar/days';
import { formatDuration } from '~/platform/dates';
import type { Standing } from './standing';
import { dayWords, isOverdue, STEERING } from './words';

/** The way of a query, as steps on a line: what happened, where it is, what is to come. Pure. */

export interface TrackStep {
  title: string;
  text: string;
  state: 'done' | 'now' | 'next';
}

/** What the line says of the query itself. */
export interface Asked {
  at: string;
  by: string;
  /** How many were told when it was posted. */
  told: number;
  replies: number;
  answer: { by: string; at: string } | null;
}

/** The steps of a query's way, in order. */
export function trackOf(standing: Standing, asked: Asked, now: string): TrackStep[] {
  const today = londonDay(now);
  const told = asked.told > 0 ? `. ${count(asked.told, 'person', 'people')} told` : '';
  return [
    {
      title: 'Asked',
      text: `${capital(dayWords(londonDay(asked.at), today))}, by ${asked.by}${told}`,
      state: 'done',
    },
    networkStep(standing, asked, today),
    ...agentStep(standing, today),
    ...steeringStep(standing, today),
    lastStep(standing, asked, today),
  ];
}

function networkStep(standing: Standing, asked: Asked, today: Day): TrackStep {
  const { step, settledAt, escalatedAt, dueOn, notYet } = standing;
  const replies = asked.replies === 0 ? 'No reply yet' : count(asked.replies, 'reply', 'replies');
  const said = notYet ? ', “not yet” said the asker' : '';
  const here = step === 0 && settledAt === null;
  const end = here ? dueOn : londonDay(escalatedAt ?? settledAt ?? asked.at);
  const until =
    end === null || (settledAt !== null && escalatedAt === null)
      ? ''
      : `Until ${dayWords(end, today)}. `;
  return {
    title: 'With the network',
    text: `${until}${replies}${said}`,
    state: here ? 'now' : 'done',
  };
}

function agentStep(standing: Standing, today: Day): TrackStep[] {
  const { step, agent, next, settledAt, escalatedAt, dueOn, state } = standing;
  if (step === 0) {
    if (settledAt !== null || dueOn === null) return [];
    const who = next === null ? STEERING : `${next.name}, ${next.organisation}`;
    return [{ title: 'With the agent', text: `${who}, unless answered`, state: 'next' }];
  }
  if (agent === null && step > 2) return [];
  const since = escalatedAt === null ? '' : `since ${dayWords(londonDay(escalatedAt), today)}`;
  const here = settledAt === null && step < 3 && state === 'agent';
  const due = here && dueOn !== null ? `. Answer due ${dayWords(dueOn, today)}` : '';
  return [
    {
      title: step === 2 ? 'With the agent’s organisation' : 'With the agent',
      text: `${agent ? `${agent.name}, ${agent.organisation}` : STEERING}, ${since}${due}`,
      state: here ? 'now' : 'done',
    },
  ];
}

function steeringStep(standing: Standing, today: Day): TrackStep[] {
  const { step, state, settledAt, dueOn } = standing;
  if (step < 3) return [];
  const late = isOverdue(standing, today) && dueOn !== null && dueOn < today;
  const due =
    dueOn === null ? '' : `${late ? 'Answer was due' : 'Answer due'} ${dayWords(dueOn, today)}`;
  const here = settledAt === null && state === 'agent';
  return [{ title: 'With the steering group', text: due, state: here ? 'now' : 'done' }];
}

function lastStep(standing: Standing, { at, answer }: Asked, today: Day): TrackStep {
  const { state, dueOn, settledAt, waitingFor } = standing;
  const due = dueOn === null ? '' : dayWords(dueOn, today);
  const closed = settledAt === null ? '' : capital(dayWords(londonDay(settledAt), today));
  switch (state) {
    case 'waiting':
      return { title: `Waiting for ${waitingFor}`, text: `Wakes up ${due}`, state: 'now' };
    case 'asker':
      return {
        title: 'The agent has asked back',
        text: `The asker has until ${due}`,
        state: 'now',
      };
    case 'confirming':
      return { title: 'Is it answered?', text: 'The asker has been asked', state: 'now' };
    case 'answered': {
      const by = answer ? `By ${answer.by}, ${formatDuration(at, answer.at)}` : closed;
      return { title: 'Answered', text: by, state: 'done' };
    }
    case 'unconfirmed':
      return {
        title: 'Answered, unconfirmed',
        text: `${closed}. The asker did not react`,
        state: 'done',
      };
    case 'stopped':
      return { title: 'Stopped', text: closed, state: 'done' };
    case 'withdrawn':
      return { title: 'Taken back', text: closed, state: 'done' };
    case 'network':
    case 'agent':
      return { title: 'Answered', text: 'When the asker says so', state: 'next' };
  }
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
