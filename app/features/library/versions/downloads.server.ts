import type { Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import type { Day } from '~/platform/calendar/days';

/**
 * How often a version is downloaded: once a person and day, however often their browser asks. Who it was is kept nowhere,
 * not even in the log: the process remembers it until the day is over or it ends.
 */
let counted = { day: '', seen: new Set<string>() };

/** Counts a download. */
export async function countDownload(
  actor: Person,
  { itemId, number, day }: { itemId: string; number: number; day: Day },
): Promise<void> {
  if (counted.day !== day) counted = { day, seen: new Set() };
  const key = `${actor.id} ${itemId} ${number}`;
  if (counted.seen.has(key)) return;
  counted.seen.add(key);
  await change(actor, (tx) =>
    tx.libraryVersion.update({
      where: { itemId_number: { itemId, number } },
      data: { downloads: { increment: 1 } },
    }),
  );
}
