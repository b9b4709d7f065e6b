import { londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import type { Prisma } from '~/platform/database/generated/client';
import type { shownAction } from '../load.server';
import type { ActionState } from '../policy';
import type { ActionRow } from '../views';

/** An action's row as pages show it. */
export function viewOf(
  row: Prisma.EventActionGetPayload<{ include: typeof shownAction }>,
): ActionRow {
  const { id, what, owner, ownerName, ownerBody, dueOn, outcome, settledAt, event } = row;
  const state = row.state as ActionState;
  const [latest] = row.progress;
  return {
    id,
    what,
    owner: owner
      ? { id: owner.id, name: owner.name, organisation: owner.organisation?.name ?? '' }
      : { id: null, name: ownerName, organisation: ownerBody },
    dueOn,
    state,
    overdue: state === 'open' && dueOn < londonDay(now()),
    outcome,
    settledAt: settledAt?.toISOString() ?? null,
    event: { slug: event.slug, title: event.title },
    latest: latest ? { body: latest.body, at: latest.at.toISOString() } : null,
  };
}
