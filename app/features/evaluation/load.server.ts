import type { Actor } from '~/platform/actor';
import { londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import type { Reader } from '~/platform/database/client.server';
import { NotFound } from '~/platform/errors';
import { loadEvent } from '../events/load.server';
import type { EvaluationFacts } from './policy';
import type { QuestionKind, QuestionView } from './views';

/** The evaluation of an event, with what the rules judge by. */

type Tables = Pick<
  Reader,
  'event' | 'eventAnswer' | 'eventSpeaker' | 'evaluation' | 'evaluationSheet'
>;

/** Who is asked: whoever has a place or was there. */
export const ASKED = {
  OR: [{ place: 'held' }, { attendedAt: { not: null } }],
};

/**
 * An event that the actor may read, with its evaluation; null where nobody has opened one.
 *
 * @throws {NotFound} when there is no such event
 */
export async function findEvaluation(reader: Tables, actor: Actor, slug: string) {
  const event = await loadEvent(reader, actor, slug);
  const evaluation = await readEvaluation(reader, event.id);
  return { event, evaluation };
}

/**
 * The same, where there has to be one.
 *
 * @throws {NotFound} when there is none
 */
export async function loadEvaluation(reader: Tables, actor: Actor, slug: string) {
  const { event, evaluation } = await findEvaluation(reader, actor, slug);
  if (!evaluation) throw new NotFound('No such evaluation');
  return { event, evaluation };
}

/** The evaluation of an event by the event's id; null where there is none. */
export async function readEvaluation(reader: Tables, eventId: string) {
  const [row, answered, asked] = await Promise.all([
    reader.evaluation.findUnique({
      where: { eventId },
      include: { questions: { orderBy: { position: 'asc' } } },
    }),
    reader.evaluationSheet.count({ where: { eventId } }),
    reader.eventAnswer.count({
      where: { eventId, OR: [...ASKED.OR, { ticket: { isNot: null } }] },
    }),
  ]);
  if (!row) return null;
  const { nameless, closesOn } = row;
  const facts: EvaluationFacts = { nameless, open: isOpen(closesOn), answered };
  return { ...row, questions: row.questions.map(viewOf), asked, facts };
}

export type LoadedEvaluation = NonNullable<Awaited<ReturnType<typeof readEvaluation>>>;

/** Whether an evaluation takes answers on this day. */
export const isOpen = (closesOn: string): boolean => closesOn >= londonDay(now());

const viewOf = ({
  id,
  kind,
  words,
}: {
  id: string;
  kind: string;
  words: string;
}): QuestionView => ({
  id,
  kind: kind as QuestionKind,
  words,
});
