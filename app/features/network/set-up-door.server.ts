import type { Person } from '~/platform/actor';
import { goTo } from '~/platform/http/door.server';
import type { SetUpStep } from './set-up';
import { addressOfStep } from './set-up-addresses';
import { findSetUpStep, leaveSetUpStep } from './set-up.server';

/**
 * Goes on with a step only while the network is being set up.
 *
 * @throws {Response} leading to the home page otherwise
 */
export async function refuseWhenSetUp(actor: Person): Promise<void> {
  // Remix takes a response that is thrown for the loader's answer.
  if ((await findSetUpStep(actor)) === null) throw await goTo(addressOfStep(null));
}

/** Leaves a step, and leads to the next, or home with what to do there. */
export async function goOn(actor: Person, step: SetUpStep): Promise<Response> {
  const next = await leaveSetUpStep(actor, step);
  return goTo(
    addressOfStep(next),
    next === null ? 'Your network is set up. You can change all of it in the settings.' : undefined,
  );
}
