/**
 * What can go wrong in a verb, in the words of the domain. The HTTP door maps each to a status in one place
 * (`http/door.server.ts`); no verb knows about statuses.
 */

/** There is no such thing, or none that this actor may know of. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** The actor may not do this. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden';
}

/** It cannot be done as things stand, e.g. somebody else was quicker. The message is shown. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
}

/** Too many tries. */
export class RateLimited extends Error {
  override readonly name = 'RateLimited';

  constructor(
    /** Seconds until the next try is allowed. */
    readonly retryAfter: number,
    message: string,
  ) {
    super(message);
  }
}

/** Messages by field name; the key `form` is for the form as a whole. */
export type FieldErrors = Record<string, string>;

/** What was sent cannot be accepted. The messages are shown beside the fields and in the summary. */
export class Invalid extends Error {
  override readonly name = 'Invalid';

  constructor(readonly errors: FieldErrors) {
    super('Invalid input');
  }
}

/**
 * Goes on only if allowed.
 *
 * @param allowed what a policy's predicate answered
 * @throws {Forbidden} otherwise
 */
export function authorize(allowed: boolean): asserts allowed {
  if (!allowed) throw new Forbidden('Not allowed');
}
