import type { Actor } from '../actor';
import { change } from '../database/change.server';
import { db } from '../database/database.server';
import { authorize, Invalid, type FieldErrors } from '../errors';
import { parseFields } from '../http/form.server';
import { add, edit, standingOf, versionOfEntry } from './edit.server';
import type { Values } from './fields';
import type { List, RegisteredList } from './list.server';
import type { RowView } from './views';

/** Several entries of a list in one form: what one of them takes stands at `name-0`, `name-1` and so on. */

/** An entry as it was sent; without an id it is a new one. */
interface Row<V extends Values> {
  id: string | null;
  values: V;
  version: string;
  /** Its number in the form. */
  index: number;
}

/** More rows than that are not read. */
const MOST_ROWS = 20;

/** The entries that are offered, as such a form holds them. */
export async function viewRows<V extends Values>(actor: Actor, list: List<V>): Promise<RowView[]> {
  authorize(list.mayEdit(actor));
  return standingOf(await list.load(db()), list).map((entry) => ({
    id: entry.id,
    values: entry.values,
    version: versionOfEntry(entry),
  }));
}

/**
 * Reads the rows of a form. A new one in which nothing was typed is left out.
 *
 * @throws {Invalid} with the messages of all rows
 */
export function readRows<V extends Values>(
  { schema }: List<V>,
  fields: Readonly<Record<string, unknown>>,
): Array<Row<V>> {
  const rows: Array<Row<V>> = [];
  const errors: FieldErrors = {};
  for (let index = 0; index < MOST_ROWS; index += 1) {
    const { id = '', version = '', ...typed } = fieldsOfRow(fields, index);
    if (id === '' && Object.values(typed).every((text) => text.trim() === '')) continue;
    try {
      rows.push({ id: id || null, version, values: parseFields(schema, typed), index });
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      Object.assign(errors, atRow(error.errors, index));
    }
  }
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
  return rows;
}

/**
 * Changes and adds several entries, all or none.
 *
 * @throws {NotFound} when there is no such entry
 * @throws {Invalid} as for one entry; a message stands at its field's name in that row
 */
export function saveRows<V extends Values>(
  actor: Actor,
  list: RegisteredList<V>,
  rows: Array<Row<V>>,
): Promise<void> {
  return change(actor, async (tx, record) => {
    const deed = { tx, record, actor, list };
    for (const { id, values, version, index } of rows) {
      try {
        await (id === null ? add(deed, values) : edit(deed, id, values, version));
      } catch (error) {
        throw error instanceof Invalid ? new Invalid(atRow(error.errors, index)) : error;
      }
    }
  });
}

function fieldsOfRow(
  fields: Readonly<Record<string, unknown>>,
  index: number,
): Record<string, string> {
  const ending = `-${index}`;
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => name.endsWith(ending))
      .map(([name, value]) => [name.slice(0, -ending.length), String(value)]),
  );
}

/** Messages of one row among several; one for the form as a whole stays that. */
function atRow(errors: FieldErrors, index: number): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([field, message]) => [
      field === 'form' ? field : `${field}-${index}`,
      message,
    ]),
  );
}
