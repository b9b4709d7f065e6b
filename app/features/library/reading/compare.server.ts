import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Actor } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { NotFound } from '~/platform/errors';
import { findVersion } from '../items/page.server';
import { linesOf, type Reading } from './blocks';
import { readFileOf } from './read.server';
import { readableTypes } from './work.server';

/** Two versions of a document, paragraph by paragraph and, where one was changed, word by word. */

/** Words of a paragraph: what stays, what was taken out, what was put in. */
export interface Piece {
  text: string;
  as: 'same' | 'out' | 'in';
}

export type Stretch =
  | { kind: 'same'; count: number; lines: string[] }
  | { kind: 'changed'; pieces: Piece[] }
  | { kind: 'out' | 'in'; line: string };

export interface Comparison {
  slug: string;
  title: string;
  from: number;
  to: number;
  /** Null when one of them cannot be read in the page. */
  stretches: Stretch[] | null;
}

/** More is not compared: it would make everybody wait. */
const MAX_LINES = 3_000;
/** Longer paragraphs are shown as taken out and put in. */
const MAX_WORDS = 20_000;
/** Paragraphs that are the same: so many are shown beside what changed. */
const AROUND = 1;
/** The two differ in everything after so long. */
const PATIENCE_MILLISECONDS = 200;

/**
 * Compares two versions by the words of their first files.
 *
 * @param from number of the older one, as typed in an address; `to` of the newer
 * @throws {NotFound} when there is none that the actor may read
 */
export async function compareVersions(
  actor: Actor,
  slug: string,
  { from, to }: { from: string; to: string },
): Promise<Comparison> {
  const [older, newer] = [await findVersion(actor, slug, from), await findVersion(actor, slug, to)];
  if (older.version.number > newer.version.number) throw new NotFound('No such comparison');
  const [before, after] = [
    await linesOfFile(older.version.files[0]?.id),
    await linesOfFile(newer.version.files[0]?.id),
  ];
  return {
    slug,
    title: newer.title,
    from: older.version.number,
    to: newer.version.number,
    stretches: before && after ? compareLines(before, after) : null,
  };
}

async function linesOfFile(fileId: string | undefined): Promise<string[] | null> {
  const file =
    fileId === undefined
      ? null
      : await db().file.findUnique({
          where: { id: fileId },
          select: { sha256: true, type: true },
        });
  if (!file || !readableTypes.includes(file.type)) return null;
  const reading = await readFileOf(file);
  return reading && linesOfReading(reading).slice(0, MAX_LINES);
}

function linesOfReading(reading: Reading): string[] {
  const lines =
    reading.kind === 'document'
      ? linesOf(reading.blocks)
      : reading.kind === 'sheets'
        ? reading.sheets.flatMap(({ name, rows }) => [name, ...rows.map((row) => row.join(' | '))])
        : reading.text.split(/\r?\n/);
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** What lies between two lists of paragraphs. */
export function compareLines(before: string[], after: string[]): Stretch[] {
  const parts = diffArrays(before, after, { timeout: PATIENCE_MILLISECONDS }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  const stretches: Stretch[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    const next = parts[at + 1];
    if (!part) continue;
    if (part.removed && next?.added) {
      stretches.push(...pair(part.value, next.value));
      at += 1;
    } else if (part.removed || part.added) {
      const kind = part.removed ? 'out' : 'in';
      stretches.push(...part.value.map((line) => ({ kind, line }) as const));
    } else stretches.push(...fold(part.value, at === 0, at === parts.length - 1));
  }
  return stretches;
}

/** What stands in the place of what: line by line, and the rest taken out or put in. */
function pair(out: string[], put: string[]): Stretch[] {
  return Array.from({ length: Math.max(out.length, put.length) }, (_, at): Stretch[] => {
    const [old, fresh] = [out[at], put[at]];
    if (old === undefined) return [{ kind: 'in', line: fresh ?? '' }];
    if (fresh === undefined) return [{ kind: 'out', line: old }];
    const pieces = wordsBetween(old, fresh);
    return pieces
      ? [{ kind: 'changed', pieces }]
      : [
          { kind: 'out', line: old },
          { kind: 'in', line: fresh },
        ];
  }).flat();
}

/** Null when hardly anything is left of it, so that word by word says nothing. */
function wordsBetween(old: string, fresh: string): Piece[] | null {
  if (old.length + fresh.length > MAX_WORDS) return null;
  const changes = diffWordsWithSpace(old, fresh, { timeout: PATIENCE_MILLISECONDS });
  if (!changes) return null;
  const same = changes
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.trim().length, 0);
  if (same < Math.max(old.length, fresh.length) / 3) return null;
  return changes.map(({ value, added, removed }) => ({
    text: value,
    as: added ? 'in' : removed ? 'out' : 'same',
  }));
}

/** Of many that are the same, those beside a change are shown, and the others counted. */
function fold(lines: string[], isFirst: boolean, isLast: boolean): Stretch[] {
  const head = isFirst ? 0 : AROUND;
  const tail = isLast ? 0 : AROUND;
  const hidden = lines.length - head - tail;
  if (hidden <= 1) return [{ kind: 'same', count: 0, lines }];
  const parts: Stretch[] = [
    { kind: 'same', count: 0, lines: lines.slice(0, head) },
    { kind: 'same', count: hidden, lines: [] },
    { kind: 'same', count: 0, lines: tail === 0 ? [] : lines.slice(-tail) },
  ];
  return parts.filter((part) => part.kind === 'same' && (part.count > 0 || part.lines.length > 0));
}
