import type { Person } from '~/platform/actor';
import { londonDay, type Day } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { authorize, Conflict } from '~/platform/errors';
import { eventPageChannel } from '../events/channels';
import { nextReminder } from './chasing/reminders';
import { asOpen, requireOpen, subjectsOf } from './deeds.server';
import { loadAction } from './load.server';
import { actionsPolicy } from './policy';

/** How far an action is, and what became of it. */

/**
 * Says how far it is. Who runs the event is told.
 *
 * @throws {NotFound}
 * @throws {Forbidden} for who neither has it to do nor runs the event
 * @throws {Conflict} when it is done or dropped
 */
export function reportProgress(
  actor: Person,
  id: string,
  { words, idempotencyKey }: { words: string; idempotencyKey: string },
): Promise<void> {
  return change(
    actor,
    async (tx, record) => {
      const action = await loadAction(tx, actor, id);
      requireOpen(action, actionsPolicy.report(actor, asOpen(action)));
      authorize(actionsPolicy.report(actor, action.facts));
      const seq = await record({
        kind: 'actions.reported',
        channels: eventPageChannel(action.eventId),
        subjects: subjectsOf(action),
      });
      await tx.actionProgress.create({
        data: { seq, actionId: id, body: words, byId: actor.id, at: now() },
      });
      await tx.eventAction.update({ where: { id }, data: { seq } });
    },
    { verb: 'actions.report', key: idempotencyKey, input: { id, words } },
  );
}

/**
 * Says that it is done, and what came of it.
 *
 * @throws as `reportProgress`
 */
export const finishAction = (actor: Person, id: string, words: string): Promise<void> =>
  settle(actor, id, { state: 'done', words, may: actionsPolicy.report });

/**
 * Drops it, with the reason: whoever had it to do is told.
 *
 * @throws {NotFound}
 * @throws {Forbidden} for who neither runs the event nor takes its notes
 * @throws {Conflict} when it is done or dropped
 */
export const dropAction = (actor: Person, id: string, reason: string): Promise<void> =>
  settle(actor, id, { state: 'dropped', words: reason, may: actionsPolicy.change });

function settle(
  actor: Person,
  id: string,
  {
    state,
    words,
    may,
  }: {
    state: 'done' | 'dropped';
    words: string;
    may: typeof actionsPolicy.report;
  },
): Promise<void> {
  return change(actor, async (tx, record) => {
    const action = await loadAction(tx, actor, id);
    requireOpen(action, may(actor, asOpen(action)));
    authorize(may(actor, action.facts));
    const seq = await record({
      kind: `actions.${state}`,
      channels: eventPageChannel(action.eventId),
      subjects: subjectsOf(action),
    });
    await tx.eventAction.update({
      where: { id },
      data: { state, outcome: words, settledAt: now(), remindOn: null, seq },
    });
  });
}

/**
 * Takes it up again. What was said when it was settled stays among what was said of it.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Conflict} when it is open
 */
export function reopenAction(actor: Person, id: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const action = await loadAction(tx, actor, id);
    const { facts, state, outcome, dueOn } = action;
    if (state === 'open' && actionsPolicy.report(actor, facts)) {
      throw new Conflict('The action is open already. Look at it again.');
    }
    authorize(actionsPolicy.reopen(actor, facts));
    const seq = await record({
      kind: 'actions.reopened',
      channels: eventPageChannel(action.eventId),
      subjects: subjectsOf(action),
    });
    const said = `Taken up again. Before, it was ${state}: “${outcome}”`;
    await tx.actionProgress.create({
      data: { seq, actionId: id, body: said, byId: actor.id, at: now() },
    });
    await tx.eventAction.update({
      where: { id },
      data: {
        state: 'open',
        outcome: '',
        settledAt: null,
        remindOn: nextReminder(dueOn as Day, londonDay(now())),
        seq,
      },
    });
  });
}
