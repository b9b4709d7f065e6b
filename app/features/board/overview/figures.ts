import { isOverdue } from '~/features/escalation/seen/words';
import type { Day } from '~/platform/calendar/days';
import { beginningOfMonth, type DayCount } from './day-count';
import type { AgentFigures, Bar, Figures, Month, NamedFigures, OverviewQuery } from './views';

/** The figures of the overview, counted from the facts of each query. Pure. */

export interface QueryFacts {
  id: string;
  title: string;
  /** Name of its service area. */
  area: string | null;
  /** Names of its sections. */
  sections: string[];
  askedAt: string;
  firstReplyAt: string | null;
  acceptedAt: string | null;
  settledAt: string | null;
  state:
    | 'network'
    | 'agent'
    | 'asker'
    | 'waiting'
    | 'confirming'
    | 'answered'
    | 'unconfirmed'
    | 'stopped';
  step: number;
  dueOn: string | null;
  /** Who has it, with their organisation. */
  agent: string | null;
}

const STEERING = 'The steering group';
const STEERING_STEP = 3;

/** How the age of an open query is told, in working days since it was asked. */
const AGES = [
  { label: 'Up to 2 working days', upTo: 2 },
  { label: '3 to 5', upTo: 5 },
  { label: '6 to 10', upTo: 10 },
  { label: '11 to 20', upTo: 20 },
  { label: 'More than 20', upTo: Infinity },
];

const isOpen = ({ settledAt }: QueryFacts) => settledAt === null;
const isEscalated = (query: QueryFacts) => isOpen(query) && query.step > 0;

/**
 * The figures of some queries.
 *
 * @param queries every open one, and those asked since `since`
 */
export function countFigures(queries: QueryFacts[], days: DayCount, since: Day): Figures {
  const asked = queries.filter((query) => days.of(query.askedAt) >= since);
  return {
    asked: asked.length,
    open: queries.filter(isOpen).length,
    escalated: queries.filter(isEscalated).length,
    overdue: queries.filter((query) => isOverdue(query, days.today)).length,
    ...mediansOf(asked, days),
    ages: countAges(queries.filter(isOpen), days),
  };
}

/** The same for every name by which the queries are grouped, in the order of the alphabet. */
export function countByName(
  queries: QueryFacts[],
  namesOf: (query: QueryFacts) => string[],
  days: DayCount,
  since: Day,
): NamedFigures[] {
  const groups = new Map<string, QueryFacts[]>();
  for (const query of queries) {
    for (const name of namesOf(query)) {
      const group = groups.get(name);
      if (group) group.push(query);
      else groups.set(name, [query]);
    }
  }
  return [...groups]
    .map(([name, group]) => ({ name, ...countFigures(group, days, since) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** Where the open queries stand: every one of them in one place. */
export function countPlaces(queries: QueryFacts[]): Bar[] {
  const open = queries.filter(isOpen);
  const count = (label: string, is: (query: QueryFacts) => boolean) => ({
    label,
    count: open.filter(is).length,
  });
  const at = (state: QueryFacts['state'], high: boolean) => (query: QueryFacts) =>
    query.state === state && query.step >= STEERING_STEP === high;
  return [
    count('With the network', ({ state }) => state === 'network'),
    count('Its asker is asked whether it is answered', ({ state }) => state === 'confirming'),
    count('With an agent', at('agent', false)),
    count('With the steering group', at('agent', true)),
    count('The agent has asked back', ({ state }) => state === 'asker'),
    count('Waiting for something', ({ state }) => state === 'waiting'),
  ];
}

/** How long the queries of each of the last months waited, the earliest first. */
export function countMonths(queries: QueryFacts[], days: DayCount, months: number): Month[] {
  const monthOf = (query: QueryFacts) => days.of(query.askedAt).slice(0, 7);
  return Array.from({ length: months }, (_, index) => {
    const first = beginningOfMonth(days.today, index + 1 - months);
    const asked = queries.filter((query) => monthOf(query) === first.slice(0, 7));
    return { label: monthName(first), asked: asked.length, ...mediansOf(asked, days) };
  });
}

/** What every agent has who has something, whoever has most that is overdue first. */
export function countAgents(queries: QueryFacts[], today: Day): AgentFigures[] {
  const rows = new Map<string, AgentFigures>();
  for (const query of queries.filter(isEscalated)) {
    const name = ownerOf(query);
    const row = rows.get(name) ?? { name, open: 0, overdue: 0 };
    row.open += 1;
    if (isOverdue(query, today)) row.overdue += 1;
    rows.set(name, row);
  }
  return [...rows.values()].sort((a, b) => b.overdue - a.overdue || b.open - a.open);
}

/** What is overdue, the longest first. */
export function listOverdue(queries: QueryFacts[], today: Day): OverviewQuery[] {
  return queries
    .filter((query) => isOverdue(query, today))
    .map((query) => viewQuery(query, query.dueOn ?? today))
    .sort(byDay);
}

/** What closed though its asker never said that it was answered, the latest first. */
export function listUnconfirmed(queries: QueryFacts[], days: DayCount): OverviewQuery[] {
  return queries
    .filter(({ state }) => state === 'unconfirmed')
    .map((query) => viewQuery(query, days.of(query.settledAt ?? query.askedAt)))
    .sort((a, b) => -byDay(a, b));
}

const byDay = (a: OverviewQuery, b: OverviewQuery) => (a.day < b.day ? -1 : 1);

function viewQuery(query: QueryFacts, day: string): OverviewQuery {
  return { id: query.id, title: query.title, owner: ownerOf(query), day };
}

function ownerOf({ agent, step }: QueryFacts): string {
  if (step === 0) return 'The network';
  return step >= STEERING_STEP ? STEERING : (agent ?? STEERING);
}

function mediansOf(queries: QueryFacts[], days: DayCount) {
  const after = (moment: (query: QueryFacts) => string | null) =>
    median(
      queries.flatMap((query) => {
        const at = moment(query);
        return at === null ? [] : [days.between(query.askedAt, at)];
      }),
    );
  return {
    firstReply: after(({ firstReplyAt }) => firstReplyAt),
    accepted: after(({ acceptedAt }) => acceptedAt),
  };
}

function countAges(open: QueryFacts[], days: DayCount): Bar[] {
  const ages = open.map(({ askedAt }) => days.between(askedAt, null));
  return AGES.map(({ label, upTo }, index) => {
    const from = AGES[index - 1]?.upTo ?? -1;
    return { label, count: ages.filter((age) => age > from && age <= upTo).length };
  });
}

/** The middle one of some numbers, or between the two middle ones; null of none. */
export function median(numbers: number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [upper, lower] = [sorted[Math.floor(half)], sorted[Math.ceil(half) - 1]];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}

function monthName(day: Day): string {
  const at = new Date(`${day}T12:00:00Z`);
  return at.toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}
