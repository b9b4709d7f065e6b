import type { LoggedEntry } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { registerNoticeKind, type Telling } from '~/platform/notices/notice-kinds.server';
import { questionAddresses } from '../addresses';
import { questionsPolicy } from '../policy';
import { gatherFacts } from '../sessions/load.server';
import { findAskers } from './askers.server';
import { sayFates } from './fates';
import { readState } from '../machine';

/**
 * Whoever asked at a session is told what became of it: of all their questions at once, when it is settled; later of one
 * alone, when it came open again and is a query now.
 */
registerNoticeKind({
  kind: 'questions.fate',
  title: 'What became of my questions at a session',
  entries: ['questions.settled'],
  byDefault: { site: true, mail: true },
  placeholders: ['session', 'fates'],
  words: {
    subject: 'What became of your questions: {session}',
    body: ['Hello {givenName}', '{sentence}.', '{fates}', '{link}'].join('\n\n'),
    button: 'Read the minutes',
  },
  about: ({ subjects }) => `session:${subjects.session ?? ''}`,
  concerns: async ({ subjects }) => [...new Set((await findAskers(whichOf(subjects))).values())],
  tell: (person, entries) => Promise.all(entries.map((entry) => tell(person, entry))),
});

/** The one question an entry names, with those it stands for; else all of its session. */
const whichOf = ({ session = '', question }: LoggedEntry['subjects']) =>
  question === undefined
    ? { sessionId: session }
    : { sessionId: session, OR: [{ id: question }, { mergedIntoId: question }] };

async function tell(person: Person, { subjects }: LoggedEntry): Promise<Telling | null> {
  const id = subjects.session ?? '';
  const session = await db().questionSession.findUnique({
    where: { id },
    include: { roles: { select: { role: true, personId: true } } },
  });
  if (!session) return null;
  if (!questionsPolicy.readMinutes(person, await gatherFacts(db(), person, session))) return null;
  const askers = await findAskers(whichOf(subjects));
  const mine = [...askers].filter(([, askerId]) => askerId === person.id);
  const ids = mine.map(([questionId]) => questionId);
  const questions = await db().question.findMany({
    where: { id: { in: ids } },
    orderBy: { seq: 'asc' },
    include: { mergedInto: true },
  });
  if (questions.length === 0) return null; // taken back
  const queries = await db().topicOrigin.findMany({
    where: {
      kind: 'question',
      originId: {
        in: questions.flatMap(({ id: own, mergedIntoId }) => [own, mergedIntoId ?? own]),
      },
    },
  });
  const asked = new Set(queries.map(({ originId }) => originId));
  const fateOf = <Row extends { id: string; state: string }>(row: Row) => ({
    ...row,
    state: readState(row.state),
    query: asked.has(row.id),
  });
  const fates = questions.map(({ mergedInto, ...question }) => ({
    ...fateOf(question),
    // Why that one was declined is its asker's to read.
    standsFor: mergedInto && { ...fateOf(mergedInto), reason: '' },
  }));
  return {
    sentence: `${sayFates(fates)} at “${session.title}”`,
    to: href(questionAddresses.minutes, { code: session.code }),
    values: {
      session: session.title,
      fates: fates
        .map(({ body, ...fate }) => `“${body}”: ${sayFates([fate], 'short')}`)
        .join('\n\n'),
    },
  };
}
