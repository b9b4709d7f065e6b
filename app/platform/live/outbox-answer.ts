import type { FieldErrors } from '../errors';
import type { Outcome, Trouble } from './outbox';

/** What the server's answer means for something that waits to be sent. */

const CLOSED = 'You may not write here any more.';

/**
 * Reads the answer of an action that takes what waits: JSON with the `id` of what was made, or a refusal.
 *
 * @throws whatever reading its body throws, as when the connection is lost meanwhile
 */
export async function readAnswer(response: Response): Promise<Outcome> {
  const { status } = response;
  if (status === 401 || response.redirected) {
    return trouble('signed-out', 'You are signed out. Sign in again, and it is sent.');
  }
  if (status === 429 || status >= 500) {
    return { kind: 'later', seconds: Number(response.headers.get('Retry-After')) || null };
  }
  if (response.ok) {
    const { id } = (await response.json()) as { id: string };
    return { kind: 'taken', id };
  }
  if (status === 400) {
    const { errors } = (await response.json()) as { errors: FieldErrors };
    return trouble('refused', Object.values(errors).join('. '), errors);
  }
  // A conflict says what is the matter.
  return trouble('closed', status === 409 ? (await response.text()) || CLOSED : CLOSED);
}

function trouble(kind: Trouble['kind'], words: string, errors: FieldErrors = {}): Outcome {
  return { kind: 'trouble', trouble: { kind, words, errors } };
}
