import { newestSeq } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { findNames } from '~/platform/people/names.server';
import { loadAction } from '../load.server';
import { actionsPolicy } from '../policy';
import type { ActionPage } from '../views';
import { viewOf } from './row.server';

/** Who did something of whom no name is known any more. */
const SOMEBODY = 'A former member';

/**
 * One action, with all that was said of it and what its reader may do.
 *
 * @throws {NotFound} also for who may not see it
 */
export async function findAction(actor: Person, id: string): Promise<ActionPage> {
  const seen = await newestSeq();
  const action = await loadAction(db(), actor, id);
  const { facts, eventId, seq, createdById, createdAt } = action;
  const progress = await db().actionProgress.findMany({
    where: { actionId: id },
    orderBy: { seq: 'desc' },
  });
  const names = await findNames([createdById, ...progress.map(({ byId }) => byId)]);
  return {
    ...viewOf(action),
    eventId,
    seq,
    seen,
    progress: progress.map(({ body, at, byId }) => ({
      body,
      at: at.toISOString(),
      by: names.get(byId) ?? SOMEBODY,
    })),
    addedBy: names.get(createdById) ?? SOMEBODY,
    addedAt: createdAt.toISOString(),
    may: {
      change: actionsPolicy.change(actor, facts),
      report: actionsPolicy.report(actor, facts),
      reopen: actionsPolicy.reopen(actor, facts),
    },
  };
}
