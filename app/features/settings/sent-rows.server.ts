import type { Actor } from '~/platform/actor';
import { Invalid } from '~/platform/errors';
import type { Values } from '~/platform/lists/fields';
import type { RegisteredList } from '~/platform/lists/list.server';
import { saveRows, viewRows } from '~/platform/lists/rows.server';
import { versionOf } from '~/platform/lists/version.server';

/** The rows of a form, as `readRows` reads them. */
type SentRows<V extends Values> = Parameters<typeof saveRows<V>>[2];

/**
 * Saves the rows of a form that may be sent twice, by a double click: the second time finds its own new entries there,
 * which is what its sender wanted.
 *
 * @throws as `saveRows`, unless everything that was sent stands in the list
 */
export async function saveSentRows<V extends Values>(
  actor: Actor,
  list: RegisteredList<V>,
  rows: SentRows<V>,
): Promise<void> {
  try {
    await saveRows(actor, list, rows);
  } catch (error) {
    // Asked afterwards: two at once both find nothing there before.
    if (!(error instanceof Invalid) || !(await allStand(actor, list, rows))) throw error;
  }
}

async function allStand<V extends Values>(
  actor: Actor,
  list: RegisteredList<V>,
  rows: SentRows<V>,
): Promise<boolean> {
  const standing = await viewRows(actor, list);
  return rows.every(({ id, values }) =>
    standing.some(
      (entry) => (id === null || entry.id === id) && versionOf(entry.values) === versionOf(values),
    ),
  );
}
