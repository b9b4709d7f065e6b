import type { ContactView } from './contacts';
import type { PeopleQuery } from './people-query';

/** What the pages and files of the list show. */

/** Somebody as one reader may see them. */
export interface ShownPerson {
  id: string;
  name: string;
  jobTitle: string;
  profession: string;
  /** Name of their organisation; empty for none. */
  organisation: string;
  /** Names of the organisations of the kinds that people are filtered by, by slug of the kind; their own may be one. */
  within: Record<string, string>;
  /** Roles that are told beside a name, in words. */
  roles: string[];
  /** The badge of their organisation's kind; empty for none. */
  badge: string;
  about: string[];
  you: boolean;
  isNew: boolean;
  /** When they are back, while they are away. */
  awayUntil: string | null;
  contacts: Record<'email' | 'phone' | 'mobile' | 'address', ContactView>;
  changedAt: string;
}

/** Somebody as a row of the list. */
export type PersonRow = Pick<
  ShownPerson,
  'id' | 'name' | 'jobTitle' | 'roles' | 'badge' | 'about' | 'you' | 'isNew' | 'awayUntil'
> & {
  /** Their organisation, and what it belongs to. */
  place: string;
  contacts: Pick<ShownPerson['contacts'], 'email' | 'phone' | 'mobile'>;
};

export interface FilterOption {
  value: string;
  label: string;
  /** How many people there would be. */
  count: number;
  chosen: boolean;
}

export interface FilterGroup {
  parameter: string;
  legend: string;
  options: FilterOption[];
  /** Words of a link to all options, when some are left out. */
  more: string | null;
}

/** A chosen value, which can be taken back. */
export interface Chip {
  parameter: string;
  value: string;
  text: string;
}

export interface PeoplePage {
  /** What was asked, without what is unknown. */
  query: PeopleQuery;
  /** In the whole network. */
  members: number;
  organisations: number;
  found: number;
  rows: PersonRow[];
  groups: FilterGroup[];
  chips: Chip[];
  /** A to Z, and `other` where somebody is written in another script; whether anybody was found there. */
  letters: Array<{ letter: string; some: boolean }>;
  /** Behind whom the page before begins; an empty text is the beginning. */
  previous: { after: string; title: string } | null;
  next: { after: string; title: string } | null;
}

/** A subject and how many people may be asked about it. */
export interface SubjectLine {
  key: string;
  name: string;
  count: number;
}

export interface SubjectIndex {
  /** Service areas by group, in the order of lists. */
  areas: Array<{ group: string; subjects: SubjectLine[] }>;
  /** People's own words, by first letter. */
  words: Array<{ letter: string; subjects: SubjectLine[] }>;
}

/** One sheet of the list on paper. */
export interface ContactSheet {
  query: PeopleQuery;
  found: number;
  /** Place of the first person of the sheet, from 1. */
  first: number;
  people: Array<Pick<ShownPerson, 'id' | 'name' | 'jobTitle' | 'contacts'> & { place: string }>;
  chips: Chip[];
  /** Whether the reader sees what is shown to the steering group. */
  steering: boolean;
  previous: string | null;
  next: string | null;
}
