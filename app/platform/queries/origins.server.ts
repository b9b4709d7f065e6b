import type { Person } from '../actor';
import type { RecordEntry } from '../database/change.server';
import type { Transaction } from '../database/transaction';
import { NotFound } from '../errors';
import type { Origin, OriginKindName } from './origin';

/**
 * The register of what can become a query. The board asks it and knows neither rooms nor sessions; they register what of
 * theirs a query can be made of, and hear when that was done.
 */

/** What stands in the form for a query at first. */
export interface Begun {
  /** Empty leaves it to the address. */
  title: string;
  /** Markdown. */
  body: string;
  /** Slugs of sections; none leaves it to the asker. */
  sections: string[];
}

export interface OriginKind {
  kind: OriginKindName;
  /**
   * How the form for a query begins.
   *
   * @throws {NotFound} when one is not there, or not for the actor
   * @throws {Forbidden} when the actor may read them, and may not make a query of them
   */
  begin: (actor: Person, ids: string[]) => Promise<Begun>;
  /** Judges the same once more, in the transaction that makes the query. @throws as `begin` */
  check: (tx: Transaction, actor: Person, ids: string[]) => Promise<void>;
  /** Does on its side what follows: the log's entry for its own pages, a trace. In the same transaction. */
  became: (tx: Transaction, record: RecordEntry, ids: string[], topicId: string) => Promise<void>;
  /**
   * Where the query began, for one reader: "a question at “Fair shares”", and where that is seen. Null for who may not
   * see it, and when it is gone.
   */
  describe: (actor: Person, ids: string[]) => Promise<Described | null>;
}

/** Where a query began, as its page says it. */
export interface Described {
  /** After "This began as". */
  words: string;
  /** A path of this site. */
  to: string;
}

const register = new Map<OriginKindName, OriginKind>();

/** Registers what can become a query. */
export function registerOrigin(origin: OriginKind): void {
  register.set(origin.kind, origin);
}

/** @throws {NotFound} when nothing of that kind can become a query */
export function findOriginKind({ kind }: Pick<Origin, 'kind'>): OriginKind {
  const found = register.get(kind);
  if (!found) throw new NotFound('Nothing to begin a query with');
  return found;
}

/**
 * Where a query began, for one reader.
 *
 * @param rows as they are kept, of any kinds
 */
export async function describeOrigins(
  actor: Person,
  rows: ReadonlyArray<{ kind: string; originId: string }>,
): Promise<Described[]> {
  const described = await Promise.all(
    [...register.values()].map(async (origin) => {
      const ids = rows.filter(({ kind }) => kind === origin.kind).map(({ originId }) => originId);
      return ids.length === 0 ? null : origin.describe(actor, ids);
    }),
  );
  return described.filter((one) => one !== null);
}
