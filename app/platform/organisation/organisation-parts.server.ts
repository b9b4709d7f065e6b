import type { Actor } from '../actor';
import { PageParts, type PagePart } from '../parts/parts.server';

/** The parts of an organisation's page beyond what it is: what it shares, and what it works on. */
const parts = new PageParts<[reader: Actor, organisationId: string]>();

/** Registers a part's content. Whoever reads may be nobody who is signed in. */
export function registerOrganisationPart<Data>(
  part: PagePart<[reader: Actor, organisationId: string], Data>,
): void {
  parts.register(part);
}

/** Content by key, of the parts that have any. */
export function loadOrganisationParts(
  reader: Actor,
  organisationId: string,
): Promise<Record<string, unknown>> {
  return parts.load(reader, organisationId);
}
