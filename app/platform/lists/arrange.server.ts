import type { Actor } from '../actor';
import { now } from '../clock.server';
import { change } from '../database/change.server';
import type { Reader } from '../database/client.server';
import { authorize } from '../errors';
import { findEntry, groupOf, settleOrder, standingOf, tell, versionOfEntry } from './edit.server';
import type { Values } from './fields';
import { nameOf, subjectOf, type Entry, type RegisteredList } from './list.server';
import { moved } from './order';
import { tellWho } from './version.server';

/**
 * Ordering a list, retiring its entries and bringing them back. What somebody else has done a moment before is no
 * error: it is told, and nothing is done twice.
 */

/** What became of it: a sentence for the next page, `done` or only to be known. */
export interface Outcome {
  done: boolean;
  said: string;
}

/**
 * Moves an entry by one place within its group.
 *
 * @param step -1 up, 1 down
 * @param from the place in the list at which the page showed it: pressed twice, it moves once
 * @returns also whether it stands first or last of its group now
 * @throws {NotFound} when there is no such entry
 */
export function moveEntry<V extends Values>(
  actor: Actor,
  list: RegisteredList<V>,
  id: string,
  step: -1 | 1,
  from: number,
): Promise<Outcome & { first: boolean; last: boolean }> {
  return change(actor, async (tx, record) => {
    authorize(list.mayEdit(actor));
    const entries = await list.load(tx);
    const entry = findEntry(list, entries, id);
    const standing = standingOf(entries, list);
    const group = groupOf<V>(list);
    const place = standing.indexOf(entry);
    const order = place === from ? moved(standing, entry, step, group) : null;
    const ends = (of: Array<Entry<V>>) => ({
      first: moved(of, entry, -1, group) === null,
      last: moved(of, entry, 1, group) === null,
    });
    if (!order) {
      const said = 'The order was changed meanwhile. This is how it is now.';
      return { done: false, said, ...ends(standing) };
    }
    await settleOrder(tx, list, order);
    const name = nameOf(list, entry.values);
    const details = { name, from: place + 1, to: place + step + 1 };
    await tell({ tx, record, actor, list }, id, list.told.moved, details);
    return { done: true, said: `“${name}” was moved.`, ...ends(order) };
  });
}

/**
 * Retires an entry: it is not offered any more, and stays where it is used.
 *
 * @param version of the entry as the page showed it
 * @throws {NotFound} when there is no such entry
 */
export function retireEntry<V extends Values>(
  actor: Actor,
  list: RegisteredList<V>,
  id: string,
  version: string,
): Promise<Outcome> {
  return change(actor, async (tx, record) => {
    authorize(list.mayEdit(actor));
    const entries = await list.load(tx);
    const entry = findEntry(list, entries, id);
    if (entry.retiredAt) return { done: false, said: await who(tx, actor, list, entry, 'retired') };
    if (version !== versionOfEntry(entry)) {
      const said = await who(tx, actor, list, entry, 'changed');
      return { done: false, said: `${said} Look at it again before you retire it.` };
    }
    const staying = standingOf(entries, list).filter((other) => other.id !== id);
    const problem = list.guard?.(staying.map(({ values }) => values));
    if (problem) return { done: false, said: `${problem.message}.` };
    await list.place(tx, id, { retiredAt: now() });
    await settleOrder(tx, list, staying);
    const name = nameOf(list, entry.values);
    await tell({ tx, record, actor, list }, id, list.told.retired, { name });
    return { done: true, said: `“${name}” is retired. You can bring it back.` };
  });
}

/**
 * Offers a retired entry again, at the end of the list or of its group.
 *
 * @throws {NotFound} when there is no such entry
 */
export function bringBackEntry<V extends Values>(
  actor: Actor,
  list: RegisteredList<V>,
  id: string,
): Promise<Outcome> {
  return change(actor, async (tx, record) => {
    authorize(list.mayEdit(actor));
    const entries = await list.load(tx);
    const entry = findEntry(list, entries, id);
    if (!entry.retiredAt) {
      return { done: false, said: await who(tx, actor, list, entry, 'brought back') };
    }
    await list.place(tx, id, { retiredAt: null, position: entries.length });
    await settleOrder(tx, list);
    const name = nameOf(list, entry.values);
    await tell({ tx, record, actor, list }, id, list.told.broughtBack, { name });
    return { done: true, said: `“${name}” is back.` };
  });
}

/**
 * Keeps some entries of a list and retires all others, in one go; what was retired and is chosen comes back.
 *
 * @param ids of the entries to keep; others than the list's are not heeded
 */
export function keepEntries<V extends Values>(
  actor: Actor,
  list: RegisteredList<V>,
  ids: readonly string[],
): Promise<void> {
  return change(actor, async (tx, record) => {
    authorize(list.mayEdit(actor));
    for (const entry of await list.load(tx)) {
      const keep = ids.includes(entry.id);
      if (keep === (entry.retiredAt === null)) continue;
      await list.place(tx, entry.id, { retiredAt: keep ? null : now() });
      const told = keep ? list.told.broughtBack : list.told.retired;
      const details = { name: nameOf(list, entry.values) };
      await tell({ tx, record, actor, list }, entry.id, told, details);
    }
    await settleOrder(tx, list);
  });
}

/** "Dr Nuala Fenwright retired this section 2 minutes ago." */
async function who<V extends Values>(
  tx: Reader,
  actor: Actor,
  list: RegisteredList<V>,
  { id }: Entry<V>,
  deed: string,
): Promise<string> {
  return `${await tellWho(tx, actor, subjectOf(list, id), `${deed} this ${list.words.one}`)}.`;
}
