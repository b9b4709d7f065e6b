import { addDays, type Day } from '~/platform/calendar/days';

/** When whoever owns an item is reminded to look at it again. Pure. */

/** So long before the day of review, so that there is time to do it. */
const BEFORE_DAYS = 30;
/** What has not been looked at is asked for again. */
const AGAIN_DAYS = 90;
const YEAR_DAYS = 365;

/** The first reminder of a review; null when there is none. */
export function firstReminder(reviewOn: string | null): Day | null {
  return reviewOn === null ? null : addDays(reviewOn as Day, -BEFORE_DAYS);
}

/** Whether the time has come to say that it is still right: as soon as its owners have been reminded. */
export function isReviewAsked(reviewOn: string | null, today: Day): boolean {
  const from = firstReminder(reviewOn);
  return from !== null && from <= today;
}

/** What is offered as the day of the next review: a year on. */
export function suggestNext(today: Day): Day {
  return addDays(today, YEAR_DAYS);
}

/** The next one after a reminder on a day. */
export function nextReminder(reviewOn: string, today: Day): Day {
  return today < reviewOn ? (reviewOn as Day) : addDays(today, AGAIN_DAYS);
}
