import type { Actor } from '../actor';
import { db } from '../database/database.server';
import { authorize, NotFound } from '../errors';
import { findEntry, groupOf, standingOf, versionOfEntry } from './edit.server';
import { wordsOf, type ListField, type Values } from './fields';
import { findList, listLists, nameOf, type Entry, type RegisteredList } from './list.server';
import type { EntryForm, EntryView, ListSummary, ListView } from './views';

/** What the pages of the lists show. */

/**
 * A list by its name in addresses, for its webmaster.
 *
 * @throws {NotFound} when there is no such list
 * @throws {Forbidden} when the actor may not edit it
 */
export function openList(actor: Actor, key: string): RegisteredList {
  const list = findList(key);
  if (!list) throw new NotFound('No such list');
  authorize(list.mayEdit(actor));
  return list;
}

/** Every list that the actor may edit, with how many entries are offered. */
export async function listSummaries(actor: Actor): Promise<ListSummary[]> {
  return Promise.all(
    listLists()
      .filter((list) => list.mayEdit(actor))
      .map(async (list) => {
        const count = standingOf(await list.load(db())).length;
        const { one, many } = list.words;
        const words = count === 0 ? 'None yet' : `${count} ${count === 1 ? one : many}`;
        return { key: list.key, title: list.title, count: words };
      }),
  );
}

/** A list with all that its page shows. @throws as `openList` */
export async function viewList(actor: Actor, key: string): Promise<ListView> {
  const list = openList(actor, key);
  const [entries, fields, uses] = await Promise.all([
    list.load(db()),
    list.fields(db()),
    list.uses?.() ?? new Map<string, string>(),
  ]);
  const standing = standingOf(entries, list);
  const group = groupOf(list);
  const view = (entry: Entry): EntryView => {
    const place = standing.indexOf(entry);
    const badges = list.badges?.(entry, standing) ?? [];
    const isNeighbour = (other: Entry | undefined) =>
      other !== undefined && group(other) === group(entry);
    return {
      id: entry.id,
      name: nameOf(list, entry.values),
      facts: factsOf(list, fields, entry.values).filter(({ text }) => !badges.includes(text)),
      badges,
      uses: uses.get(entry.id) ?? null,
      version: versionOfEntry(entry),
      place,
      up: place > 0 && isNeighbour(standing[place - 1]),
      down: place >= 0 && isNeighbour(standing[place + 1]),
    };
  };
  const groups = [...new Set(standing.map(group))].map((name) => ({
    name,
    entries: standing.filter((entry) => group(entry) === name).map(view),
  }));
  const retired = entries.filter(({ retiredAt }) => retiredAt !== null).map(view);
  const { title, lede, words } = list;
  return { key, title, lede, words, groups, retired, fields };
}

/**
 * An entry, for the form that changes it.
 *
 * @throws as `openList`, and {NotFound} when there is no such entry
 */
export async function viewEntry(actor: Actor, key: string, id: string): Promise<EntryForm> {
  const list = openList(actor, key);
  const entry = findEntry(list, await list.load(db()), id);
  const uses = (await list.uses?.())?.get(id) ?? null;
  return {
    key,
    title: list.title,
    one: list.words.one,
    name: nameOf(list, entry.values),
    fields: await list.fields(db()),
    values: entry.values,
    version: versionOfEntry(entry),
    uses,
    retired: entry.retiredAt !== null,
    more: (await list.more?.(db(), id)) ?? [],
  };
}

/** What stands in the fields besides the name and the group, in words. Empty ones are left out, and what badges say. */
function factsOf(
  { nameField, groupField, badges }: RegisteredList,
  fields: ListField[],
  values: Values,
): EntryView['facts'] {
  return fields
    .filter(({ name }) => name !== nameField && name !== groupField)
    .filter(({ kind }) => !(kind === 'one' && badges)) // a badge says it already
    .map((field) => ({ label: field.label, text: factOf(field, values[field.name]) }))
    .filter(({ text }) => text !== '');
}

function factOf(field: ListField, kept: string | string[] | undefined): string {
  if (field.kind === 'flag') return kept === 'on' ? field.text : '';
  return wordsOf(field, kept);
}

/** All entries of a list by name, and the ids of those that are offered: for ticking which to keep. */
export async function viewChoices<V extends Values>(
  actor: Actor,
  list: RegisteredList<V>,
): Promise<{ all: Array<{ id: string; name: string }>; offered: string[] }> {
  authorize(list.mayEdit(actor));
  const entries = await list.load(db());
  return {
    all: entries.map(({ id, values }) => ({ id, name: nameOf(list, values) })),
    offered: entries.filter(({ retiredAt }) => retiredAt === null).map(({ id }) => id),
  };
}
