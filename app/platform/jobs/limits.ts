/** How long jobs may take and how often they are tried, where a kind does not say otherwise. */

export const LIMIT_SECONDS = 60;

export const MAX_ATTEMPTS = 8;

/** A lease outlives the time limit by this: whoever has it needs a moment to say how it ended. */
export const LEASE_SECONDS_MORE = 30;

const FIRST_PAUSE_SECONDS = 30;
const LONGEST_PAUSE_SECONDS = 12 * 60 * 60;

/** How long to wait after a failure: 30 seconds, 2 minutes, 8, 32, 2 hours, 8½, then 12 each. */
export function pauseAfter(attempts: number): number {
  return Math.min(FIRST_PAUSE_SECONDS * 4 ** (attempts - 1), LONGEST_PAUSE_SECONDS);
}
