/**
 * The register of limits in working days that a webmaster may set. A feature registers those it keeps to; what it
 * registers them with holds until somebody has set another.
 */
export interface Limit {
  /** `<feature>.<limit>`, e.g. `escalation.unanswered`. */
  key: string;
  /** As the form asks: "A query goes to its agent after". */
  label: string;
  hint: string;
  /** Working days, until somebody has set others. */
  days: number;
}

/** From so many working days … */
export const LEAST_DAYS = 1;
/** … to so many. */
export const MOST_DAYS = 60;

const register = new Map<string, Limit>();

/** Registers a limit, and hands it back for reading it. @throws {Error} when it could not be set so */
export function registerLimit(limit: Limit): Limit {
  const { key, days } = limit;
  if (!Number.isInteger(days) || days < LEAST_DAYS || days > MOST_DAYS) {
    throw new Error(`${key}: ${days} is not a whole number from ${LEAST_DAYS} to ${MOST_DAYS}`);
  }
  register.set(key, limit);
  return limit;
}

/** All limits, in the order of registering. */
export function listLimits(): Limit[] {
  return [...register.values()];
}
