import type { Actor } from '../actor';
import type { Reader } from '../database/client.server';
import type { Transaction } from '../database/transaction';
import type { Schema } from '../http/form.server';
import type { ListField, Values } from './fields';
import { registerListDeeds, type ListDeeds } from './deeds.server';
import type { LinkView } from './views';

/**
 * The register of lists that a webmaster edits: sections, service areas, agents … A feature says what its list is made
 * of and how a row is kept; adding, changing, ordering, retiring and bringing back are written once, for all of them.
 */

/** One entry of a list. */
export interface Entry<V extends Values = Values> {
  id: string;
  values: V;
  position: number;
  /** Not offered any more, but still shown where it is used. */
  retiredAt: Date | null;
}

export interface List<V extends Values = Values> {
  /** The last part of its page's address. */
  key: string;
  /** What its deeds are called in the log, before "-added": `board.section`. */
  deeds: string;
  /** What the log calls one of its entries: `section`. */
  subject: string;
  title: string;
  /** What it is for, under the title. */
  lede: string;
  /** "section", "sections", "Add a section". */
  words: { one: string; many: string; add: string };
  mayEdit: (actor: Actor) => boolean;
  /** The field that names an entry. */
  nameField: keyof V & string;
  /** The field that no two entries may share; the name when left out. */
  uniqueField?: keyof V & string;
  /** The field by which the list is divided. Entries are ordered within their group. */
  groupField?: keyof V & string;
  /** Fields whose values nobody needs to read in the audit log: it says only that they were changed. */
  unspoken?: Array<keyof V & string>;
  fields: (tx: Reader) => ListField[] | Promise<ListField[]>;
  schema: Schema<V>;
  /** All entries, by position. */
  load: (tx: Reader) => Promise<Array<Entry<V>>>;
  /** @returns its id */
  insert: (tx: Transaction, values: V, position: number) => Promise<string>;
  update: (tx: Transaction, id: string, values: V) => Promise<void>;
  place: (
    tx: Transaction,
    id: string,
    place: { position?: number; retiredAt?: Date | null },
  ) => Promise<void>;
  /** How much uses each entry, in words: "84 queries". An entry that nothing uses is missing. */
  uses?: () => Promise<Map<string, string>>;
  /** What must stay true of the entries that are not retired; otherwise what to say, and at which field. */
  guard?: (standing: V[]) => { field: string; message: string } | null;
  /** Pages on which more is said about an entry than its form does. */
  more?: (tx: Reader, id: string) => Promise<LinkView[]>;
  /** Words to stand beside an entry's name. */
  badges?: (entry: Entry<V>, standing: Array<Entry<V>>) => string[];
}

/** A list with the deeds by which the log tells of it. */
export type RegisteredList<V extends Values = Values> = List<V> & { told: ListDeeds };

const register = new Map<string, RegisteredList>();

/** Registers a list, and hands it back for its feature's own verbs. */
export function registerList<V extends Values>(list: List<V>): RegisteredList<V> {
  const registered = { ...list, told: registerListDeeds(list.deeds, list.words.one) };
  // What reaches its functions has come through its own schema or its own `load`.
  register.set(list.key, registered as unknown as RegisteredList);
  return registered;
}

export function findList(key: string): RegisteredList | undefined {
  return register.get(key);
}

/** All lists, in the order of registering. */
export function listLists(): RegisteredList[] {
  return [...register.values()];
}

/** The name of an entry. */
export function nameOf<V extends Values>(list: List<V>, values: V): string {
  return String(values[list.nameField]);
}

/** Which thing the audit log says was changed. */
export function subjectOf<V extends Values>(list: List<V>, id: string): string {
  return `${list.key}:${id}`;
}
