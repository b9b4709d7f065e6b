import { holds, type Person } from '~/platform/actor';
import { londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import type { Prisma } from '~/platform/database/generated/client';
import { authorize } from '~/platform/errors';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { isInRoom, readState } from '../machine';
import { questionsPolicy } from '../policy';
import type { PromiseRow } from '../views';
import { loadPromise } from './load.server';

/** The log of promises. */

/** The sessions whose promises somebody sees: as `questionsPolicy.readPromise` has it. */
export function visibleTo(actor: Person) {
  const personId = actor.id;
  if (holds(actor, 'steering') || holds(actor, 'webmaster')) return {};
  return { OR: [{ attendees: { some: { personId } } }, { roles: { some: { personId } } }] };
}

const shown = {
  question: { select: { body: true, state: true } },
  session: { select: { code: true, title: true, startsAt: true } },
} as const;

/** So many that are over on a page. */
const PAGE = 50;

/**
 * Promises made at sessions that the actor may read the minutes of: what is open by its day, then a page of what is kept
 * or given up, the latest first.
 *
 * @param before the last one of the page before
 * @returns with `older` for the page after, if there is one
 */
export async function listPromises(
  actor: Person,
  before: string | null = null,
): Promise<{ open: PromiseRow[]; over: PromiseRow[]; older: string | null }> {
  authorize(questionsPolicy.list(actor));
  const session = visibleTo(actor);
  const [open, over] = await Promise.all([
    db().promiseMade.findMany({
      where: { session, keptAt: null, givenUpAt: null },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      include: shown,
    }),
    db().promiseMade.findMany({
      where: { session, NOT: { keptAt: null, givenUpAt: null } },
      orderBy: [{ dueOn: 'desc' }, { id: 'asc' }],
      ...(before === null ? {} : { cursor: { id: before }, skip: 1 }),
      take: PAGE + 1,
      include: shown,
    }),
  ]);
  const page = over.slice(0, PAGE);
  const older = over.length > PAGE ? (page.at(-1)?.id ?? null) : null;
  return { open: open.map(viewOf), over: page.map(viewOf), older };
}

/**
 * One promise, and what the actor may do with it.
 *
 * @throws {NotFound} also for who may not see it
 */
export async function findPromise(
  actor: Person,
  id: string,
): Promise<PromiseRow & { mayKeep: boolean }> {
  const promise = await loadPromise(db(), actor, id);
  const mayKeep = questionsPolicy.keepPromise(actor, promise.session.facts, promise);
  return { ...viewOf(promise), mayKeep };
}

function viewOf(promise: Prisma.PromiseMadeGetPayload<{ include: typeof shown }>): PromiseRow {
  const { id, kind, what, name, organisation, dueOn, keptAt, givenUpAt, answer } = promise;
  const over = keptAt ?? givenUpAt;
  return {
    id,
    kind: kind === 'waiting-for' ? 'waiting-for' : 'taken-away',
    what,
    by: { name, organisation },
    dueOn,
    state: keptAt ? 'kept' : givenUpAt ? 'given-up' : 'open',
    overdue: over === null && dueOn < londonDay(now()),
    overAt: over?.toISOString() ?? null,
    answerHtml: answer === '' ? '' : renderMarkdown(answer),
    question: wordsOf(promise.question),
    session: { code: promise.session.code, title: promise.session.title },
  };
}

/** What was asked, as far as the room has seen it: put back and changed, it is the chair's to read first. */
const wordsOf = (question: { body: string; state: string } | null): string | null =>
  question && isInRoom(readState(question.state)) ? question.body : null;
