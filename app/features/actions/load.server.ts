import type { Actor } from '~/platform/actor';
import type { Reader } from '~/platform/database/client.server';
import { NotFound } from '~/platform/errors';
import { gatherFacts } from '../events/load.server';
import { actionsPolicy, type ActionFacts, type ActionState } from './policy';

/** An action with what the rules judge by. */

type Tables = Pick<Reader, 'event' | 'eventAction' | 'eventAnswer' | 'eventSpeaker'>;

/** What of an action's row every page shows. */
export const shownAction = {
  owner: { select: { id: true, name: true, organisation: { select: { name: true } } } },
  event: { select: { slug: true, title: true } },
  progress: { orderBy: { seq: 'desc' }, take: 1 },
} as const;

/**
 * An action that the actor may see.
 *
 * @throws {NotFound} when there is none, or not for them
 */
export async function loadAction(reader: Tables, actor: Actor, id: string) {
  const action = await reader.eventAction.findUnique({
    where: { id },
    include: {
      ...shownAction,
      event: { include: { hosts: { select: { personId: true, part: true } } } },
    },
  });
  if (!action) throw new NotFound('No such action');
  const event = await gatherFacts(reader, actor, action.event);
  if (!actionsPolicy.read(actor, event)) throw new NotFound('No such action');
  const state = action.state as ActionState;
  const facts: ActionFacts = { event, ownerId: action.ownerId, state };
  return { ...action, state, facts };
}

export type LoadedAction = Awaited<ReturnType<typeof loadAction>>;
