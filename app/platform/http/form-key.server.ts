import type { Person } from '../actor';
import { newId } from '../clock.server';
import { seal, unseal } from '../secrets/secret.server';

/**
 * The key a form carries (field `idempotencyKey`), so that sending it twice writes once. The server's own keys are
 * sealed with the person they were made for: should the session end while somebody writes, the key tells to whom the
 * text belongs, and tells nobody else. Other clients may send any key of their own.
 */

const PURPOSE = 'form-key';

/** A new key for a form shown to this person. */
export function newFormKey(actor: Person): string {
  return seal(PURPOSE, `${newId()} ${actor.id}`);
}

/** Id of the person a key was made for; null for keys made elsewhere. */
export function ownerOfFormKey(key: string): string | null {
  return unseal(PURPOSE, key)?.split(' ')[1] ?? null;
}
