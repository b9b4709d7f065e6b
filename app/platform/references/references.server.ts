import type { Transaction } from '../database/transaction';

/**
 * The register of what names a person or an organisation. When two of them turn out to be one, every feature makes what
 * names the one that goes name the one that stays.
 */

/** What can be named, and become one with another. */
export type Named = 'person' | 'organisation';

interface References {
  to: Named;
  /** `<feature>` or `<feature>.<what>`. */
  key: string;
  /** In the merging transaction. What both have is kept once; nothing may name `from` afterwards. */
  move: (tx: Transaction, from: string, into: string) => Promise<void>;
}

const register: References[] = [];

/** Registers what a feature has that names a person or an organisation. */
export function registerReferences(references: References): void {
  register.push(references);
}

/** Keys of what is registered as naming one or the other. */
export function listReferences(to: Named): string[] {
  return register.filter((references) => references.to === to).map(({ key }) => key);
}

/**
 * Makes everything that names one name the other.
 *
 * @param from id of the one that goes
 * @param into id of the one that stays
 */
export async function moveReferences(
  tx: Transaction,
  to: Named,
  from: string,
  into: string,
): Promise<void> {
  for (const references of register) {
    if (references.to === to) await references.move(tx, from, into);
  }
}
