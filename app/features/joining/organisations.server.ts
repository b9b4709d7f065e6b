import type { Reader } from '~/platform/database/client.server';

/** An organisation that people can join for; null for any other. */
export function findOpenOrganisation(
  reader: Reader,
  slug: string,
): Promise<{ id: string; name: string } | null> {
  return reader.organisation.findFirst({
    where: { slug, closedAt: null },
    select: { id: true, name: true },
  });
}
