import { hotRead } from '~/platform/database/hot.server';
import { registerOwnLinks } from '~/platform/links/own-links.server';
import { organisationAddresses } from './addresses';

/** By the slugs that organisations have, and those they had. */
const names = hotRead<[slugs: string, again: string], { slug: string; name: string }>(`
  SELECT slug, name FROM "Organisation" WHERE slug IN (SELECT value FROM json_each(?))
  UNION ALL SELECT former.slug, o.name FROM "OrganisationSlug" former
    JOIN "Organisation" o ON o.id = former.organisationId
  WHERE former.slug IN (SELECT value FROM json_each(?))`);

/** Links to organisations in posts: all members may see them. */
registerOwnLinks({
  address: organisationAddresses.organisation,
  name(slugs) {
    const asked = JSON.stringify(slugs);
    return new Map(names(asked, asked).map(({ slug, name }) => [slug, name] as const));
  },
});
