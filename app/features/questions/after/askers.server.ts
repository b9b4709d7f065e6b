import { db } from '~/platform/database/database.server';

/** Who asked what: for telling them what became of it, and for nothing that anybody else is shown. */

/** Ids of those who asked questions, under their name or without it, by question. */
export async function findAskers(where: {
  sessionId?: string;
  OR?: Array<{ id: string } | { mergedIntoId: string }>;
}): Promise<Map<string, string>> {
  const questions = await db().question.findMany({
    where: { ...where, state: { not: 'withdrawn' } },
    select: { id: true, authorId: true, author: { select: { kind: true } } },
  });
  const ids = questions.map(({ id }) => id);
  const nameless = await db().anonymousPost.findMany({
    where: { kind: 'question', postId: { in: ids } },
    select: { postId: true, personId: true },
  });
  const named = questions.filter(({ author }) => author.kind !== 'nobody');
  return new Map([
    ...named.map(({ id, authorId }) => [id, authorId] as const),
    ...nameless.map(({ postId, personId }) => [postId, personId] as const),
  ]);
}
