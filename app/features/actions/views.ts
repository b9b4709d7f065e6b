import type { ActionState } from './policy';

/** What pages show of actions. */

/** Who has it to do: a member, with a page, or a name and an organisation. */
export interface Owner {
  id: string | null;
  name: string;
  organisation: string;
}

/** How far it is, as somebody said. */
export interface Progress {
  body: string;
  /** ISO, UTC. */
  at: string;
}

/** One action in a list. */
export interface ActionRow {
  id: string;
  what: string;
  owner: Owner;
  /** A day, `2018-08-06`. */
  dueOn: string;
  state: ActionState;
  overdue: boolean;
  /** What was said when it was done or dropped; empty while it is open. */
  outcome: string;
  /** ISO, UTC; null while it is open. */
  settledAt: string | null;
  event: { slug: string; title: string };
  /** The latest that was said of it. */
  latest: Progress | null;
}

/** Its own page. */
export interface ActionPage extends ActionRow {
  eventId: string;
  /** Log entry of its latest change. */
  seq: number;
  /** Newest entry of the log that the page has seen. */
  seen: number;
  /** The latest first, with who said it. */
  progress: Array<Progress & { by: string }>;
  addedBy: string;
  addedAt: string;
  may: { change: boolean; report: boolean; reopen: boolean };
}

/** The actions of one event. */
export interface EventActions {
  event: { id: string; slug: string; title: string };
  /** Newest entry of the log that it has seen. */
  seq: number;
  /** By their days. */
  open: ActionRow[];
  /** The latest first. */
  settled: ActionRow[];
  /** The latest first. */
  updates: UpdateView[];
  mayAdd: boolean;
  mayUpdate: boolean;
  /** Names of those who were there, to choose from while typing. */
  names: string[];
}

/** What of actions the page of an event shows. */
export interface ActionsOfEvent {
  slug: string;
  open: ActionRow[];
  /** Open beyond those. */
  more: number;
  done: number;
  /** The latest update to all who were there. */
  update: UpdateView | null;
  mayAdd: boolean;
  mayUpdate: boolean;
}

/** How the actions stood, as it was sent. */
export interface UpdateView {
  id: string;
  at: string;
  by: string;
  html: string;
}

/** Of the open actions of one member: those that are due first, and how many more there are. */
export interface OpenActions {
  actions: ActionRow[];
  more: number;
}

/** Which actions a list shows. */
export interface ActionFilter {
  whose: 'all' | 'mine';
  overdue: boolean;
  /** Slug of an event; null for all of them. */
  event: string | null;
}

/** The list of the network's. */
export interface ActionList {
  open: ActionRow[];
  settled: ActionRow[];
  /** The last of this page, if there are older ones. */
  older: string | null;
  /** Events at which something was agreed. */
  events: Array<{ slug: string; title: string }>;
}
