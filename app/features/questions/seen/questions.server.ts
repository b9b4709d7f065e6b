import { db } from '~/platform/database/database.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { isInRoom, isPromised, questionStates, readState } from '../machine';
import type { ConsoleQuestion, NamedPerson, Place, QuestionView, SessionView } from '../views';

/** Sessions and questions as pages and open pages show them: the same for everybody who sees them. */

const ROOM_STATES = questionStates.filter(isInRoom);
const CONSOLE_STATES = questionStates.filter((state) => state !== 'withdrawn');

const named = { select: { name: true, organisation: { select: { name: true } } } } as const;

/** The promise that stands behind a question: others may have been given up before. */
export const standingPromise = {
  where: { givenUpAt: null },
  orderBy: { madeAt: 'desc' },
  take: 1,
} as const;

const shown = {
  author: { select: { kind: true, ...named.select } },
  answer: { select: { body: true, at: true } },
  promises: {
    ...standingPromise,
    select: { what: true, name: true, organisation: true, dueOn: true },
  },
} as const;

/** Which questions: all of a session, or some of them. */
export interface Which {
  ids?: string[];
}

/** Questions that everybody in the room sees, in the order of asking. */
export async function listRoomQuestions(
  sessionId: string,
  which: Which = {},
): Promise<QuestionView[]> {
  const rows = await find(sessionId, ROOM_STATES, which);
  return rows.map(viewOf);
}

/** The same with what the chair sees besides: those to be read, declined, or asked with another. */
export async function listConsoleQuestions(
  sessionId: string,
  which: Which = {},
): Promise<ConsoleQuestion[]> {
  const rows = await find(sessionId, CONSOLE_STATES, which);
  return rows.map((row) => ({
    ...viewOf(row),
    reason: row.reason,
    mergedIntoId: row.mergedIntoId,
    editedAt: row.editedAt?.toISOString() ?? null,
    answerSource: row.answer?.body ?? '',
  }));
}

function find(sessionId: string, states: string[], { ids }: Which) {
  return db().question.findMany({
    where: {
      sessionId,
      state: { in: states },
      ...(ids === undefined ? {} : { id: { in: ids } }),
    },
    orderBy: { seq: 'asc' },
    include: shown,
  });
}

type Row = Awaited<ReturnType<typeof find>>[number];

function viewOf(row: Row): QuestionView {
  const { author, answer } = row;
  const promise = isPromised(readState(row.state)) ? (row.promises[0] ?? null) : null;
  const nameless = author.kind === 'nobody';
  return {
    id: row.id,
    body: row.body,
    asker: nameless ? null : { name: author.name, organisation: author.organisation?.name ?? '' },
    state: readState(row.state),
    stateAt: row.stateAt.toISOString(),
    votes: row.voteCount,
    pinned: row.pinned,
    position: row.position,
    seq: row.seq,
    askedAt: row.createdAt.toISOString(),
    edited: row.editedAt !== null,
    answer: answer && { html: renderMarkdown(answer.body), at: answer.at.toISOString() },
    promise: promise && {
      what: promise.what,
      by: { name: promise.name, organisation: promise.organisation },
      dueOn: promise.dueOn,
    },
  };
}

/** Where each question that waits stands, by its id. */
export async function readPlaces(sessionId: string): Promise<Record<string, Place>> {
  const waiting = await db().question.findMany({
    where: { sessionId, state: 'waiting' },
    select: { id: true, pinned: true, position: true },
  });
  return Object.fromEntries(waiting.map(({ id, ...place }) => [id, place]));
}

/** A session, for every page of it; null when there is none. */
export async function findSessionView(id: string): Promise<SessionView | null> {
  const session = await db().questionSession.findUnique({
    where: { id },
    include: {
      roles: {
        where: { role: 'speaker' },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        include: { person: named },
      },
    },
  });
  if (!session) return null;
  const { code, title, description, moderated } = session;
  return {
    id,
    code,
    title,
    description,
    moderated,
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
    closed: session.closedAt !== null,
    archived: session.archivedAt !== null,
    speakers: session.roles.map(({ person, name, organisation }): NamedPerson => ({
      name: person?.name ?? name,
      organisation: person?.organisation?.name ?? organisation,
    })),
  };
}

/** How many came in. */
export function countAttending(sessionId: string): Promise<number> {
  return db().sessionAttendee.count({ where: { sessionId } });
}
