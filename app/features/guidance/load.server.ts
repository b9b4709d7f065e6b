import type { Actor } from '~/platform/actor';
import type { Reader } from '~/platform/database/client.server';
import { authorize, NotFound } from '~/platform/errors';
import { guidancePolicy, type GuidanceFacts, type Status } from './policy';

/** What the rules judge by, of a row. */
export function factsOf({
  ownerId,
  status,
}: {
  ownerId: string | null;
  status: string;
}): GuidanceFacts {
  return { ownerId, status: status as Status };
}

/**
 * Guidance by its slug.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export async function loadGuidance(reader: Pick<Reader, 'guidance'>, actor: Actor, slug: string) {
  authorize(guidancePolicy.read(actor));
  const guidance = await reader.guidance.findUnique({ where: { slug } });
  if (!guidance) throw new NotFound('No such guidance');
  return { ...guidance, facts: factsOf(guidance) };
}
