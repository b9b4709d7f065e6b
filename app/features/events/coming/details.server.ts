import type { Transaction } from '~/platform/database/transaction';
import type { AnswerInput } from './forms';

/**
 * Keeps what is asked besides. What the form did not have stays as it is; what was emptied is deleted. Whoever does not
 * come needs nothing there.
 */
export async function keepDetails(
  tx: Transaction,
  answerId: string,
  {
    answer,
    diet,
    access,
    expectation,
  }: Pick<AnswerInput, 'answer' | 'diet' | 'access' | 'expectation'>,
): Promise<void> {
  if (answer === 'no') {
    await tx.eventNeeds.deleteMany({ where: { answerId } });
    return;
  }
  if (diet !== undefined || access !== undefined) {
    const needs = { diet: diet ?? '', access: access ?? '' };
    if (needs.diet === '' && needs.access === '') {
      await tx.eventNeeds.deleteMany({ where: { answerId } });
    } else {
      await tx.eventNeeds.upsert({
        where: { answerId },
        create: { answerId, ...needs },
        update: needs,
      });
    }
  }
  if (expectation === undefined) return;
  if (expectation === '') {
    // What the notes have answered already stays with its answer.
    await tx.eventExpectation.deleteMany({ where: { answerId, reply: '' } });
  } else {
    await tx.eventExpectation.upsert({
      where: { answerId },
      create: { answerId, body: expectation },
      update: { body: expectation },
    });
  }
}
