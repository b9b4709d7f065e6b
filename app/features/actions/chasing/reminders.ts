import type { Day } from '~/platform/calendar/days';
import { addWorkingDays } from '~/platform/calendar/working-days';

/** When whoever has something to do is reminded of it. Pure: what is decided here is the same for a verb, a job and a test. */

const BEFORE = 3;
const WEEK = 5;
const WEEKS = 4;

/** `soon` before its day, `today` on it, `late` every week after, and `unheard` once to who runs the event. */
export type Reminder = 'soon' | 'today' | 'late' | 'unheard';

/** Every day on which it is reminded of, in order: 3 working days before, on the day, and weeks of work after it. */
export function remindersOf(dueOn: Day): Array<{ on: Day; kind: Reminder }> {
  const onDay = addWorkingDays(dueOn, 0);
  return [
    { on: addWorkingDays(dueOn, -BEFORE), kind: 'soon' },
    { on: onDay, kind: 'today' },
    ...Array.from({ length: WEEKS }, (_, week) => ({
      on: addWorkingDays(onDay, WEEK * (week + 1)),
      kind: 'late' as const,
    })),
    { on: addWorkingDays(onDay, WEEK * (WEEKS + 1)), kind: 'unheard' },
  ];
}

/**
 * The first reminder after a day; null when there is none left.
 *
 * @param after the day on which it was last reminded of, agreed on, or changed
 */
export function nextReminder(dueOn: Day, after: Day): Day | null {
  return remindersOf(dueOn).find(({ on }) => on > after)?.on ?? null;
}

/** Which reminder is due on a day: what was missed, while nothing ran, is left out. */
export function reminderOn(dueOn: Day, today: Day): Reminder {
  const past = remindersOf(dueOn).filter(({ on }) => on <= today);
  return past.at(-1)?.kind ?? 'soon';
}
