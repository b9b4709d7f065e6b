import type { AuditGroup } from '~/platform/audit/groups';

/** What the pages of the audit log show. */

/** Which entries are asked for. */
export interface AuditQuery {
  group: AuditGroup | null;
  /** Id of who did it. */
  person: string | null;
  /** The last one of the page before. */
  before: number | null;
}

export interface AuditLine {
  seq: number;
  at: string;
  /** Who did it. */
  who: string;
  /** What, to be read after the name. */
  what: string;
}

export interface AuditPage {
  lines: AuditLine[];
  /** Put this into `before` for the page after; null on the last page. */
  older: number | null;
  /** Everybody who stands in the log, by name. */
  people: Array<{ id: string; name: string }>;
}
