import type { Transaction } from '../database/transaction';

/**
 * The register of what features know of a person: for the copy that everybody may have of what is kept of them, and
 * for the day they leave.
 */
interface PersonalData {
  /** Name of its file in the copy, without the ending: `queries`. */
  key: string;
  /** What it is, for the list of contents. */
  title: string;
  /** All of it that is the person's own, as plain JSON; moments in ISO, UTC. Nothing of others. */
  export: (personId: string) => Promise<unknown>;
  /**
   * Erases what is theirs alone, in the transaction in which they leave. What others rely on stays, without anything
   * that tells who it was. Doing it again does no harm.
   */
  erase: (tx: Transaction, personId: string) => Promise<void>;
}

const register: PersonalData[] = [];

/** Registers what a feature knows of people. */
export function registerPersonalData(data: PersonalData): void {
  register.push(data);
}

/** Everything that is registered, in the order of registering. */
export function listPersonalData(): readonly PersonalData[] {
  return register;
}

/**
 * Erases what is one person's alone, in every feature. Who they are goes last: by that others find what is theirs, so
 * accounts register first.
 */
export async function erasePersonalData(tx: Transaction, personId: string): Promise<void> {
  for (const { erase } of register.toReversed()) await erase(tx, personId);
}
