import type { Bell } from './views';

/** What the bell says, from what it knows. Pure. */

/** How many notices wait to be seen. @param onView what the reader has before them; not counted */
export function countUnseen({ unseen }: Bell, onView: string | null): number {
  return Object.entries(unseen)
    .filter(([about]) => about !== onView)
    .reduce((sum, [, count]) => sum + count, 0);
}
