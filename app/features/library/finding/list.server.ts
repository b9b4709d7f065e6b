import type { Actor } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { authorize } from '~/platform/errors';
import { plainText } from '~/platform/text/plain';
import { libraryPolicy } from '../policy';
import type { FoundLine, ItemLine, LibraryPage } from '../views';
import { facet, type Faceted } from './facets';
import { listReadable, readPurposes, type Listed } from './items.hot.server';
import type { LibraryQuery } from './library-query';
import { comparers, lineOf } from './line';
import { findByWords, type FoundByWords } from './words.server';

/** The library as a list with facets. */

const PAGE = 20;
/** So much of what an item is for stands in a list. */
const MAX_PURPOSE = 200;

/**
 * A page of the library. What somebody may not read is in no line, facet or count, and its words are nowhere found.
 *
 * @throws {Forbidden}
 */
export async function listLibrary(actor: Actor, query: LibraryQuery): Promise<LibraryPage> {
  const { words, items, groups, states } = await ask(actor, query);
  const pages = Math.max(1, Math.ceil(items.length / PAGE));
  const page = Math.min(query.page, pages);
  const shown = items.slice((page - 1) * PAGE, page * PAGE);
  return {
    query: { ...query, page },
    rows: showRows(shown, words),
    total: items.length,
    pages,
    groups,
    states,
    found: words?.about ?? null,
    mayShare: libraryPolicy.share(actor),
  };
}

/**
 * All that a question finds, in its order.
 *
 * @throws {Forbidden}
 */
export async function listAll(actor: Actor, query: LibraryQuery): Promise<ItemLine[]> {
  const { items } = await ask(actor, query);
  return items.map(lineOf);
}

interface Asked extends Faceted {
  words: FoundByWords | null;
}

async function ask(actor: Actor, query: LibraryQuery): Promise<Asked> {
  authorize(libraryPolicy.list(actor));
  const readable = listReadable(actor);
  const words = query.q.trim() === '' ? null : await findByWords(actor, readable, query.q);
  const faceted = facet(words?.items ?? readable, query, now());
  const order = query.order === 'best' ? null : comparers[query.order];
  const items = order ? faceted.items.toSorted(order) : faceted.items;
  return { ...faceted, items, words };
}

function showRows(items: readonly Listed[], words: FoundByWords | null): FoundLine[] {
  const purposes = readPurposes(items.map(({ id }) => id));
  const found = words?.show(items);
  return items.map((item) => ({
    ...lineOf(item),
    purpose: begin(plainText(purposes.get(item.id) ?? '')),
    titlePieces: null,
    places: [],
    ...found?.get(item.id),
  }));
}

/** The first line, cut between two words. */
function begin(text: string): string {
  const [first = ''] = text.trim().split('\n');
  if (first.length <= MAX_PURPOSE) return first;
  const cut = first.slice(0, MAX_PURPOSE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_PURPOSE - 30))} …`;
}
