import type { Person } from '~/platform/actor';
import { addDays, londonDay, type Day } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, Invalid } from '~/platform/errors';
import { enqueue } from '~/platform/jobs/enqueue.server';
import { eventPageChannel } from '../events/channels';
import { MAX_DAYS, USUAL_DAYS } from './limits';
import { findEvaluation, loadEvaluation } from './load.server';
import { evaluationPolicy } from './policy';
import type { SetUpInput } from './schema';
import { askJob } from './asking.server';
import { USUAL_QUESTIONS, type EvaluatedEvent, type QuestionKind } from './views';

/** Opening an evaluation, and changing what it asks as long as nobody has answered. */

type Asked = Extract<SetUpInput, { deed: 'set-up' }>;

/**
 * Opens the evaluation of an event, or changes one that nobody has answered yet. Those who were there are told the morning
 * after the event, or at once when that has passed.
 *
 * @throws {NotFound} also for who may not read the event
 * @throws {Forbidden} for who does not run it, and before it begins
 * @throws {Conflict} once somebody has answered
 * @throws {Invalid} when the last day is past, or too far away
 */
export function setUpEvaluation(
  actor: Person,
  slug: string,
  { nameless, questions, closesOn }: Omit<Asked, 'deed'>,
): Promise<void> {
  return change(actor, async (tx, record) => {
    const { event, evaluation } = await findEvaluation(tx, actor, slug);
    authorize(evaluationPolicy.open(actor, event.facts));
    if (evaluation && !evaluationPolicy.changeQuestions(actor, event.facts, evaluation.facts)) {
      throw new Conflict('Somebody has answered: what is asked stays as it is.');
    }
    checkLastDay(event, closesOn);
    const eventId = event.id;
    const facts = { nameless, closesOn };
    await tx.evaluation.upsert({
      where: { eventId },
      create: { eventId, ...facts, openedAt: now() },
      update: facts,
    });
    await writeQuestions(tx, eventId, questions);
    if (!evaluation) await enqueue(tx, askJob, {});
    await record({
      kind: evaluation ? 'evaluation.changed' : 'evaluation.opened',
      channels: eventPageChannel(eventId),
      subjects: { event: eventId },
    });
  });
}

/**
 * Moves the last day.
 *
 * @throws as `setUpEvaluation`
 * @throws {Forbidden} also when it stands without names and has been closed
 */
export function moveLastDay(actor: Person, slug: string, closesOn: Day): Promise<void> {
  return closeOn(actor, slug, closesOn);
}

/**
 * Closes it: nobody answers any more.
 *
 * @throws as `moveLastDay`
 */
export function closeEvaluation(actor: Person, slug: string): Promise<void> {
  return closeOn(actor, slug, null);
}

function closeOn(actor: Person, slug: string, day: Day | null): Promise<void> {
  return change(actor, async (tx, record) => {
    const { event, evaluation } = await loadEvaluation(tx, actor, slug);
    authorize(evaluationPolicy.moveLastDay(actor, event.facts, evaluation.facts));
    if (day !== null) checkLastDay(event, day);
    const closesOn = day ?? addDays(londonDay(now()), -1);
    await tx.evaluation.update({ where: { eventId: event.id }, data: { closesOn } });
    await record({
      kind: day === null ? 'evaluation.closed' : 'evaluation.changed',
      channels: eventPageChannel(event.id),
      subjects: { event: event.id },
    });
  });
}

/** The questions as they are now; nobody has answered those that were there. */
async function writeQuestions(
  tx: Transaction,
  eventId: string,
  questions: Asked['questions'],
): Promise<void> {
  await tx.evaluationQuestion.deleteMany({ where: { eventId } });
  for (const [position, { kind, words }] of questions.entries()) {
    await tx.evaluationQuestion.create({ data: { eventId, position, kind, words } });
  }
}

function checkLastDay({ endsOn }: { endsOn: string }, closesOn: Day): void {
  if (closesOn < londonDay(now()) || closesOn < endsOn) {
    throw new Invalid({ closes: 'The last day must not be past, nor before the event ends' });
  }
  if (
    closesOn > addDays(endsOn as Day, MAX_DAYS) &&
    closesOn > addDays(londonDay(now()), MAX_DAYS)
  ) {
    throw new Invalid({ closes: `The last day must be within ${MAX_DAYS} days` });
  }
}

/** What the page of the set-up shows. */
export interface SetUpView {
  event: EvaluatedEvent;
  /** Nobody has opened it yet. */
  fresh: boolean;
  nameless: boolean | null;
  closesOn: string;
  questions: Array<{ kind: QuestionKind; words: string }>;
  open: boolean;
  answered: number;
  asked: number;
  mayChangeQuestions: boolean;
  mayMoveLastDay: boolean;
}

/**
 * The form, as it is filled in now.
 *
 * @throws {NotFound} also for who may not read the event
 * @throws {Forbidden} for who does not run it, and before it begins
 */
export async function findSetUp(actor: Person, slug: string): Promise<SetUpView> {
  const { event, evaluation } = await findEvaluation(db(), actor, slug);
  authorize(evaluationPolicy.open(actor, event.facts));
  const { title, startsOn, endsOn } = event;
  const about = { event: { slug, title, startsOn } };
  if (!evaluation) {
    const today = londonDay(now());
    const from = endsOn > today ? (endsOn as Day) : today;
    return {
      ...about,
      fresh: true,
      nameless: null,
      closesOn: addDays(from, USUAL_DAYS),
      questions: [...USUAL_QUESTIONS],
      open: false,
      answered: 0,
      asked: 0,
      mayChangeQuestions: true,
      mayMoveLastDay: true,
    };
  }
  const { facts, nameless, closesOn, questions, asked } = evaluation;
  return {
    ...about,
    fresh: false,
    nameless,
    closesOn,
    questions,
    open: facts.open,
    answered: facts.answered,
    asked,
    mayChangeQuestions: evaluationPolicy.changeQuestions(actor, event.facts, facts),
    mayMoveLastDay: evaluationPolicy.moveLastDay(actor, event.facts, facts),
  };
}
