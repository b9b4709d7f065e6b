import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { openStates } from '../machine';
import { listConsoleQuestions } from '../seen/questions.server';
import { listSectionChoices } from '../sessions/sections.server';
import { loadToSettle } from './settle.server';

/**
 * What a session leaves open, and what becomes of it as things stand: for whoever settles it.
 *
 * @throws {NotFound}
 * @throws {Forbidden} also while it takes questions
 * @throws {Conflict} when it has been settled
 */
export async function findOpenQuestions(actor: Person, code: string) {
  const session = await loadToSettle(db(), actor, code);
  const [questions, kept, ofSession, choices] = await Promise.all([
    listConsoleQuestions(session.id),
    db().question.findMany({
      where: { sessionId: session.id, state: { in: openStates } },
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
