import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize } from '~/platform/errors';
import { interestKey } from './interests';
import { directoryPolicy } from './policy';

/** What one may ask members about, as it is kept: the same thing is there once, whoever names it. */

const MOST_SUGGESTIONS = 6;

/** Names what somebody may be asked about, in this order; what they named before and not now goes. */
export async function nameInterests(
  tx: Transaction,
  personId: string,
  names: readonly string[],
): Promise<void> {
  const before = await tx.personInterest.findMany({ where: { personId } });
  await tx.personInterest.deleteMany({ where: { personId } });
  for (const [position, name] of names.entries()) {
    const key = interestKey(name);
    const { id } = await tx.interest.upsert({ where: { key }, create: { key, name }, update: {} });
    await tx.personInterest.create({ data: { personId, interestId: id, position } });
  }
  await forgetUnnamed(
    tx,
    before.map(({ interestId }) => interestId),
  );
}

/** Forgets those that nobody names any more: a slip of the pen is not suggested to others. */
export async function forgetUnnamed(tx: Transaction, interestIds: string[]): Promise<void> {
  await tx.interest.deleteMany({ where: { id: { in: interestIds }, people: { none: {} } } });
}

/** What others may be asked about that has these words in it, most named first. */
export async function suggestInterests(actor: Person, words: string): Promise<string[]> {
  authorize(directoryPolicy.read(actor));
  const key = interestKey(words.slice(0, 100));
  if (key === '') return [];
  const found = await db().interest.findMany({
    where: { key: { contains: key } },
    orderBy: [{ people: { _count: 'desc' } }, { key: 'asc' }],
    take: MOST_SUGGESTIONS,
    select: { name: true },
  });
  return found.map(({ name }) => name);
}
