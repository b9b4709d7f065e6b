import { hotRead } from '~/platform/database/hot.server';
import { registerOwnLinks } from '~/platform/links/own-links.server';
import { entryAddresses } from './entry-addresses';

const names = hotRead<[ids: string], { id: string; name: string }>(`
  SELECT p.id, p.name FROM "Person" p
  WHERE p.id IN (SELECT value FROM json_each(?)) AND p.kind = 'person' AND EXISTS (
    SELECT 1 FROM "RoleGrant" m WHERE m.personId = p.id AND m.role = 'member')`);

/** Links to members in posts: all members may see them; who has left has no page. */
registerOwnLinks({
  address: entryAddresses.entry,
  name: (ids) => new Map(names(JSON.stringify(ids)).map(({ id, name }) => [id, name] as const)),
});
