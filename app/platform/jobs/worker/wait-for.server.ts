import { RateLimited } from '../../errors';
import type { Work } from './work.server';

/** Asks for work in a worker thread and waits for it: a few at a time, a few more in line, and nobody for long. */

/** The machine has other pages to answer. */
const AT_ONCE = 2;
const IN_LINE = 20;

/** A document of the largest size that is taken needs a fifth of this. */
const MAX_SECONDS = 20;

/** Does work of some kind elsewhere; what it answers is what the work answered. */
type Ask = (kind: string, input: unknown, signal: AbortSignal) => Promise<unknown>;

let elsewhere: Ask | null = null;
let running = 0;
const line: Array<() => void> = [];

/** Says who does such work; without that, as while developing, it is done in the process itself. */
export function lendThreads(ask: Ask | null): void {
  elsewhere = ask;
}

/**
 * Has work done.
 *
 * @throws {RateLimited} when too many wait already
 * @throws what the work throws; {JobFailed} when it takes too long or too much memory
 */
export async function waitFor<Input, Output>(
  work: Work<Input, Output>,
  input: Input,
): Promise<Output> {
  await takeTurn();
  try {
    if (elsewhere === null) return await work.run(input);
    const signal = AbortSignal.timeout(MAX_SECONDS * 1000);
    return (await elsewhere(work.kind, input, signal)) as Output;
  } finally {
    passTurn();
  }
}

async function takeTurn(): Promise<void> {
  if (running < AT_ONCE) {
    running += 1;
    return;
  }
  if (line.length >= IN_LINE) {
    throw new RateLimited(MAX_SECONDS, 'Too many documents are being read. Try again in a minute.');
  }
  await new Promise<void>((resolve) => line.push(resolve));
}

/** To whoever is next in line; otherwise it is free. */
function passTurn(): void {
  const next = line.shift();
  if (next) next();
  else running -= 1;
}
