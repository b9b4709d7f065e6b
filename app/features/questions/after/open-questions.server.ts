import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { questionsPolicy } from '../policy';
import { listConsoleQuestions } from '../seen/questions.server';
import { loadSession } from '../sessions/load.server';
import { listSectionChoices } from '../sessions/sections.server';
import { listStillOpen } from './still-open.server';

/**
 * What a session leaves open, and what becomes of it as things stand: for whoever settles it.
 *
 * @throws {NotFound}
 * @throws {Forbidden} also while it takes questions
 */
export async function findOpenQuestions(actor: Person, code: string) {
  const session = await loadSession(db(), actor, code);
  authorize(questionsPolicy.settle(actor, { ...session.facts, settled: false }));
  const settledBefore = session.settledAt !== null;
  // What was dropped before it was settled, whoever asked was told of then.
  const which = settledBefore ? { dropped: false } : {};
  const open = await listStillOpen(db(), { sessionId: session.id, ...which });
  const ids = open.map(({ id }) => id);
  const [questions, kept, ofSession, choices] = await Promise.all([
    listConsoleQuestions(session.id, { ids }),
    db().question.findMany({
      where: { id: { in: ids } },
      orderBy: { seq: 'asc' },
      select: { id: true, dropped: true, reason: true, section: { select: { slug: true } } },
    }),
    db().sessionSection.findFirst({
      where: { sessionId: session.id },
      orderBy: { position: 'asc' },
      select: { section: { select: { slug: true } } },
    }),
    listSectionChoices(),
  ]);
  const otherwise = ofSession?.section.slug ?? choices[0]?.slug ?? '';
  return {
    session: { code: session.code, title: session.title },
    settledBefore,
    choices,
    questions: kept.flatMap(({ id, dropped, reason, section }) => {
      const shown = questions.find((question) => question.id === id);
      if (!shown) return [];
      const { body, asker, votes } = shown;
      const place = section?.slug ?? otherwise;
      return [{ id, body, asker, votes, dropped, reason: dropped ? reason : '', section: place }];
    }),
  };
}

export type OpenQuestion = Awaited<ReturnType<typeof findOpenQuestions>>['questions'][number];
