import { Conflict } from '~/platform/errors';
import { moved } from '~/platform/lists/order';
import type { Arrangement } from './schema';

/** Putting the contacts and links of an organisation in order, and taking them away. */

interface Placed {
  id: string;
  position: number;
}

/** How rows of one table are placed and removed. */
export interface Shelf {
  place: (id: string, position: number) => Promise<unknown>;
  remove: (id: string) => Promise<unknown>;
}

/**
 * Moves or removes one of some rows. A move is done only where the page still showed the row's place, so that a button
 * pressed twice moves once.
 *
 * @param rows all of them, in order
 * @returns the row, or null when nothing had to be done
 * @throws {Conflict} when the row is gone
 */
export async function arrange<T extends Placed>(
  rows: T[],
  { deed, entry, place }: Arrangement,
  shelf: Shelf,
): Promise<T | null> {
  const at = rows.findIndex(({ id }) => id === entry);
  const row = rows[at];
  if (!row) throw new Conflict('Somebody has removed it already. Look at the page again.');
  if (deed === 'remove') {
    await shelf.remove(row.id);
    await settle(
      rows.filter((other) => other !== row),
      shelf,
    );
    return row;
  }
  const order = at === place ? moved(rows, row, deed === 'up' ? -1 : 1, () => '') : null;
  if (order === null) return null;
  await settle(order, shelf);
  return row;
}

/** The place after the last. */
export function placeAfter(rows: Placed[]): number {
  return Math.max(-1, ...rows.map(({ position }) => position)) + 1;
}

async function settle(order: Placed[], shelf: Shelf): Promise<void> {
  for (const [position, { id, position: before }] of order.entries()) {
    if (before !== position) await shelf.place(id, position);
  }
}
