import { registerHomePart } from '~/platform/home/home-parts.server';
import { todayPolicy } from '~/platform/today/policy';
import { loadToday } from '~/platform/today/today.server';
import type { TodayInShort } from './views';

const MOST = 3;

/** For whoever looks after the network, when something waits. */
registerHomePart({
  key: 'today.in-short',
  async load(actor): Promise<TodayInShort | null> {
    if (!todayPolicy.read(actor)) return null;
    const lists = await loadToday(actor);
    const items = lists.flatMap((list) => list.items);
    if (items.length === 0) return null;
    const all = lists.reduce((sum, list) => sum + list.items.length + list.more, 0);
    return { items: items.slice(0, MOST), all };
  },
});
