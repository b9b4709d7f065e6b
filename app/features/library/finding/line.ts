import type { ItemLine } from '../views';
import type { Listed } from './items.hot.server';

/** An item as a line of a list. */
export function lineOf(item: Listed): ItemLine {
  const { slug, title, kind, state, areas, ownedBy, version, changedAt, types, uses } = item;
  const { downloads, signed, tried, reviewOn } = item;
  return {
    slug,
    title,
    kind,
    state,
    serviceAreas: areas.map(({ name }) => name),
    owners: ownedBy.map(({ name }) => name),
    version,
    changedAt,
    types,
    uses,
    downloads,
    signed,
    tried,
    reviewOn,
  };
}

const collator = new Intl.Collator('en-GB', { numeric: true });

/** Orders in which items stand, whatever was asked. */
export const comparers = {
  newest: (a: Listed, b: Listed) => (a.changedAt < b.changedAt ? 1 : -1),
  used: (a: Listed, b: Listed) => b.uses - a.uses || b.downloads - a.downloads,
  name: (a: Listed, b: Listed) => collator.compare(a.title, b.title),
} satisfies Record<string, (a: Listed, b: Listed) => number>;
