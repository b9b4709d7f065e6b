import type { Person } from '../actor';
import type { RecordEntry } from '../database/change.server';
import type { Transaction } from '../database/transaction';

/**
 * Where questions to a speaker are taken live. Whoever has speakers asks for it here; the feature that takes questions
 * has registered how: neither knows the other.
 */

/** What is asked about, and who has a part in it. */
export interface LiveQuestionsWish {
  title: string;
  startsAt: Date;
  endsAt: Date;
  /** Ids of members who chair it, and of those who speak. */
  chairs: readonly string[];
  speakers: ReadonlyArray<{ personId: string } | { name: string; organisation: string }>;
}

type Maker = (
  tx: Transaction,
  record: RecordEntry,
  actor: Person,
  wish: LiveQuestionsWish,
) => Promise<{ id: string; code: string }>;

let maker: Maker | null = null;

/** Registers how questions are taken live. */
export function registerLiveQuestions(make: Maker): void {
  maker = make;
}

/**
 * Makes the place where questions are taken, in the transaction of whoever has the speakers.
 *
 * @returns its id, and the code by which one comes in
 */
export const takeQuestionsLive: Maker = (tx, record, actor, wish) => {
  if (!maker) throw new Error('Nothing takes questions live: it is not registered');
  return maker(tx, record, actor, wish);
};
