/** What the overview shows of how queries are answered. Times are in working days. */

/** One bar of a chart, and one line of its table. */
export interface Bar {
  label: string;
  count: number;
}

/** How the queries of a part of the board do, or of the whole of it. */
export interface Figures {
  /** In the last twelve months. */
  asked: number;
  open: number;
  /** Of the open ones, those that left the network for an agent or the steering group. */
  escalated: number;
  /** Of the open ones, those whose date has gone by. */
  overdue: number;
  /** Median of those asked in the last twelve months; null when there is none. */
  firstReply: number | null;
  accepted: number | null;
  /** The open ones by age, as `AGES` divides it. */
  ages: Bar[];
}

export interface NamedFigures extends Figures {
  name: string;
}

/** The queries asked in a month: how long they waited. */
export interface Month {
  label: string;
  asked: number;
  firstReply: number | null;
  accepted: number | null;
}

/** A query in one of the steering group's lists. */
export interface OverviewQuery {
  id: string;
  title: string;
  /** Who has it. */
  owner: string;
  /** The day that went by, or on which it closed: `2018-08-06`. */
  day: string;
}

/** What an agent has, and has had. */
export interface AgentFigures {
  name: string;
  open: number;
  overdue: number;
}

export interface Overview {
  all: Figures;
  /** Where the open ones stand. */
  places: Bar[];
  months: Month[];
  sections: NamedFigures[];
  areas: NamedFigures[];
  /** For the steering group. */
  full: { agents: AgentFigures[]; overdue: OverviewQuery[]; unconfirmed: OverviewQuery[] } | null;
}
