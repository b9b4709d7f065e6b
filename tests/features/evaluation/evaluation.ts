import { setUpEvaluation } from '~/features/evaluation/set-up.server';
import { fieldOf } from '~/features/evaluation/views';
import { theProcess, type Person } from '~/platform/actor';
import { addDays, londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { addMember } from '../../support/database';
import { makeEventScene, type EventScene } from '../events/event';

/** An event that is over, with an evaluation that is open for two weeks. */

export interface EvaluationScene extends EventScene {
  /** Ids of the questions: one in words, one a rating. */
  words: string;
  rating: string;
}

export const questions = [
  { kind: 'text' as const, words: 'What did you learn?' },
  { kind: 'rating' as const, words: 'How were the speakers?' },
];

/** The last day of those that the tests open. */
export const lastDay = () => addDays(londonDay(now()), 14);

/** @param inDays when the event was held; yesterday unless it is said otherwise */
export async function makeEvaluation(nameless: boolean, inDays = -1): Promise<EvaluationScene> {
  const scene = await makeEventScene({ inDays });
  await setUpEvaluation(scene.host, scene.slug, { nameless, questions, closesOn: lastDay() });
  const rows = await db().evaluationQuestion.findMany({
    where: { eventId: scene.id },
    orderBy: { position: 'asc' },
  });
  const [words = '', rating = ''] = rows.map(({ id }) => id);
  return { ...scene, words, rating };
}

/** What the form sends. */
export const answersOf = (scene: EvaluationScene, words: string, rating = '4') => ({
  [fieldOf(scene.words)]: words,
  [fieldOf(scene.rating)]: rating,
});

/** Gives somebody a place. */
export async function addPlace(
  eventId: string,
  who: { personId: string } | { guestName: string; guestEmail: string },
): Promise<string> {
  return change(theProcess, async (tx) => {
    const place = { answer: 'yes', place: 'held', arrivedSeq: 1, answeredAt: now() };
    return (await tx.eventAnswer.create({ data: { eventId, ...who, ...place } })).id;
  });
}

/** A member with a place. */
export async function addAttendee(eventId: string): Promise<Person> {
  const person = await addMember();
  await addPlace(eventId, { personId: person.id });
  return person;
}
