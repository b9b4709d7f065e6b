import { Invalid } from '~/platform/errors';
import { readersOf } from '../audience';

/**
 * What moves to other readers is moved knowingly.
 *
 * @param before for whom it was
 * @param after for whom it would be
 * @throws {Invalid} when that differs and was not confirmed
 */
export function requireConfirmed(
  { confirmed }: { confirmed?: string | undefined },
  before: string,
  after: string,
): void {
  if (before === after || confirmed !== undefined) return;
  throw new Invalid({
    confirmed: `${readersOf({ audience: before })} can read it now. ${readersOf({ audience: after })} would then. Tick that this is meant`,
  });
}
