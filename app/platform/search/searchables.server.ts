import type { Actor } from '../actor';
import type { Transaction } from '../database/transaction';
import type { HitView } from './hit';

/**
 * The register of what can be found. A feature registers each kind of thing it has with words: who may find it, how it
 * is shown, and how to read all there is. Finding and indexing are the platform's.
 */

/** One thing as it is indexed. */
export interface Document {
  kind: string;
  /** Id of the thing. */
  id: string;
  /** Who may find it, in the words of its feature; `audiences` says which of them an actor belongs to. */
  audience: string;
  /** Words in it count more than those of the body. Empty where the thing has no title of its own. */
  title: string;
  /** Plain text. */
  body: string;
  /** What it can be filtered by, e.g. `section:…`. */
  labels: string[];
  writtenAt: Date;
  /** It answered somebody, or is otherwise worth more than its like. */
  valued: boolean;
}

export interface Searchable {
  /** What it is, e.g. `reply`. */
  kind: string;
  /** As the filter of kinds says it: "Replies". */
  name: string;
  /** What whoever looks for such things alone should know of how they are found, as a sentence. */
  note?: string;
  /** The audiences whose documents the actor may find; the same policy as the page's decides. */
  audiences: (actor: Actor) => string[];
  /** What is shown of what was found, by id. What is not there is not shown. */
  show: (actor: Actor, ids: string[]) => Promise<Map<string, HitView>>;
  /** How many there are, about: for making the index anew. */
  count: () => Promise<number>;
  /**
   * Names all there is, oldest first, a batch at a time.
   *
   * @param after where the batch before ended, as its last `place` said; null at first
   */
  list: (
    after: string | null,
    limit: number,
  ) => Promise<Array<{ id: string; place: string; writtenAt: Date }>>;
  /** Reads things as they stand in the transaction; what is deleted, or not there, is left out. */
  read: (tx: Transaction, ids: string[]) => Promise<Document[]>;
}

const searchables = new Map<string, Searchable>();

/** Registers a kind of thing. */
export function registerSearchable(searchable: Searchable): void {
  searchables.set(searchable.kind, searchable);
}

/** All kinds, in the order of registering. */
export function listSearchables(): Searchable[] {
  return [...searchables.values()];
}

/** A kind. */
export function findSearchable(kind: string): Searchable {
  const found = searchables.get(kind);
  if (!found) throw new Error(`Nothing of the kind ${kind} can be found: it is not registered`);
  return found;
}
