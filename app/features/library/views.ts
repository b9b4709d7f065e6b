import type { FileView } from '~/platform/files/words';
import type { ItemState, LibraryAudience } from './policy';
import type { Result } from './schema';

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
