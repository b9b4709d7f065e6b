import { findPerson } from '~/features/accounts/people.server';
import { registerChannel } from '~/platform/live/channels.server';
import { findBell } from './notices.server';
import { noticesPolicy } from './policy';
import type { Bell } from './views';

/** What somebody's open pages hear: their own bell. */
registerChannel({
  kind: 'notices',
  find: (personId) => Promise.resolve({ personId }),
  mayListen: noticesPolicy.read,
  async render(personId): Promise<Bell | null> {
    const person = await findPerson(personId);
    return person && findBell(person);
  },
});
