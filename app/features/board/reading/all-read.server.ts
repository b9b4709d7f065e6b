import { newestSeq } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { authorize } from '~/platform/errors';
import { boardPolicy } from '../policy';
import { findSection } from '../sections/sections.server';
import { keepAllRead, keepSectionRead } from './marks.hot.server';

/** Counting much as read at once. Like every mark, it stays out of the activity log. */

/** Counts everything that was written until now as read. */
export async function markAllRead(actor: Person): Promise<void> {
  authorize(boardPolicy.read(actor));
  const seq = await newestSeq();
  await change(actor, (tx) => {
    keepAllRead(tx, actor.id, seq);
    return Promise.resolve();
  });
}

/**
 * Counts everything that stands in a section as read.
 *
 * @param slug of the section
 * @throws {NotFound} when there is no such section that they may read
 */
export async function markSectionRead(actor: Person, slug: string): Promise<void> {
  const { id } = await findSection(actor, slug);
  await change(actor, (tx) => {
    keepSectionRead(tx, actor.id, id);
    return Promise.resolve();
  });
}
