import { hotRead } from '~/platform/database/hot.server';
import { registerOwnLinks } from '~/platform/links/own-links.server';
import { libraryAddresses } from '../addresses';

const titles = hotRead<[slugs: string], { slug: string; title: string }>(`
  SELECT i.slug, i.title FROM "LibraryItem" i
  WHERE i.slug IN (SELECT value FROM json_each(?)) AND i.state <> 'draft' AND i.audience = 'member'`);

/** Links to documents in posts: named where all members may see them. */
registerOwnLinks({
  address: libraryAddresses.item,
  name: (slugs) =>
    new Map(titles(JSON.stringify(slugs)).map(({ slug, title }) => [slug, title] as const)),
});
