import { holds, type Person } from '~/platform/actor';
import { londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { renderMarkdown } from '~/platform/text/markdown.server';
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
  question: { select: { body: true } },
  session: { select: { code: true, title: true, startsAt: true } },
} as const;

type Row = Awaited<ReturnType<typeof find>>[number];

function find(actor: Person, open: boolean) {
  const session = visibleTo(actor);
  return open
    ? db().promiseMade.findMany({
        where: { session, keptAt: null, givenUpAt: null },
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
        include: shown,
      })
    : db().promiseMade.findMany({
        where: { session, NOT: { keptAt: null, givenUpAt: null } },
        orderBy: [{ dueOn: 'desc' }, { id: 'asc' }],
        include: shown,
      });
}

/**
 * Promises made at sessions that the actor may read the minutes of: what is open by its day, then what is kept or given
 * up, the latest first.
 */
export async function listPromises(
  actor: Person,
): Promise<{ open: PromiseRow[]; over: PromiseRow[] }> {
  authorize(questionsPolicy.list(actor));
  const [open, over] = await Promise.all([find(actor, true), find(actor, false)]);
  return { open: open.map(viewOf), over: over.map(viewOf) };
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

function viewOf(promise: Row): PromiseRow {
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
    question: promise.question?.body ?? null,
    session: { code: promise.session.code, title: promise.session.title },
  };
}
