import { redirect } from '@remix-run/node';
import { db } from '~/platform/database/database.server';
import { NotFound } from '~/platform/errors';
import { organisationPath } from '~/platform/paths';

/** An organisation that an address names. */
export interface Named {
  id: string;
  slug: string;
  name: string;
}

/**
 * The organisation an address is about.
 *
 * @param slug the address's part that names it
 * @param url the whole address, to go on from one that the organisation had before
 * @throws {Response} 301 to the same page at the present address
 * @throws {NotFound} when no organisation has or had it
 */
export async function openOrganisation(slug: string | undefined, url: URL): Promise<Named> {
  const wanted = slug ?? '';
  const select = { id: true, slug: true, name: true } as const;
  const found = await db().organisation.findUnique({ where: { slug: wanted }, select });
  if (found) return found;
  const former = await db().organisationSlug.findUnique({
    where: { slug: wanted },
    select: { organisation: { select } },
  });
  if (!former) throw new NotFound('No such organisation');
  const rest = url.pathname.split('/').slice(3).join('/');
  const present = organisationPath(former.organisation.slug);
  // Remix takes a response that is thrown for the loader's answer.
  throw redirect(`${present}${rest === '' ? '' : `/${rest}`}${url.search}`, 301);
}
