import type { Actor } from '~/platform/actor';
import type { Reader } from '~/platform/database/client.server';
import { db } from '~/platform/database/database.server';
import { Invalid } from '~/platform/errors';
import { eventsPolicy } from './policy';

/** The kinds of event, as those choose who make one. The list itself is the webmaster’s. */

/**
 * The kinds somebody may make events of, in their order.
 *
 * @param present slug of the kind an event has already: offered although it may be retired
 */
export async function listKindChoices(
  actor: Actor,
  present?: string,
): Promise<Array<{ slug: string; name: string }>> {
  const kinds = await db().eventKind.findMany({
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
  });
  return kinds
    .filter(
      (kind) =>
        kind.slug === present || (kind.retiredAt === null && eventsPolicy.make(actor, kind)),
    )
    .map(({ slug, name }) => ({ slug, name }));
}

/**
 * A kind of which somebody may make an event: a retired one stays where it is, and is given to nothing else.
 *
 * @param present slug of the kind the event has already
 * @throws {Invalid}
 */
export async function requireKind(
  reader: Pick<Reader, 'eventKind'>,
  actor: Actor,
  slug: string,
  present: string | null = null,
): Promise<void> {
  if (slug === present) return;
  const kind = await reader.eventKind.findUnique({ where: { slug } });
  if (kind && kind.retiredAt === null && eventsPolicy.make(actor, kind)) return;
  throw new Invalid({ kind: 'Choose what kind of event it is' });
}
