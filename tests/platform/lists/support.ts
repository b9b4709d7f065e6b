import { sectionList } from '~/features/board/sections/edit-sections.server';
import { db } from '~/platform/database/database.server';
import { standingOf, versionOfEntry } from '~/platform/lists/edit.server';
import type { Values } from '~/platform/lists/fields';
import type { Entry, RegisteredList } from '~/platform/lists/list.server';

/** The entries of a list in use, in order. */
export async function standing<V extends Values>(
  list: RegisteredList<V>,
): Promise<Array<Entry<V>>> {
  return standingOf(await list.load(db()), list);
}

/** An entry by its name, retired or not. */
export async function entryOf<V extends Values>(
  list: RegisteredList<V>,
  name: string,
): Promise<Entry<V> & { version: string }> {
  const entry = (await list.load(db())).find(({ values }) => values[list.nameField] === name);
  if (!entry) throw new Error(`The list has no ${name}`);
  return { ...entry, version: versionOfEntry(entry) };
}

/** The names of the sections in use, in order. */
export const sectionNames = async () =>
  (await standing(sectionList)).map(({ values }) => values.name);

/** The deeds in the audit log, oldest first. */
export const audited = () => db().auditEntry.findMany({ orderBy: { seq: 'asc' } });
