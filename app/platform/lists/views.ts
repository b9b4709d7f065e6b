import type { ListField, Values } from './fields';

/** What the pages of the lists show. */

export interface EntryView {
  id: string;
  name: string;
  /** What stands in its other fields, in words. */
  facts: Array<{ label: string; text: string }>;
  badges: string[];
  /** How much uses it: "84 queries". */
  uses: string | null;
  version: string;
  /** Its place among the entries that are offered, from 0; -1 for one that is retired. */
  place: number;
  /** Whether it can be moved there. */
  up: boolean;
  down: boolean;
}

export interface ListView {
  key: string;
  title: string;
  lede: string;
  words: { one: string; many: string; add: string };
  /** One without a name where the list is not divided. */
  groups: Array<{ name: string; entries: EntryView[] }>;
  retired: EntryView[];
  fields: ListField[];
}

/** An entry in its form. */
export interface EntryForm {
  key: string;
  title: string;
  /** What an entry of the list is called. */
  one: string;
  name: string;
  fields: ListField[];
  values: Values;
  version: string;
  uses: string | null;
  retired: boolean;
  /** Pages on which more is said about it. */
  more: LinkView[];
}

/** A link to a page. */
export interface LinkView {
  to: string;
  text: string;
}

/** A list as one line. */
export interface ListSummary {
  key: string;
  title: string;
  /** "2 sections" */
  count: string;
}

/** An entry in a form that holds several. */
export interface RowView {
  /** Empty for a new one. */
  id: string;
  values: Values;
  version: string;
}
