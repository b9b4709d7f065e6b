import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { findEvaluation } from './load.server';
import { evaluationPolicy } from './policy';
import { intentionsPolicy } from './intentions/policy';

/** What an event's page shows of its evaluation, and of what its reader will do. */
export interface EvaluationOfEvent {
  evaluation: { open: boolean; closesOn: string; answered: number; asked: number } | null;
  /** They are asked, and have not spent their answer. */
  mayAnswer: boolean;
  mayRun: boolean;
  mayIntend: boolean;
  /** How many they have written down. */
  intentions: number;
}

/**
 * The part of an event's page; null when there is nothing in it for the actor. How many have answered is told to nobody
 * but those who run it.
 *
 * @throws {NotFound} when there is no event that they may read
 */
export async function findEvaluationOfEvent(
  actor: Person,
  slug: string,
): Promise<EvaluationOfEvent | null> {
  const { event, evaluation } = await findEvaluation(db(), actor, slug);
  const mayRun = evaluationPolicy.open(actor, event.facts);
  const mayIntend = intentionsPolicy.write(actor, event.facts);
  const asked = evaluation !== null && evaluationPolicy.answer(actor, event.facts);
  if (!mayRun && !mayIntend && !asked) return null;
  const [spent, intentions] = await Promise.all([
    db().evaluationTicket.count({
      where: { eventId: event.id, spent: true, answer: { personId: actor.id } },
    }),
    db().intention.count({ where: { eventId: event.id, personId: actor.id } }),
  ]);
  return {
    evaluation: evaluation && {
      open: evaluation.facts.open,
      closesOn: evaluation.closesOn,
      answered: mayRun ? evaluation.facts.answered : 0,
      asked: mayRun ? evaluation.asked : 0,
    },
    mayAnswer: asked && (spent === 0 || !evaluation.nameless),
    mayRun,
    mayIntend,
    intentions,
  };
}
