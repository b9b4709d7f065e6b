import type { Person } from '../actor';
import { PageParts, type PagePart } from '../parts/parts.server';

/** The parts of the home page: whatever a feature has there that is real for whoever reads. */
const parts = new PageParts<[actor: Person]>();

/** Registers a part's content. */
export function registerHomePart<Data>(part: PagePart<[actor: Person], Data>): void {
  parts.register(part);
}

/** Content by key, of the parts that have any. */
export function loadHomeParts(actor: Person): Promise<Record<string, unknown>> {
  return parts.load(actor);
}
