import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { todayPolicy } from '~/platform/today/policy';
import type { TodayItem } from '~/platform/today/item';
import { registerToday } from '~/platform/today/today.server';
import { boardAddresses } from '../addresses';
import { flagsFor } from './flag-lists.server';
import { flagStates, wordsOfReason, type FlagState } from './words';

/** Reports and posts that were taken down wait in Today. */

const MOST = 5;

registerToday({
  key: 'board.to-decide',
  title: 'Taken down: is a patient named?',
  order: 5,
  async load(actor) {
    if (!todayPolicy.read(actor)) return null;
    // Whatever is hidden has a deed that says so: few, while topics and replies are many.
    const deeds = await db().topicDeed.findMany({
      where: { kind: 'hidden' },
      select: { topicId: true, replyId: true },
    });
    const ids = (of: Array<string | null>) => ({ in: of.filter((id) => id !== null) });
    const [topics, replies] = await Promise.all([
      db().topic.findMany({
        where: { id: ids(deeds.map(({ topicId }) => topicId)), hiddenAt: { not: null } },
      }),
      db().reply.findMany({
        where: { id: ids(deeds.map(({ replyId }) => replyId)), hiddenAt: { not: null } },
      }),
    ]);
    const items = [
      ...topics.map(({ id, hiddenAt }) => itemOf('query', id, hiddenAt)),
      ...replies.map(({ id, hiddenAt }) => itemOf('reply', id, hiddenAt)),
    ];
    return { items: items.slice(0, MOST), more: Math.max(0, items.length - MOST), all: null };
  },
});

function itemOf(kind: 'query' | 'reply', id: string, hiddenAt: Date | null): TodayItem {
  const address = kind === 'query' ? boardAddresses.hideTopic : boardAddresses.hideReply;
  return {
    key: `hidden:${id}`,
    text: `A ${kind} was taken down as naming a patient`,
    to: href(address, { id }),
    action: 'Decide',
    state: { look: 'overdue', word: 'Urgent' },
    since: hiddenAt?.toISOString() ?? null,
  };
}

registerToday({
  key: 'board.flags',
  title: 'Reported posts',
  order: 15,
  async load(actor) {
    if (!todayPolicy.read(actor)) return null;
    const where = { ...(await flagsFor(actor)), state: { in: ['open', 'taken'] } };
    const [flags, count] = await Promise.all([
      db().flag.findMany({ where, orderBy: { createdAt: 'asc' }, take: MOST }),
      db().flag.count({ where }),
    ]);
    const items = flags.map(({ id, reason, state, createdAt }) => ({
      key: `flag:${id}`,
      text: `A post is reported: ${wordsOfReason(reason).toLowerCase()}`,
      to: href(boardAddresses.flag, { flag: id }),
      action: 'Look',
      state: {
        look: state === 'open' ? ('new' as const) : ('waiting' as const),
        word: flagStates[state as FlagState].word,
      },
      since: createdAt.toISOString(),
    }));
    const all = { to: href(boardAddresses.flags, {}), text: 'All reports' };
    return { items, more: count - items.length, all };
  },
});
