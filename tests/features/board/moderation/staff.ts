import { addModerator } from '~/features/board/moderation/moderators.server';
import type { Person } from '~/platform/actor';
import { addMember } from '../../../support/database';

/** Somebody who looks after a section, and the webmaster who let them. */
export async function addStaff(
  section = 'clinical',
): Promise<{ webmaster: Person; moderator: Person }> {
  const webmaster = await addMember(['webmaster']);
  const moderator = await addMember();
  await addModerator(webmaster, section, moderator.id);
  return { webmaster, moderator };
}
