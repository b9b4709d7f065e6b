import { theProcess, type Actor, type Person } from '~/platform/actor';
import { londonDay } from '~/platform/calendar/days';
import { addWorkingDays, isWorkingDay } from '~/platform/calendar/working-days';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { authorize, Conflict, Invalid } from '~/platform/errors';
import { registerJob } from '~/platform/jobs/registry.server';
import { registerSchedule } from '~/platform/jobs/schedules.server';
import { keepStep, loadQuestion } from '../asking/question.server';
import { sayMoved } from '../chairing/move.server';
import { openStates } from '../machine';
import { questionsPolicy } from '../policy';
import { roomChannels } from '../sessions/channels';
import { loadSession } from '../sessions/load.server';
import { findSections } from '../sessions/sections.server';
import { askOnTheBoard } from './ask-on-the-board.server';
import { askOneMore, askWhatWasPutBack } from './put-back.server';
import { settledEntry } from './settled-entry';
import { isSettled, listStillOpen } from './still-open.server';

/**
 * What becomes of the questions that a session leaves open: they are queries from the next working day on. The chair may
 * let it be done at once, say in which section, or drop one with a reason.
 */

const sweepJob = registerJob({
  kind: 'questions.settle',
  title: 'Ask on the board what sessions have left open',
  run: async () => {
    try {
      await settleSessions();
    } finally {
      await askWhatWasPutBack();
    }
  },
});

registerSchedule({ job: sweepJob, on: 'working days', at: '07:10', missed: 'once' });

/**
 * Settles every session whose next working day has come. What was done before the process ended is not done again.
 *
 * @returns how many were settled
 */
export async function settleSessions(): Promise<number> {
  const today = londonDay(now());
  if (!isWorkingDay(today)) return 0;
  const over = await db().questionSession.findMany({
    where: { settledAt: null, endsAt: { lt: now() } },
    select: { id: true, endsAt: true },
  });
  const due = over.filter(({ endsAt }) => addWorkingDays(londonDay(endsAt), 1) <= today);
  const failures: unknown[] = [];
  for (const { id } of due) await settle(theProcess, id).catch((error) => failures.push(error));
  // One that cannot be settled keeps no other from it; the job still fails, so that somebody looks.
  if (failures.length > 0) throw failures[0];
  return due.length;
}

/**
 * Settles a session at once, as the chair wants it; once more, when something has come open since.
 *
 * @throws {NotFound}
 * @throws {Conflict} when it has been settled, and nothing is open
 */
export async function settleNow(actor: Person, code: string): Promise<void> {
  const { id, settledAt } = await loadToSettle(db(), actor, code);
  if (settledAt === null) return settle(actor, id);
  const open = await listStillOpen(db(), { sessionId: id, dropped: false });
  for (const question of open) await askOneMore(actor, question.id);
}

/**
 * Says in which section a question is asked.
 *
 * @throws as `settleNow`
 * @throws {Invalid} when there is no such section
 */
export function choosePlace(
  actor: Person,
  code: string,
  { question: id, section }: { question: string; section: string },
): Promise<void> {
  return change(actor, async (tx, record) => {
    const session = await loadToSettle(tx, actor, code);
    const question = await loadOpen(tx, actor, session.id, id);
    const [sectionId] = await findSections(tx, [section]);
    if (sectionId === undefined) throw new Invalid({ section: 'Choose a section of the list' });
    await tx.question.update({
      where: { id: question.id },
      data: { sectionId, dropped: false, reason: '' },
    });
    await record(consoleEntry(session.id, question.id));
  });
}

/**
 * Drops a question: it becomes no query, and its asker is told why.
 *
 * @throws as `settleNow`
 */
export function dropQuestion(
  actor: Person,
  code: string,
  { question: id, reason }: { question: string; reason: string },
): Promise<void> {
  return change(actor, async (tx, record) => {
    const session = await loadToSettle(tx, actor, code);
    const question = await loadOpen(tx, actor, session.id, id);
    await tx.question.update({ where: { id: question.id }, data: { dropped: true, reason } });
    const seq = await record(consoleEntry(session.id, question.id));
    const byId = actor.id;
    await keepStep(tx, { questionId: id, kind: 'dropped', words: reason, byId, seq });
    // The others were told when it was settled.
    if (session.settledAt !== null) await record(settledEntry(question));
  });
}

/** One question a transaction: between two of them everybody else goes first, and what is done stays done. */
async function settle(actor: Actor, sessionId: string): Promise<void> {
  for (const { id } of await listStillOpen(db(), { sessionId })) {
    await change(actor, async (tx, record) => {
      // As it stands now: answered or dropped meanwhile, it is no query.
      const question = await tx.question.findFirst({ where: { id, state: { in: openStates } } });
      if (question && !question.dropped) await askOnTheBoard(tx, record, id);
    });
  }
  await change(actor, async (tx, record) => {
    const { count } = await tx.questionSession.updateMany({
      where: { id: sessionId, settledAt: null },
      data: { settledAt: now() },
    });
    // Two that settled at once: whoever asked is told once.
    if (count === 0) return;
    await tx.questionSession.updateMany({
      where: { id: sessionId, closedAt: null },
      data: { closedAt: now() },
    });
    // Badges end with their session: from now on one signs in, to read what became of one's questions.
    await tx.sessionPass.updateMany({
      where: { sessionId, endedAt: null },
      data: { endedAt: now() },
    });
    const subjects = { session: sessionId };
    const channels = roomChannels(sessionId);
    await record({ kind: 'questions.session-changed', channels, subjects });
    await record({ kind: 'questions.settled', channels, subjects });
  });
}

/** @throws {Conflict} when it has been settled and nothing is open, {NotFound}, {Forbidden} */
async function loadToSettle(
  reader: Parameters<typeof loadSession>[0] & Parameters<typeof isSettled>[0],
  actor: Person,
  code: string,
) {
  const session = await loadSession(reader, actor, code);
  const facts = { ...session.facts, settled: await isSettled(reader, session) };
  if (facts.settled && questionsPolicy.settle(actor, { ...facts, settled: false })) {
    throw new Conflict('The open questions have been asked on the board already.');
  }
  authorize(questionsPolicy.settle(actor, facts));
  return session;
}

async function loadOpen(
  tx: Parameters<typeof loadQuestion>[0] & Parameters<typeof isSettled>[0],
  actor: Person,
  sessionId: string,
  id: string,
) {
  const question = await loadQuestion(tx, actor, sessionId, id);
  if (!openStates.includes(question.state)) throw new Conflict(sayMoved(question.state));
  if ((await listStillOpen(tx, { id })).length === 0) {
    throw new Conflict('This question has been asked on the board already.');
  }
  return question;
}

const consoleEntry = (session: string, question: string) => ({
  kind: 'questions.moved',
  channels: roomChannels(session),
  subjects: { session, question },
});
