import type { Transaction } from '~/platform/database/transaction';
import type { Answer, Details } from './views';

/**
 * Keeps what somebody needs and wants out of an event. It stands nowhere else: neither the log nor the index knows of it.
 * Of who does not come nothing is kept.
 *
 * @param details what is left out stays as it was; what is empty goes
 */
export async function keepDetails(
  tx: Transaction,
  answerId: string,
  answer: Answer,
  { diet, access, expectation }: Partial<Details>,
): Promise<void> {
  if (answer === 'no') {
    await tx.eventNeeds.deleteMany({ where: { answerId } });
    // What was answered in the notes stays with its question.
    await tx.eventExpectation.deleteMany({ where: { answerId, repliedAt: null } });
    return;
  }
  if (diet !== undefined || access !== undefined) await keepNeeds(tx, answerId, { diet, access });
  if (expectation !== undefined) await keepExpectation(tx, answerId, expectation);
}

async function keepNeeds(
  tx: Transaction,
  answerId: string,
  { diet, access }: { diet: string | undefined; access: string | undefined },
): Promise<void> {
  const known = await tx.eventNeeds.findUnique({ where: { answerId } });
  const needs = { diet: diet ?? known?.diet ?? '', access: access ?? known?.access ?? '' };
  if (needs.diet === '' && needs.access === '') {
    await tx.eventNeeds.deleteMany({ where: { answerId } });
    return;
  }
  const where = { answerId };
  await tx.eventNeeds.upsert({ where, create: { answerId, ...needs }, update: needs });
}

async function keepExpectation(tx: Transaction, answerId: string, body: string): Promise<void> {
  const where = { answerId };
  if (body === '') await tx.eventExpectation.deleteMany({ where: { answerId, repliedAt: null } });
  else await tx.eventExpectation.upsert({ where, create: { answerId, body }, update: { body } });
}
