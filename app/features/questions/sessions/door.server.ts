import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { NotFound } from '~/platform/errors';
import { asGuest, questionsPolicy } from '../policy';
import type { SessionDoor } from '../views';
import { loadSession } from './load.server';

/**
 * A session as whoever stands before it sees it, and what they may do there.
 *
 * @throws {NotFound} when there is none, and for a guest of another session
 */
export async function findDoor(visitor: Person, code: string): Promise<SessionDoor> {
  const session = await loadSession(db(), visitor, code);
  const { facts } = session;
  const guest = asGuest(visitor);
  if (guest && guest.passFor !== session.id) throw new NotFound('No such session');
  return {
    id: session.id,
    code: session.code,
    title: session.title,
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
    attends: questionsPolicy.attend(visitor, facts),
    may: {
      join: questionsPolicy.join(visitor, facts),
      ask: questionsPolicy.ask(visitor, facts),
      vote: questionsPolicy.vote(visitor, facts),
      changeOwn: questionsPolicy.changeOwn(visitor, facts, { mine: true, state: 'waiting' }),
      seeConsole: questionsPolicy.seeConsole(visitor, facts),
      showScreen: questionsPolicy.showScreen(visitor, facts),
      conduct: questionsPolicy.conduct(visitor, facts),
      answer: questionsPolicy.answer(visitor, facts),
      readAsker: questionsPolicy.readAsker(visitor),
      seePeople: questionsPolicy.seePeople(visitor, facts),
      readMinutes: questionsPolicy.readMinutes(visitor, facts),
      manage: questionsPolicy.manage(visitor, facts),
    },
  };
}
