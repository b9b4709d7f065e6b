import type { FileView } from '~/platform/files/words';
import type { GuidanceQuery } from './finding/guidance-query';
import type { LinkState } from './links/state';
import type { Status } from './policy';

/** What pages show of guidance. Moments are ISO strings in UTC, days London’s. */

/** Guidance as a line of a list. */
export interface GuidanceLine {
  slug: string;
  title: string;
  source: string;
  status: Status;
  link: LinkState;
  url: string;
  /** How what it says begins. */
  summary: string;
  serviceAreas: string[];
  publishedOn: string;
}

/** A choice of a filter, and how many there are of it. */
export interface Choice {
  value: string;
  text: string;
  count: number;
}

export interface GuidanceList {
  query: GuidanceQuery;
  rows: GuidanceLine[];
  total: number;
  pages: number;
  sources: Choice[];
  serviceAreas: Choice[];
  mayAdd: boolean;
}

export interface LinkCheckView {
  at: string;
  outcome: 'answers' | 'moved' | 'missed';
  detail: string;
}

/** Guidance on its page. */
export interface GuidancePage extends GuidanceLine {
  summaryHtml: string;
  reason: string;
  supersededBy: { slug: string; title: string } | null;
  areas: Array<{ slug: string; name: string }>;
  owner: { id: string; name: string; organisation: string } | null;
  files: FileView[];
  reviewOn: string | null;
  reviewDue: boolean;
  /** Whoever keeps it is asked whether it is still right: the suggested day of the next review, as fields of a date. */
  nextReview: Record<string, string> | null;
  movedTo: string;
  misses: number;
  checks: LinkCheckView[];
  may: { change: boolean; retire: boolean; restore: boolean; keep: boolean };
}
