import '~/features/board/topics/query-maker.server';
import { settleSessions } from '~/features/questions/after/settle.server';
import '~/features/questions/after/notices.server';
import '~/features/questions/after/origin.server';
import { askQuestion } from '~/features/questions/asking/ask.server';
import {
  answerQuestion,
  leaveOpen,
  promiseAnswer,
  putOnAir,
} from '~/features/questions/chairing/conduct.server';
import { approveQuestion } from '~/features/questions/chairing/moderate.server';
import { pinQuestion } from '~/features/questions/chairing/order.server';
import '~/features/questions/promises/notices.server';
import { joinSession } from '~/features/questions/sessions/join.server';
import { isOpen } from '~/features/questions/sessions/load.server';
import { giveRole, listRoles } from '~/features/questions/sessions/roles.server';
import { doWithSession, makeSession } from '~/features/questions/sessions/sessions.server';
import { voteForQuestion } from '~/features/questions/voting/vote.server';
import type { Person } from '~/platform/actor';
import { londonDay, type Day } from '~/platform/calendar/days';
import { momentOf } from '~/platform/calendar/moments';
import { readTime } from '~/platform/calendar/times';
import { addWorkingDays, isWorkingDay } from '~/platform/calendar/working-days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { after, later, workingMoment } from './moments.server';
import { networkDay, workshop } from './questions';
import type { Deed, DemoOutcome, DemoQuestion, DemoSession } from './types';

/** The live questions of the demonstration network, through their own verbs: a session that is over, and one to come. */

/** The session that is over was so many days ago: whoever asked there is still told of it. */
const WORKSHOP_DAYS_AGO = 9;
/** From this hour on the day is over, and the session of the day is on the next one. */
const LATE = 16;

/**
 * Everything that happens at both.
 *
 * @param actor answers a member by key
 */
export function questionDeeds(actor: (key: string) => Person): Deed[] {
  return [...deedsOfWorkshop(actor), ...deedsOfNetworkDay(actor)];
}

/**
 * The session of the day, as long as it takes questions.
 *
 * @returns its code; null when it is over, and in a network that has none
 */
export async function findNetworkDay(): Promise<string | null> {
  const { code } = networkDay;
  const session = await db().questionSession.findUnique({ where: { code } });
  return session && isOpen(session) ? code : null;
}

/** Asked minute by minute, then answered one after the other, and settled on the next working day. */
function deedsOfWorkshop(actor: (key: string) => Person): Deed[] {
  const begins = workingMoment(WORKSHOP_DAYS_AGO, workshop.from);
  const ends = workingMoment(WORKSHOP_DAYS_AGO, workshop.to);
  const day = londonDay(begins);
  const { code, questions } = workshop;
  return [
    prepared(workshop, day, workingMoment(WORKSHOP_DAYS_AGO + 5, '11:15'), actor),
    ...questions.flatMap((question, index) => {
      const asked = asking(workshop, index, actor);
      return [
        { at: later(begins, index), run: asked.ask },
        { at: later(begins, 28), run: asked.vote },
        { at: later(begins, 30 + 2.5 * index), run: asked.putOnAir },
        { at: later(begins, 32 + 2.5 * index), run: () => asked.conclude(question.outcome) },
      ];
    }),
    { at: ends, run: () => doWithSession(actor(workshop.chair), code, 'close') },
    { at: momentOf(addWorkingDays(day, 1), 7 * 60 + 10), run: settleSessions },
  ];
}

/** Asked and voted for in the two days before. */
function deedsOfNetworkDay(actor: (key: string) => Person): Deed[] {
  const made = workingMoment(4, '15:30');
  const at = (minutes: number) => later(after(made, workingMoment(2, '12:10')), minutes);
  return [
    prepared(networkDay, dayToCome(), made, actor),
    ...networkDay.questions.flatMap((_, index) => {
      const asked = asking(networkDay, index, actor);
      return [
        { at: at(35 * index), run: asked.ask },
        { at: at(35 * index + 30), run: asked.vote },
      ];
    }),
  ];
}

/** Today; in the evening, at weekends and on bank holidays the next working day. */
function dayToCome(): Day {
  const today = londonDay(now());
  const early = now() < momentOf(today, LATE * 60);
  return early && isWorkingDay(today) ? today : addWorkingDays(today, 1);
}

/** The session is made, the parts in it are given, and people come in. */
function prepared(session: DemoSession, day: Day, at: Date, actor: (key: string) => Person): Deed {
  const { code, title, description, sections, chair, speaker, helper } = session;
  const maker = actor(chair);
  const minutes = (time: string) => readTime(time) ?? 0;
  const times = { day, from: minutes(session.from), to: minutes(session.to) };
  const what = { title, description, sections, moderated: true, idempotencyKey: '' };
  const people = new Set([...session.attendees, ...session.questions.map(({ by }) => by)]);
  return {
    at,
    run: async () => {
      await makeSession(maker, { ...what, ...times }, code);
      const parts = { chair, speaker, helper } as const;
      for (const role of ['chair', 'speaker', 'helper'] as const) {
        await giveRole(maker, code, { role, personId: actor(parts[role]).id });
      }
      for (const key of people) await joinSession(actor(key), code);
    },
  };
}

/** What is done with one question of a session, in this order. */
function asking(session: DemoSession, index: number, actor: (key: string) => Person) {
  const { code } = session;
  const question = session.questions[index];
  if (!question) throw new Error(`The session "${session.title}" has no question ${index}`);
  const chair = actor(session.chair);
  let id = '';
  const about = (was: string) => ({ question: id, was });
  return {
    ask: async () => {
      const { body, withoutName = false } = question;
      const sent = { body, withoutName, notNhsNumber: undefined, idempotencyKey: '' };
      id = (await askQuestion(actor(question.by), code, sent)).id;
      if (question.unread) return;
      await approveQuestion(chair, code, about('submitted'));
    },
    vote: async () => {
      for (const key of votersFor(session, question, index)) {
        await voteForQuestion(actor(key), code, id, true);
      }
      if (question.pinned) await pinQuestion(chair, code, about('waiting'), true);
    },
    putOnAir: () => putOnAir(chair, code, { ...about('waiting'), onAir: '' }),
    conclude: (outcome: DemoOutcome = 'left-open') =>
      conclude(chair, session, about('on-air'), outcome),
  };
}

/** So many of those who came in, beginning with another one for each question; nobody for their own. */
function votersFor(session: DemoSession, { by, votes }: DemoQuestion, index: number): string[] {
  const asked = session.questions.map((question) => question.by);
  const others = [...new Set([...session.attendees, ...asked])].filter((key) => key !== by);
  const first = (index * 5) % others.length;
  return [...others.slice(first), ...others.slice(0, first)].slice(0, votes);
}

async function conclude(
  chair: Person,
  { code }: DemoSession,
  about: { question: string; was: string },
  outcome: DemoOutcome,
): Promise<void> {
  if (outcome === 'left-open') return leaveOpen(chair, code, about);
  if ('answer' in outcome) return answerQuestion(chair, code, { ...about, ...outcome });
  const { id } = await db().questionSession.findUniqueOrThrow({ where: { code } });
  const speaker = (await listRoles(id)).find(({ role }) => role === 'speaker');
  await promiseAnswer(chair, code, {
    ...about,
    deed: 'take-away',
    what: outcome.promise,
    by: speaker?.id ?? '',
    byName: '',
    byOrganisation: '',
    dueOn: addWorkingDays(londonDay(now()), outcome.inWorkingDays),
  });
}
