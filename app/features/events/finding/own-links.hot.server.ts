import { hotRead } from '~/platform/database/hot.server';
import { registerOwnLinks } from '~/platform/links/own-links.server';
import { eventAddresses } from '../addresses';

const titles = hotRead<[slugs: string], { slug: string; title: string }>(`
  SELECT e.slug, e.title FROM "Event" e
  WHERE e.slug IN (SELECT value FROM json_each(?)) AND e.state <> 'draft'`);

/** Links to events in posts: all members may see what has been published. */
registerOwnLinks({
  address: eventAddresses.event,
  name: (slugs) =>
    new Map(titles(JSON.stringify(slugs)).map(({ slug, title }) => [slug, title] as const)),
});
