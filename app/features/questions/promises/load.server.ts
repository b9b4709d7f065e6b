import type { Actor } from '~/platform/actor';
import type { Reader } from '~/platform/database/client.server';
import { NotFound } from '~/platform/errors';
import { questionsPolicy } from '../policy';
import { gatherFacts } from '../sessions/load.server';

/** A promise with what the rules judge by. */

/**
 * A promise that the actor may see.
 *
 * @throws {NotFound} when there is none, or not for them
 */
export async function loadPromise(
  reader: Pick<Reader, 'promiseMade' | 'questionSession' | 'sessionAttendee' | 'sessionPass'>,
  actor: Actor,
  id: string,
) {
  const promise = await reader.promiseMade.findUnique({
    where: { id },
    include: {
      question: { select: { body: true, state: true } },
      session: { include: { roles: { select: { role: true, personId: true } } } },
    },
  });
  if (!promise) throw new NotFound('No such promise');
  const facts = await gatherFacts(reader, actor, promise.session);
  if (!questionsPolicy.readPromise(actor, facts)) throw new NotFound('No such promise');
  const open = promise.keptAt === null && promise.givenUpAt === null;
  return { ...promise, open, session: { ...promise.session, facts } };
}

export type LoadedPromise = Awaited<ReturnType<typeof loadPromise>>;
