import { addDays, type Day } from '~/platform/calendar/days';

/** What a calendar needs to know of an event to put it on its days. */
interface OnDays {
  id: string;
  startsOn: Day;
  lastOn: Day;
  startsMinutes: number;
}

/**
 * Puts events on their days: one that lasts several stands on each of them.
 *
 * @param first days before it are left out
 * @param last days after it are left out
 * @returns the days on which there is anything, in order; on each what goes on from the day before, then by the clock
 */
export function spreadOverDays<Line extends OnDays>(
  lines: readonly Line[],
  first: Day,
  last: Day,
): Array<{ day: Day; lines: Line[] }> {
  const days = new Map<Day, Line[]>();
  for (const line of lines) {
    const end = line.lastOn < last ? line.lastOn : last;
    let day = line.startsOn > first ? line.startsOn : first;
    for (; day <= end; day = addDays(day, 1)) {
      const known = days.get(day);
      if (known) known.push(line);
      else days.set(day, [line]);
    }
  }
  return [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, onDay]) => ({ day, lines: onDay.sort(compare) }));
}

/** What goes on from a day before began before. It is the order in which they are read, so that pages of them fit. */
function compare(a: OnDays, b: OnDays): number {
  if (a.startsOn !== b.startsOn) return a.startsOn < b.startsOn ? -1 : 1;
  return a.startsMinutes - b.startsMinutes || (a.id < b.id ? -1 : 1);
}
