import type { FileView } from '~/platform/files/words';
import type { Piece } from '~/platform/search/hit';
import type { Status } from '~/features/guidance/policy';
import type { Facet, LibraryQuery } from './finding/library-query';
import type { ItemState, LibraryAudience } from './policy';
import type { Outcome, Result } from './words';

/** What pages show of the library. Moments are ISO strings in UTC, days London’s. */

/** An item as a line of a list. */
export interface ItemLine {
  slug: string;
  title: string;
  kind: string;
  state: ItemState;
  serviceAreas: string[];
  /** Names of the organisations that own it. */
  owners: string[];
  version: number;
  changedAt: string;
  types: string[];
  uses: number;
  downloads: number;
  /** All organisations that own it have signed its newest version off. */
  signed: boolean;
  /** Somebody said where it was tried, or that they used it. */
  tried: boolean;
  reviewOn: string | null;
}

/** A line of the library’s list: with the beginning of what it is for, or with what was found. */
export interface FoundLine extends ItemLine {
  purpose: string;
  /** Null when nothing was searched for, or not in its title. */
  titlePieces: Piece[] | null;
  /** Where its words were found, the best first: in a file by that name, or in what is said of it. */
  places: Array<{ file: Piece[] | null; snippet: Piece[] }>;
}

/** A choice of a facet, and how many there are of it. */
export interface FacetOption {
  value: string;
  label: string;
  count: number;
  chosen: boolean;
}

export interface FacetGroup {
  facet: Facet;
  legend: string;
  options: FacetOption[];
  /** What leads to all choices; null when they are all here. */
  more: string | null;
}

/** The library as its list shows it. */
export interface LibraryPage {
  query: LibraryQuery;
  rows: FoundLine[];
  /** How many there are on all pages. */
  total: number;
  pages: number;
  groups: FacetGroup[];
  states: Array<{ state: ItemState; count: number }>;
  /** What its reader should know of how it was found. */
  found: { having: 'all' | 'some'; shortened: boolean; incomplete: boolean } | null;
  mayShare: boolean;
}

export interface VersionView {
  number: number;
  note: string;
  at: string;
  by: string;
  files: FileView[];
  /** Organisations that stand behind it, in the order in which they said so. */
  signOffs: Array<{ organisation: string; at: string }>;
}

export interface UseView {
  organisation: { slug: string; name: string };
  version: number;
  result: Result;
  adviceHtml: string;
  by: { id: string; name: string };
  at: string;
}

/** An item on its page. */
export interface ItemPage {
  id: string;
  /** Log entry of its latest change. */
  seq: number;
  slug: string;
  title: string;
  kind: string;
  state: ItemState;
  reason: string;
  /** What stands in its place, as far as the reader may see it. */
  supersededBy: { slug: string; title: string } | null;
  purposeHtml: string;
  howToHtml: string;
  triedHtml: string;
  sharing: string;
  audience: LibraryAudience;
  reviewOn: string | null;
  reviewDue: boolean;
  /** Whoever owns it is asked whether it is still right: the suggested day of the next review, as fields of a date. */
  nextReview: Record<string, string> | null;
  serviceAreas: Array<{ slug: string; name: string }>;
  organisations: Array<{ slug: string; name: string }>;
  people: Array<{ id: string; name: string; organisation: string }>;
  versions: VersionView[];
  /** How many fields its newest version can be filled in by (filling/). */
  placesToFill: number;
  downloads: number;
  uses: UseView[];
  /** What it rests on, or is to be checked against. */
  guidance: GuidanceOfItem[];
  /** Organisations that own it and have not signed the newest version off. */
  unsigned: string[];
  may: {
    change: boolean;
    publish: boolean;
    discard: boolean;
    retire: boolean;
    restore: boolean;
    signOff: boolean;
    sayUsed: boolean;
    adapt: boolean;
  };
}

/** An item in its family: what it was made of, and what was made of it. */
export interface FamilyMember {
  slug: string;
  title: string;
  owners: string[];
  state: ItemState;
  /** Which version of the one above it was made of; null for the first. */
  fromVersion: number | null;
  /** The one above has had newer versions since. */
  behind: boolean;
  results: Result[];
  children: FamilyMember[];
}

/** A collection in the list of them. */
export interface CollectionLine {
  slug: string;
  title: string;
  about: string;
  /** Documents in it that the reader may take. */
  count: number;
}

/** A collection on its page. */
export interface CollectionPage {
  slug: string;
  title: string;
  aboutHtml: string;
  items: ItemLine[];
  /** Of all files together. */
  bytes: number;
  mayKeep: boolean;
}

/** Guidance as a document’s page has it. */
export interface GuidanceOfItem {
  slug: string;
  title: string;
  source: string;
  status: Status;
  /** Its owners say that it rests on it; otherwise it merely is about the same. */
  named: boolean;
  toCheck: boolean;
  checkedAt: string | null;
  outcome: Outcome | null;
}

/** A document that guidance touches. */
export interface TouchedItem {
  slug: string;
  title: string;
  kind: string;
  toCheck: boolean;
}
