import type { Person } from '~/platform/actor';
import { addDays, londonDay, type Day } from '~/platform/calendar/days';
import { newId, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { authorize, Conflict, Invalid } from '~/platform/errors';
import { eventPageChannel } from '../events/channels';
import { loadEvent } from '../events/load.server';
import { nextReminder } from './chasing/reminders';
import { MAX_DAYS_AHEAD } from './limits';
import { loadAction, type LoadedAction } from './load.server';
import { findOwner, type NamedOwner } from './owner.server';
import { actionsPolicy } from './policy';
import type { ActionInput } from './schema';

/** Writing down what was agreed, and changing it. */

/**
 * Writes an action down. A member who has it to do is told.
 *
 * @returns its id
 * @throws {NotFound} when there is no event that they may read
 * @throws {Forbidden} for who neither runs it nor takes its notes
 * @throws {Invalid} when nobody is found by the name, or the day is past
 */
export function addAction(
  actor: Person,
  slug: string,
  { what, owner, organisation, dueOn, idempotencyKey }: ActionInput & { idempotencyKey: string },
): Promise<string> {
  const input = { what, owner, organisation, dueOn };
  return change(
    actor,
    async (tx, record) => {
      const event = await loadEvent(tx, actor, slug);
      authorize(actionsPolicy.add(actor, event.facts));
      checkDay(dueOn);
      const named = await findOwner(tx, input);
      const id = newId();
      const seq = await record({
        kind: 'actions.given',
        channels: eventPageChannel(event.id),
        subjects: subjectsOf({ id, eventId: event.id, ...named }),
      });
      await tx.eventAction.create({
        data: {
          id,
          eventId: event.id,
          what,
          ...named,
          dueOn,
          remindOn: nextReminder(dueOn, londonDay(now())),
          createdById: actor.id,
          createdAt: now(),
          seq,
        },
      });
      return id;
    },
    { verb: 'actions.add', key: idempotencyKey, input: { slug, ...input } },
  );
}

/**
 * Changes what is to be done, by whom and by when. Whoever has it to do from now on is told.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Conflict} when it is done or dropped
 * @throws {Invalid} when nobody is found by the name, or another day is past
 */
export function changeAction(
  actor: Person,
  id: string,
  { what, owner, organisation, dueOn }: ActionInput,
): Promise<void> {
  return change(actor, async (tx, record) => {
    const action = await loadAction(tx, actor, id);
    requireOpen(action, actionsPolicy.change(actor, asOpen(action)));
    authorize(actionsPolicy.change(actor, action.facts));
    const moved = dueOn !== action.dueOn;
    if (moved) checkDay(dueOn);
    const named = sameOwner(action, { owner, organisation })
      ? ownerOf(action)
      : await findOwner(tx, { owner, organisation });
    const passedOn = named.ownerId !== null && named.ownerId !== action.ownerId;
    const seq = await record({
      kind: passedOn ? 'actions.given' : 'actions.changed',
      channels: eventPageChannel(action.eventId),
      subjects: subjectsOf({ ...action, ...named }),
    });
    const again = moved || passedOn;
    await tx.eventAction.update({
      where: { id },
      data: {
        what,
        ...named,
        dueOn,
        seq,
        // Whoever is given it, and whoever has another day, is reminded from the beginning.
        ...(again && { reminded: 0, remindOn: nextReminder(dueOn, londonDay(now())) }),
      },
    });
  });
}

/** What the log says an entry about an action is about; the member who has it to do is told by it. */
export function subjectsOf({
  id,
  eventId,
  ownerId,
}: {
  id: string;
  eventId: string;
  ownerId: string | null;
}): Record<string, string> {
  const subjects = { event: eventId, action: id };
  return ownerId === null ? subjects : { ...subjects, person: ownerId };
}

/** The same action as if it were open: to tell who was too late from who may not. */
export const asOpen = ({ facts }: LoadedAction) => ({ ...facts, state: 'open' as const });

/** @throws {Conflict} when it is done or dropped already, for who could do it otherwise */
export function requireOpen({ state }: LoadedAction, otherwiseAllowed: boolean): void {
  if (state !== 'open' && otherwiseAllowed) {
    throw new Conflict('Somebody was quicker: this action is done or dropped. Look at it again.');
  }
}

function checkDay(dueOn: Day): void {
  const today = londonDay(now());
  if (dueOn < today) throw new Invalid({ due: 'The day must be today or later' });
  if (dueOn > addDays(today, MAX_DAYS_AHEAD)) {
    throw new Invalid({ due: 'The day must be within the next 3 years' });
  }
}

const ownerOf = ({ ownerId, ownerName, ownerBody }: LoadedAction): NamedOwner => ({
  ownerId,
  ownerName,
  ownerBody,
});

/** Nothing was typed into the fields of the owner: who it is, is not asked anew. */
function sameOwner(
  { owner, ownerName, ownerBody }: LoadedAction,
  typed: { owner: string; organisation: string },
): boolean {
  return owner
    ? typed.owner === owner.name && typed.organisation === (owner.organisation?.name ?? '')
    : typed.owner === ownerName && typed.organisation === ownerBody;
}
