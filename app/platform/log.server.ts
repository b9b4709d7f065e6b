import { pino } from 'pino';
import { settings } from './settings.server';

/**
 * What the process says about itself: one JSON line each, on standard output. Never personal data: no names, mail
 * addresses, texts, queries or tokens. A line about a person's deed names the deed's kind; who it was stands in
 * the activity log, guarded.
 */
export const log = pino({
  level: settings().logLevel,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  serializers: { err: describeError },
});

/** An error without what a driver may have put into it: Prisma's messages carry the values of a query. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const isDriver = error.name.startsWith('Prisma');
  const stack = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')) ?? [];
  return {
    type: error.name,
    ...(isDriver ? {} : { message: error.message }),
    ...('code' in error ? { code: error.code } : {}),
    stack: stack.map((line) => line.trim()),
  };
}
