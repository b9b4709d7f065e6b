import { registerAuditKind, type AuditKind } from '../audit/registry.server';

/** How the audit log tells of what is done to a list. */

interface Named {
  name: string;
  [part: string]: unknown;
}

/** One field before and after; without values where nobody needs to read them. */
export interface FieldChange {
  label: string;
  from?: string;
  to?: string;
  [part: string]: unknown;
}

interface Changed extends Named {
  /** The name before, when that was changed. */
  was?: string;
  changes: FieldChange[];
}

interface Moved extends Named {
  /** Places in the list, counted from 1. */
  from: number;
  to: number;
}

export interface ListDeeds {
  added: AuditKind<Named>;
  changed: AuditKind<Changed>;
  moved: AuditKind<Moved>;
  retired: AuditKind<Named>;
  broughtBack: AuditKind<Named>;
}

/**
 * Registers the deeds of a list.
 *
 * @param prefix what they are called before the hyphen, e.g. `board.section`
 * @param one what an entry is called, e.g. "section"
 */
export function registerListDeeds(prefix: string, one: string): ListDeeds {
  const group = 'settings';
  return {
    added: registerAuditKind<Named>({
      kind: `${prefix}-added`,
      group,
      words: ({ name }) => `added the ${one} “${name}”`,
    }),
    changed: registerAuditKind<Changed>({
      kind: `${prefix}-changed`,
      group,
      words: (details) => wordsOfChange(one, details),
    }),
    moved: registerAuditKind<Moved>({
      kind: `${prefix}-moved`,
      group,
      words: ({ name, from, to }) => `moved the ${one} “${name}” from place ${from} to ${to}`,
    }),
    retired: registerAuditKind<Named>({
      kind: `${prefix}-retired`,
      group,
      words: ({ name }) => `retired the ${one} “${name}”`,
    }),
    broughtBack: registerAuditKind<Named>({
      kind: `${prefix}-brought-back`,
      group,
      words: ({ name }) => `brought back the ${one} “${name}”`,
    }),
  };
}

function wordsOfChange(one: string, { name, was, changes }: Changed): string {
  const parts = [
    was === undefined ? `changed the ${one} “${name}”` : `renamed the ${one} “${was}” to “${name}”`,
    ...changes.map(wordsOfField),
  ];
  return parts.join('; ');
}

/** "description from “Old” to “New”" */
export function wordsOfField({ label, from, to }: FieldChange): string {
  const what = label.toLowerCase();
  if (from === undefined || to === undefined) return what;
  return `${what} from ${quoted(from)} to ${quoted(to)}`;
}

function quoted(text: string): string {
  return text === '' ? 'nothing' : `“${text}”`;
}
