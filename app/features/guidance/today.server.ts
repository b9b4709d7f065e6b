import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { todayPolicy } from '~/platform/today/policy';
import { registerToday } from '~/platform/today/today.server';
import { guidanceAddresses } from './addresses';
import { guidanceHref } from './finding/guidance-query';

const MOST = 5;

/** Guidance whose address leads nowhere, for whoever looks after the network. */
registerToday({
  key: 'guidance.dead-links',
  title: 'Guidance that leads nowhere',
  order: 60,
  async load(actor) {
    if (!todayPolicy.read(actor)) return null;
    const where = { link: 'dead', status: 'current' };
    const [dead, count] = await Promise.all([
      db().guidance.findMany({ where, orderBy: { checkedAt: 'asc' }, take: MOST }),
      db().guidance.count({ where }),
    ]);
    const items = dead.map(({ id, slug, title, checkedAt, changedAt }) => ({
      key: `guidance:${id}`,
      text: title,
      to: href(guidanceAddresses.guidance, { guidance: slug }),
      action: 'Look',
      state: { look: 'due' as const, word: 'Dead link' },
      since: (checkedAt ?? changedAt).toISOString(),
    }));
    const all = {
      to: guidanceHref(guidanceAddresses.list, { broken: true }),
      text: 'All that leads nowhere or has moved',
    };
    return { items, more: count - items.length, all };
  },
});
