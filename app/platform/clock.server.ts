import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes, randomInt } from 'node:crypto';
import { customAlphabet, nanoid } from 'nanoid';

/**
 * The only source of time and chance. Nothing else asks the machine's clock, so that a test, and the loader of
 * the demonstration network, can do something at another time. No request reaches `atTime`.
 */
const held = new AsyncLocalStorage<Date>();

/** The present moment, UTC. */
export function now(): Date {
  return held.getStore() ?? new Date();
}

/**
 * Does some work as if it were another time.
 *
 * @param moment what `now()` answers inside the work
 */
export function atTime<T>(moment: Date, work: () => T): T {
  return held.run(moment, work);
}

/** The moment so many seconds from now. */
export function secondsFromNow(seconds: number): Date {
  return new Date(now().getTime() + seconds * 1000);
}

/** A new id as it stands in addresses: 12 characters, 71 bits of chance. */
export function newId(): string {
  return nanoid(12);
}

/** A number by chance, 1 to 2,147,483,647: for what must stand in an order that tells nothing. */
export function newNumber(): number {
  return randomInt(1, 2 ** 31);
}

/** A secret nobody can guess: 32 bytes of chance, base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * A code for people to read and type.
 *
 * @param letters what it is made of
 * @param length how many of them
 */
export function newCode(letters: string, length: number): string {
  return customAlphabet(letters, length)();
}
