import type { Person } from '../actor';
import type { TodayList } from './item';

/**
 * The register of what waits for whoever looks after the network. A feature registers what of its own somebody has to
 * see to; one page shows all of it (features/today).
 */

export interface TodaySource {
  /** `<feature>.<what>`. */
  key: string;
  /** The heading above its things. */
  title: string;
  /** Small numbers first: what people wait for before what machines wait for. */
  order: number;
  /** What waits for this person; null when nothing does. */
  load: (actor: Person) => Promise<TodayList | null>;
}

const sources: TodaySource[] = [];

/** Registers a kind of things to see to. */
export function registerToday(source: TodaySource): void {
  sources.push(source);
  sources.sort((a, b) => a.order - b.order);
}

/** Everything that waits for somebody, by kind; kinds of which nothing waits are left out. */
export async function loadToday(
  actor: Person,
): Promise<Array<TodayList & { key: string; title: string }>> {
  const lists = await Promise.all(
    sources.map(async ({ key, title, load }) => ({ key, title, list: await load(actor) })),
  );
  return lists.flatMap(({ list, ...source }) =>
    list && list.items.length > 0 ? [{ ...source, ...list }] : [],
  );
}
