import type { Person } from '~/platform/actor';
import { Invalid } from '~/platform/errors';
import { Pace } from '~/platform/limits/pace.server';

/** How fast one person may say and change things: faster than anybody types, slower than a flood. */
export const messagePace = new Pace(30, 60);

/** Somebody sends too many at once. In a form it is said beside the message; a script waits and sends it again. */
export class TooFast extends Invalid {
  constructor(
    /** Seconds until the next one is taken. */
    readonly retryAfter: number,
  ) {
    const wait = `${retryAfter} ${retryAfter === 1 ? 'second' : 'seconds'}`;
    super({ body: `You have sent many messages just now. Send this one in ${wait}` });
  }
}

/** @throws {TooFast} when somebody sends too many at once: what they typed comes back to them */
export async function keepPace(actor: Person): Promise<void> {
  const seconds = await messagePace.spend(actor.id);
  if (seconds > 0) throw new TooFast(seconds);
}
