import { addWorkingDays, workingDaysBetween } from '~/platform/calendar/working-days';
import { londonDay, type Day } from '~/platform/calendar/days';
import { formatDayMonth, relativeDay } from '~/platform/dates';
import type { AgentView, Standing } from './standing';

/** How a query stands, in words: its tag, what stands beside it in lists, and who owns it. Pure. */

export const STEERING = 'The steering group';
const STEERING_STEP = 3;

/** States of a query that have an icon and a colour of their own. */
export type Look = 'unanswered' | 'with-agent' | 'overdue' | 'waiting' | 'answered';

/** A tag: its word, and its look; without one it is a plain badge. */
export interface StandingTag {
  look: Look | null;
  word: string;
}

/** A line of a list: in bold, and after it. */
export interface Beside {
  head: string;
  text: string;
}

/** Who owns a query, by when, and what comes if nothing does. */
export interface Ownership {
  owner: { name: string; note: string };
  by: { day: string; note: string } | null;
  otherwise: { who: string; note: string };
}

/** Its day has gone by, or it went up because one did. */
export function isOverdue(
  { state, step, dueOn }: { state: string; step: number; dueOn: string | null },
  today: Day,
): boolean {
  return state === 'agent' && (step > 1 || (dueOn !== null && dueOn < today));
}

/** The tag of a query. @param replyCount how many have replied */
export function tagOf(standing: Standing, replyCount: number, today: Day): StandingTag {
  switch (standing.state) {
    case 'answered':
      return { look: 'answered', word: 'Answered' };
    case 'unconfirmed':
      return { look: 'answered', word: 'Answered, unconfirmed' };
    case 'stopped':
      return { look: null, word: 'Stopped' };
    case 'withdrawn':
      return { look: null, word: 'Taken back' };
    case 'waiting':
      return { look: 'waiting', word: 'Waiting for' };
    case 'asker':
      return { look: 'waiting', word: 'Asked back' };
    case 'agent':
      if (isOverdue(standing, today)) return { look: 'overdue', word: 'Overdue' };
      return { look: 'with-agent', word: 'With agent' };
    case 'network':
    case 'confirming':
      return { look: 'unanswered', word: replyCount === 0 ? 'Unanswered' : 'Not answered yet' };
  }
}

/** What stands beside a query in a list. */
export function besideOf(standing: Standing, today: Day): Beside {
  const { state, dueOn, settledAt } = standing;
  const due = dueOn === null ? '' : dayWords(dueOn, today);
  switch (state) {
    case 'network':
      return besideInNetwork(standing, today);
    case 'confirming':
      return { head: 'Answered? The asker is asked', text: due === '' ? '' : `until ${due}` };
    case 'agent':
      if (standing.step > 1) {
        return { head: `Passed up to ${inSentence(ownerOf(standing))}`, text: `due ${due}` };
      }
      return { head: nameAgent(standing.agent), text: `Answer ${wasDue(dueOn, today)} ${due}` };
    case 'asker':
      return { head: 'The agent has asked back', text: `The asker has until ${due}` };
    case 'waiting':
      return { head: `Waiting for ${standing.waitingFor}`, text: `${ownerOf(standing)}, ${due}` };
    case 'unconfirmed':
      return { head: closedOn(settledAt, today), text: 'The asker did not react' };
    case 'stopped':
      return { head: closedOn(settledAt, today), text: 'Stopped, with a reason' };
    case 'answered':
      return { head: 'Answered', text: 'says its asker' };
    case 'withdrawn':
      return { head: closedOn(settledAt, today), text: '' };
  }
}

function besideInNetwork({ dueOn, next }: Standing, today: Day): Beside {
  const who = next?.organisation ?? inSentence(STEERING);
  if (dueOn === null) return { head: 'With the network', text: '' };
  const left = workingDaysBetween(today, dueOn);
  const goes = relativeDay(noon(addWorkingDays(dueOn, 1)), noon(today));
  if (left <= 0) return { head: `Goes to the agent ${goes}`, text: `${who}, unless answered` };
  return { head: daysLeft(left), text: `then ${who}` };
}

/** Who owns an open query; null once it is settled. */
export function ownershipOf(standing: Standing, today: Day): Ownership | null {
  if (standing.settledAt !== null) return null;
  const { state, dueOn, next } = standing;
  const by =
    dueOn === null
      ? null
      : { day: capital(dayWords(dueOn, today)), note: daysLeft(workingDaysBetween(today, dueOn)) };
  return { owner: ownerWords(standing), by, otherwise: otherwiseOf() };

  function otherwiseOf(): Ownership['otherwise'] {
    const who = next === null ? STEERING : nameAgent(next);
    const told = 'The next working day, and the asker is told';
    if (state === 'confirming') {
      return { who: 'It closes as answered, unconfirmed', note: 'if there is a reply' };
    }
    if (state === 'asker') return { who: 'Back to the agent', note: 'with a new date' };
    if (state === 'waiting')
      return { who: 'It wakes up', note: `with ${inSentence(ownerOf(standing))}` };
    if (standing.step >= STEERING_STEP) {
      return { who: 'It stays with them', note: 'and they are told again' };
    }
    return { who, note: told };
  }
}

function ownerWords({ state, step, agent, deputy }: Standing): Ownership['owner'] {
  if (state === 'confirming' || state === 'asker') {
    return {
      name: 'The asker',
      note: state === 'asker' ? 'The agent has asked back' : 'Is it answered?',
    };
  }
  if (step === 0) return { name: 'The network', note: 'Whoever knows an answer' };
  if (step >= STEERING_STEP || agent === null) return { name: STEERING, note: 'The last step' };
  const away = deputy
    ? `Away until ${formatDayMonth(noon(deputy.until), noon(deputy.until))}: ${deputy.name} answers meanwhile`
    : null;
  return { name: agent.name, note: away ?? `Agent, ${agent.organisation}` };
}

/** Who has it, by name. */
export function ownerOf({ step, agent }: Standing): string {
  if (step === 0) return 'The network';
  return step >= STEERING_STEP || agent === null ? STEERING : agent.name;
}

/** "13 working days left", "Due today", "2 working days ago". */
export function daysLeft(left: number): string {
  if (left === 0) return 'Today';
  const days = Math.abs(left) === 1 ? '1 working day' : `${Math.abs(left)} working days`;
  return left > 0 ? `${days} left` : `${days} ago`;
}

/** A day of the calendar beside another: "today", "tomorrow", "Thursday 9 October". */
export function dayWords(day: Day, today: Day): string {
  return relativeDay(noon(day), noon(today));
}

const nameAgent = (agent: AgentView | null) =>
  agent === null ? STEERING : `${agent.name}, ${agent.organisation}`;

const inSentence = (name: string) => (name === STEERING ? 'the steering group' : name);

const wasDue = (day: Day | null, today: Day) => (day !== null && day < today ? 'was due' : 'due');

const closedOn = (at: string | null, today: Day) =>
  at === null ? 'Closed' : `Closed ${dayWords(londonDay(at), today)}`;

const noon = (day: Day) => `${day}T12:00:00Z`;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
