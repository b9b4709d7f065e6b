import type { AuditGroup } from './groups';

/**
 * The register of what the audit log can tell. A feature registers how its deeds are worded; what is written is only
 * the parts of the sentence, so that a better sentence reads well for old deeds too.
 */

/** The parts of a sentence: names of list entries and values of settings. */
export type Details = Record<string, unknown>;

export interface AuditKind<D extends Details = Details> {
  /** The kind of the deed in the activity log. */
  kind: string;
  group: AuditGroup;
  /**
   * What was done, to be read after the name of who did it: "retired the section “Clinical”".
   *
   * @param person name of the person it was done to; never null for a deed that names one
   */
  words: (details: D, person: string) => string;
}

const register = new Map<string, AuditKind>();

/** Registers how a kind of deed is worded, and hands it back for writing one. */
export function registerAuditKind<D extends Details = Details>(kind: AuditKind<D>): AuditKind<D> {
  // Its details are written by the same feature under the same kind.
  register.set(kind.kind, kind as unknown as AuditKind);
  return kind;
}

export function findAuditKind(kind: string): AuditKind | undefined {
  return register.get(kind);
}

/** The kinds of a group. */
export function kindsOf(group: AuditGroup): string[] {
  return [...register.values()].filter((known) => known.group === group).map(({ kind }) => kind);
}
