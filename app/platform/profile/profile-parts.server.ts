import type { Person } from '../actor';
import { PageParts, type PagePart } from '../parts/parts.server';

/** The parts of a member's page beyond who they are: what they asked, answered, did and share. */
const parts = new PageParts<[reader: Person, memberId: string]>();

/** Registers a part's content. */
export function registerProfilePart<Data>(
  part: PagePart<[reader: Person, memberId: string], Data>,
): void {
  parts.register(part);
}

/** Content by key, of the parts that have any. */
export function loadProfileParts(
  reader: Person,
  memberId: string,
): Promise<Record<string, unknown>> {
  return parts.load(reader, memberId);
}
