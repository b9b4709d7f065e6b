import { defineAddresses } from '~/platform/addresses';
import { wordAfter } from '~/platform/links/typed-path';

/** Guidance and links. `docs/addresses.md` says what each takes and answers. */
export const guidanceAddresses = defineAddresses({
  list: { path: '/guidance', access: 'member', methods: ['GET'] },
  csv: { path: '/guidance.csv', access: 'member', methods: ['GET'] },
  new: { path: '/guidance/new', access: 'member', methods: ['GET', 'POST'] },
  guidance: { path: '/guidance/:guidance', access: 'member', methods: ['GET', 'POST'] },
  edit: { path: '/guidance/:guidance/edit', access: 'member', methods: ['GET', 'POST'] },
  retire: { path: '/guidance/:guidance/retire', access: 'member', methods: ['GET', 'POST'] },
});

/** What guidance can never be called in its address, because another page is. */
export const takenSlugs: readonly string[] = ['new'];

/**
 * Which guidance an address leads to, as somebody copies it out of their browser.
 *
 * @returns a slug; empty for what is no address of guidance
 */
export function slugIn(typed: string): string {
  return wordAfter('/guidance/', typed);
}
