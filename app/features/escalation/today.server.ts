import { href } from '~/platform/addresses';
import { londonDay } from '~/platform/calendar/days';
import { beginningOf } from '~/platform/calendar/moments';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import type { Prisma } from '~/platform/database/generated/client';
import { todayPolicy } from '~/platform/today/policy';
import { registerToday } from '~/platform/today/today.server';
import { chooseAgent } from './choose-agent';
import { readAgents } from './agents.hot.server';
import { escalationAddresses } from './addresses';

const MOST = 5;

/** Queries that went all the way up, and whose day has gone by there too: nobody is left but the webmaster. */
registerToday({
  key: 'escalation.overdue',
  title: 'Overdue at the steering group',
  order: 15,
  async load(actor) {
    if (!todayPolicy.read(actor)) return null;
    const where: Prisma.EscalationWhereInput = {
      state: 'agent',
      step: 3,
      dueOn: { lt: londonDay(now()) },
    };
    const [queries, count] = await Promise.all([
      db().escalation.findMany({
        where,
        orderBy: { dueOn: 'asc' },
        take: MOST,
        include: { topic: { select: { id: true, title: true, hiddenAt: true } } },
      }),
      db().escalation.count({ where }),
    ]);
    const items = queries.map(({ topic, dueOn }) => ({
      key: `escalation:${topic.id}`,
      text: topic.hiddenAt === null ? topic.title : 'A query that is taken down',
      to: href(escalationAddresses.decide, { id: topic.id }),
      action: 'See to it',
      state: { look: 'overdue' as const, word: 'Overdue' },
      since: dueOn === null ? null : beginningOf(londonDay(`${dueOn}T12:00:00Z`)).toISOString(),
    }));
    return { items, more: count - items.length, all: null };
  },
});

/** Without somebody for all other subjects, what nobody answers goes to the steering group at once. */
registerToday({
  key: 'escalation.no-agent',
  title: 'Subjects without an agent',
  order: 70,
  load(actor) {
    const there = readAgents().filter(({ gone }) => !gone);
    if (!todayPolicy.read(actor) || chooseAgent(there, { area: null, sections: [] })) {
      return Promise.resolve(null);
    }
    const item = {
      key: 'escalation:no-agent',
      text: 'No agent takes the subjects that nobody else has',
      to: '/network/settings/agents',
      action: 'Name one',
      state: { look: 'due' as const, word: 'To do' },
      since: null,
    };
    return Promise.resolve({ items: [item], more: 0, all: null });
  },
});
