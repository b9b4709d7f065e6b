import { db } from '~/platform/database/database.server';
import { findNames } from '~/platform/people/names.server';
import { renderMarkdown } from '~/platform/text/markdown.server';
import type { UpdateView } from '../views';

/** The updates that were sent of the actions of an event. */

/** All of them, the latest first. */
export async function listUpdates(eventId: string, take?: number): Promise<UpdateView[]> {
  const rows = await db().eventUpdate.findMany({
    where: { eventId },
    orderBy: { seq: 'desc' },
    take,
  });
  const names = await findNames(rows.map(({ byId }) => byId));
  return rows.map(({ id, at, byId, body }) => ({
    id,
    at: at.toISOString(),
    by: names.get(byId) ?? 'A former member',
    html: renderMarkdown(body),
  }));
}

/** The latest; null when none was sent. */
export const findLatestUpdate = async (eventId: string): Promise<UpdateView | null> =>
  (await listUpdates(eventId, 1))[0] ?? null;
