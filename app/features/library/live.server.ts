import { db } from '~/platform/database/database.server';
import { registerChannel } from '~/platform/live/channels.server';
import { factsOf, withOwners } from './load.server';
import { libraryPolicy } from './policy';

/** What an open page of an item hears: that something about it is different. Each page reads again for itself. */
registerChannel({
  kind: 'library',
  async find(id) {
    const item = await db().libraryItem.findUnique({ where: { id }, include: withOwners });
    return item && factsOf(item);
  },
  mayListen: libraryPolicy.read,
  render: () => Promise.resolve({}),
});
