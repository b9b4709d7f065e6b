import type { Reader } from '~/platform/database/client.server';
import type { Prisma } from '~/platform/database/generated/client';
import { openStates } from '../machine';

/** Questions of which nothing has become anything: open, and no query yet. Dropped ones are among them. */
export async function listStillOpen(
  reader: Pick<Reader, 'question' | 'topicOrigin'>,
  where: Prisma.QuestionWhereInput,
) {
  const open = await reader.question.findMany({
    where: { ...where, state: { in: openStates } },
    orderBy: { seq: 'asc' },
    select: { id: true, sessionId: true, stateAt: true, dropped: true },
  });
  const queries = await reader.topicOrigin.findMany({
    where: { kind: 'question', originId: { in: open.map(({ id }) => id) } },
    select: { originId: true },
  });
  const asked = new Set(queries.map(({ originId }) => originId));
  return open.filter(({ id }) => !asked.has(id));
}

/**
 * Whether a session has been settled and nothing has come open since: questions put back, parted, let in after all, or
 * asked when it was opened again.
 */
export async function isSettled(
  reader: Parameters<typeof listStillOpen>[0],
  { id, settledAt }: { id: string; settledAt: Date | null },
): Promise<boolean> {
  if (settledAt === null) return false;
  return (await listStillOpen(reader, { sessionId: id, dropped: false })).length === 0;
}
