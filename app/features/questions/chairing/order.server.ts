import type { Person } from '~/platform/actor';
import { change, type RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { Conflict } from '~/platform/errors';
import { keepStep } from '../asking/question.server';
import { byChair, moveTo } from '../order';
import { roomChannels } from '../sessions/channels';
import { loadConducted, type About } from './moderate.server';

/** In which order questions wait: pinned before the others, and put where the chair wants them. */

/**
 * Pins a question before the others, or takes the pin away.
 *
 * @throws {NotFound}
 * @throws {Conflict} when it waits no longer
 */
export function pinQuestion(
  actor: Person,
  code: string,
  about: About,
  pinned: boolean,
): Promise<void> {
  return change(actor, async (tx, record) => {
    const question = await loadWaiting(tx, actor, code, about);
    if (question.pinned === pinned) return;
    const place = { pinned, position: null };
    await tx.question.update({ where: { id: question.id }, data: place });
    await trace(tx, record, actor, question, pinned ? 'pinned' : 'unpinned');
  });
}

/** Where a question goes: one up or down, before another one (or to the end), or back to where its votes put it. */
export type Goal = 'up' | 'down' | 'by-votes' | { before: string };

/**
 * Puts a question somewhere else among those waiting. Those above it stay where they are put, too.
 *
 * @throws as `pinQuestion`
 */
export function placeQuestion(
  actor: Person,
  code: string,
  about: About,
  goal: Goal,
): Promise<void> {
  return change(actor, async (tx, record) => {
    const question = await loadWaiting(tx, actor, code, about);
    const { id, sessionId, pinned } = question;
    if (goal === 'by-votes') {
      await tx.question.update({ where: { id }, data: { position: null } });
    } else {
      const waiting = await listWaiting(tx, sessionId, pinned);
      const ids = waiting.map((one) => one.id);
      const placed = waiting.filter(({ position }) => position !== null).length;
      const place = await placeOf(tx, question, ids, goal);
      const order = moveTo(ids, placed, id, place);
      for (const [position, one] of order.entries()) {
        await tx.question.update({ where: { id: one }, data: { position } });
      }
    }
    await trace(tx, record, actor, question, 'moved');
  });
}

/** From 0, of what is left when the question has been taken out. */
async function placeOf(
  tx: Transaction,
  { id, sessionId, pinned }: { id: string; sessionId: string; pinned: boolean },
  ids: string[],
  goal: Exclude<Goal, 'by-votes'>,
): Promise<number> {
  const from = ids.indexOf(id);
  if (goal === 'up') return from - 1;
  if (goal === 'down') return from + 1;
  const others = ids.filter((other) => other !== id);
  if (goal.before === '') return others.length;
  const place = others.indexOf(goal.before);
  if (place !== -1) return place;
  // Pinned ones stand before all others, and none is put between them that is not pinned.
  const other = { id: goal.before, sessionId, state: 'waiting', pinned: !pinned };
  if ((await tx.question.count({ where: other })) === 0) throw new Conflict(NOT_THERE);
  return pinned ? others.length : 0;
}

const NOT_THERE = 'The question it was put before waits no longer. Look at the console again.';

/** Those waiting, as the chair has them. */
async function listWaiting(tx: Transaction, sessionId: string, pinned: boolean) {
  const waiting = await tx.question.findMany({ where: { sessionId, state: 'waiting', pinned } });
  return waiting
    .map(({ id, position, voteCount, seq }) => ({ id, pinned, position, votes: voteCount, seq }))
    .sort(byChair);
}

async function loadWaiting(tx: Transaction, actor: Person, code: string, about: About) {
  const question = await loadConducted(tx, actor, code, about);
  if (question.state === 'waiting') return question;
  throw new Conflict('This question waits no longer. Look at the console again.');
}

/** Several may stand elsewhere now: open pages are told where all that wait stand. */
async function trace(
  tx: Transaction,
  record: RecordEntry,
  actor: Person,
  { id, sessionId }: { id: string; sessionId: string },
  kind: string,
): Promise<void> {
  const seq = await record({
    kind: 'questions.moved',
    channels: roomChannels(sessionId),
    subjects: { session: sessionId },
  });
  await keepStep(tx, { questionId: id, kind, byId: actor.id, seq });
}
