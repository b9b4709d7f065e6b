import { href } from '~/platform/addresses';
import { londonDay } from '~/platform/calendar/days';
import { beginningOf } from '~/platform/calendar/moments';
import { addWorkingDays } from '~/platform/calendar/working-days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import type { Prisma } from '~/platform/database/generated/client';
import { findLimit } from '~/platform/limits/limits.server';
import { registerLimit } from '~/platform/limits/registry.server';
import { todayPolicy } from '~/platform/today/policy';
import { registerToday } from '~/platform/today/today.server';
import { boardAddresses } from './addresses';
import { visibleTo } from './policy';

const MOST = 5;

const quiet = registerLimit({
  key: 'board.quiet',
  label: 'A query without a reply stands in Today after',
  hint: 'The webmaster may know somebody to ask.',
  days: 5,
});

/** Queries to which nobody has replied. */
registerToday({
  key: 'board.unanswered',
  title: 'Nobody has replied',
  order: 20,
  async load(actor) {
    if (!todayPolicy.read(actor)) return null;
    const days = await findLimit(db(), quiet);
    const where: Prisma.TopicWhereInput = {
      waiting: true,
      replyCount: 0,
      ...visibleTo(actor),
      createdAt: { lt: beginningOf(addWorkingDays(londonDay(now()), -days)) },
    };
    const [topics, count] = await Promise.all([
      db().topic.findMany({ where, orderBy: { createdAt: 'asc' }, take: MOST }),
      db().topic.count({ where }),
    ]);
    const items = topics.map(({ id, title, createdAt }) => ({
      key: `topic:${id}`,
      text: title,
      to: href(boardAddresses.topic, { id }),
      action: 'Read',
      state: { look: 'due' as const, word: 'No reply' },
      since: createdAt.toISOString(),
    }));
    const all = { to: href(boardAddresses.board, {}), text: 'All open queries' };
    return { items, more: count - items.length, all };
  },
});
