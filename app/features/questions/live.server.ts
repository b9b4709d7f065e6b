import type { LoggedEntry } from '~/platform/activity/activity.server';
import { registerChannel } from '~/platform/live/channels.server';
import { registerGuest } from '~/platform/live/guests.server';
import { resolveGuest } from './passes/guest.server';
import { questionsPolicy } from './policy';
import {
  countAttending,
  findSessionView,
  listConsoleQuestions,
  listRoomQuestions,
  readPlaces,
  type Which,
} from './seen/questions.server';
import { readFacts } from './sessions/facts.hot.server';
import type { QuestionView, SessionUpdate } from './views';
import { readTally } from './voting/count.hot.server';

/** What open pages of a session hear: the phones of the room, the projector, the console. */

/** A room full of phones votes and comes in within seconds: of that the latest is told, once a second. */
const FLOODS = ['questions.voted', 'questions.joined'];

registerGuest(resolveGuest);

const find = (id: string) => Promise.resolve(readFacts(id));

registerChannel({
  kind: 'session',
  guests: true,
  coalesce: FLOODS,
  find,
  mayListen: questionsPolicy.attend,
  render: (id, entry) => renderFor(id, entry, listRoomQuestions),
});

registerChannel({
  kind: 'screen',
  coalesce: FLOODS,
  find,
  mayListen: questionsPolicy.showScreen,
  render: (id, entry) => renderFor(id, entry, listRoomQuestions),
});

registerChannel({
  kind: 'console',
  coalesce: FLOODS,
  find,
  mayListen: questionsPolicy.seeConsole,
  render: (id, entry) => renderFor(id, entry, listConsoleQuestions),
});

type List<Question> = (sessionId: string, which: Which) => Promise<Question[]>;

async function renderFor<Question extends QuestionView>(
  id: string,
  { kind, subjects }: Pick<LoggedEntry, 'kind' | 'subjects'>,
  list: List<Question>,
): Promise<SessionUpdate<Question>> {
  switch (kind) {
    case 'questions.voted':
      return { tally: readTally(id) };
    case 'questions.joined':
      return { attending: await countAttending(id) };
    case 'questions.session-changed':
      return { session: (await findSessionView(id)) ?? undefined };
    default:
      return renderQuestions(id, subjects, list);
  }
}

/** Those that an entry is about; where all that wait stand, when it is about their order. */
async function renderQuestions<Question extends QuestionView>(
  id: string,
  { question, other }: LoggedEntry['subjects'],
  list: List<Question>,
): Promise<SessionUpdate<Question>> {
  const ids = [question, other].filter((one) => one !== undefined);
  if (ids.length === 0) return { places: await readPlaces(id) };
  const questions = await list(id, { ids });
  const here = new Set(questions.map((one) => one.id));
  return { questions, gone: ids.filter((one) => !here.has(one)) };
}
