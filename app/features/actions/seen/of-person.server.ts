import { db } from '~/platform/database/database.server';
import { registerHomePart } from '~/platform/home/home-parts.server';
import { registerProfilePart } from '~/platform/profile/profile-parts.server';
import { shownAction } from '../load.server';
import { actionsPolicy } from '../policy';
import type { OpenActions } from '../views';
import { READABLE } from './list.server';
import { viewOf } from './row.server';

/** What one member has to do: on their page, and at home. */

const MOST_ON_PAGE = 10;
const MOST_AT_HOME = 3;

async function findOpen(ownerId: string, take: number): Promise<OpenActions | null> {
  const where = { ownerId, state: 'open', ...READABLE };
  const [rows, count] = await Promise.all([
    db().eventAction.findMany({
      where,
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take,
      include: shownAction,
    }),
    db().eventAction.count({ where }),
  ]);
  return count === 0 ? null : { actions: rows.map(viewOf), more: count - rows.length };
}

registerProfilePart({
  key: 'actions.open',
  load: async (reader, memberId) =>
    actionsPolicy.list(reader) ? findOpen(memberId, MOST_ON_PAGE) : null,
});

registerHomePart({ key: 'actions.mine', load: ({ id }) => findOpen(id, MOST_AT_HOME) });
