import { newestSeq } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { authorize, NotFound } from '~/platform/errors';
import { questionsPolicy } from '../policy';
import { loadSession } from '../sessions/load.server';
import type { ConsoleQuestion, SessionPage } from '../views';
import {
  countAttending,
  findSessionView,
  listConsoleQuestions,
  listRoomQuestions,
} from './questions.server';

/** The pages of a session: what is common to all who see them. */

/**
 * What everybody in the room sees.
 *
 * @throws {NotFound}
 * @throws {Forbidden} for who has not come in
 */
export async function findRoomPage(actor: Person, code: string): Promise<SessionPage> {
  const { id, facts } = await loadSession(db(), actor, code);
  authorize(questionsPolicy.attend(actor, facts));
  return readPage(id, listRoomQuestions);
}

/** The same, for the projector. @throws as `findRoomPage`; also for who came with a badge */
export async function findScreenPage(actor: Person, code: string): Promise<SessionPage> {
  const { id, facts } = await loadSession(db(), actor, code);
  authorize(questionsPolicy.showScreen(actor, facts));
  return readPage(id, listRoomQuestions);
}

/**
 * What those see who have a part in the session.
 *
 * @throws {NotFound}
 * @throws {Forbidden} for everybody else
 */
export async function findConsolePage(
  actor: Person,
  code: string,
): Promise<SessionPage<ConsoleQuestion>> {
  const { id, facts } = await loadSession(db(), actor, code);
  authorize(questionsPolicy.seeConsole(actor, facts));
  return readPage(id, listConsoleQuestions);
}

/** Read from its place in the log on: what happens meanwhile is heard again, and changes nothing then. */
async function readPage<Question>(
  id: string,
  listQuestions: (sessionId: string) => Promise<Question[]>,
) {
  const seq = await newestSeq();
  const [session, attending, questions] = await Promise.all([
    findSessionView(id),
    countAttending(id),
    listQuestions(id),
  ]);
  if (!session) throw new NotFound('No such session');
  return { seq, session, attending, questions };
}
