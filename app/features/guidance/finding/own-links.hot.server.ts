import { hotRead } from '~/platform/database/hot.server';
import { registerOwnLinks } from '~/platform/links/own-links.server';
import { guidanceAddresses } from '../addresses';

const titles = hotRead<[slugs: string], { slug: string; title: string }>(
  `SELECT slug, title FROM "Guidance" WHERE slug IN (SELECT value FROM json_each(?))`,
);

/** Links to guidance in posts: all members may see it. */
registerOwnLinks({
  address: guidanceAddresses.guidance,
  name: (slugs) =>
    new Map(titles(JSON.stringify(slugs)).map(({ slug, title }) => [slug, title] as const)),
});
