import type { Transaction } from '../database/transaction';

/**
 * The register of what features have made out of things that belong to others: the index holds a member's words, and
 * among them what a service is called. Whoever changes such a thing says so, in the same transaction; what was made
 * of it is made anew, and never behind.
 */

/** What others make something of. */
export type Source = 'person' | 'service-area';

interface Dependent {
  of: Source;
  /** Makes anew what was made of them, as they stand in the transaction; they may be gone. */
  renew: (tx: Transaction, ids: string[]) => Promise<void>;
}

const register: Dependent[] = [];

/** Registers what a feature makes of something. */
export function registerDependent(dependent: Dependent): void {
  register.push(dependent);
}

/**
 * Says that things have changed in what others may show of them: name, roles, place, or that they are gone.
 *
 * @param ids of persons or service areas
 */
export async function renewDependents(tx: Transaction, of: Source, ids: string[]): Promise<void> {
  for (const dependent of register) {
    if (dependent.of === of) await dependent.renew(tx, ids);
  }
}
