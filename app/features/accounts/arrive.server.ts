import { deviceTokenOf, keepDevice, type Browser } from './browser.server';
import { noteDevice } from './devices.server';
import { endSession, resolveSession, startSession } from './sessions.server';

/**
 * Lets somebody in who has proved who they are: begins a session, in place of any that the browser had, and knows the
 * browser again.
 *
 * @param shared on a computer that others use too, nothing of them stays in the browser
 * @returns headers with the cookies
 */
export async function arrive(personId: string, browser: Browser, shared = false): Promise<Headers> {
  const headers = new Headers();
  await endSessionOf(browser);
  const token = shared ? null : await deviceTokenOf(browser);
  await noteDevice(personId, { token, device: browser.device });
  headers.append('Set-Cookie', await startSession(personId, browser.device, shared));
  if (token !== null) headers.append('Set-Cookie', await keepDevice(token));
  return headers;
}

/** A session whose cookie is about to be replaced could not be ended by anybody who sits there. */
async function endSessionOf({ cookies }: Browser): Promise<void> {
  const { actor, sessionHandle } = await resolveSession(cookies ?? undefined);
  if (actor.kind === 'person' && sessionHandle !== null) await endSession(actor, sessionHandle);
}
