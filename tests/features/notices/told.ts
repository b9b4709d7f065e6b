import { findBell, listNotices } from '~/features/notices/notices.server';
import { catchUp } from '~/platform/activity/followers.server';
import type { Person } from '~/platform/actor';

/** What somebody has been told by now: the sentences of their list, the newest first. */
export async function toldTo(person: Person): Promise<string[]> {
  await catchUp();
  return (await listNotices(person, null)).rows.map(({ sentence }) => sentence);
}

/** What the bell counts for them by now. */
export async function counted(person: Person): Promise<number> {
  await catchUp();
  const { unseen } = await findBell(person);
  return Object.values(unseen).reduce((sum, count) => sum + count, 0);
}
