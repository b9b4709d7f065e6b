import { sweepQueries } from '~/features/escalation/sweep.server';
import '~/features/escalation/agents.server';
import '~/features/board/escalated/keep-queries.server';
import { askBack, askEarlier, sayAnswered, waitFor } from '~/features/escalation/deeds.server';
import { writeDay } from '~/features/escalation/written-day';
import type { Person } from '~/platform/actor';
import { londonDay, type Day } from '~/platform/calendar/days';
import { addWorkingDays } from '~/platform/calendar/working-days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { addEntry } from '~/platform/lists/edit.server';
import { findList } from '~/platform/lists/list.server';
import { slugOf } from '~/platform/text/slug';
import { agents } from './agents';
import type { Deed } from './types';

/** What became of the queries that the demonstration network did not answer: through the same verbs, day by day. */

/** So far back it is looked once a week, and then every day. */
const DAYS_BACK = 750;
const DAYS_DAILY = 60;

/** Names the agents, each of those above before who is below them. */
export async function loadAgents(webmaster: Person): Promise<void> {
  const list = findList('agents');
  if (!list) throw new Error('There is no list of agents');
  const ids = new Map<string, string>();
  for (const { key, areas, above, deputy, awayDays, ...facts } of agents) {
    const awayUntil =
      awayDays === undefined ? '' : writeDay(addWorkingDays(londonDay(now()), awayDays));
    const values = {
      ...facts,
      areas: areas.map(slugOf).sort(),
      sections: [],
      above: ids.get(above ?? '') ?? '',
      deputy: ids.get(deputy ?? '') ?? '',
      awayUntil,
    };
    ids.set(key, await addEntry(webmaster, list, values));
  }
}

/**
 * What askers and agents did, and what each morning did.
 *
 * @param actor answers a member by key
 * @param moment so many days ago at a time of day in London, on a working day
 */
export function escalationDeeds(
  actor: (key: string) => Person,
  moment: (daysAgo: number, time: string) => Date,
): Deed[] {
  const mornings = Array.from({ length: DAYS_BACK }, (_, daysAgo) => daysAgo)
    .filter((daysAgo) => daysAgo < DAYS_DAILY || daysAgo % 7 === 0)
    .map((daysAgo) => ({ at: moment(daysAgo, '07:00'), run: sweepQueries }));
  const deed = (
    [begins, daysAgo]: [begins: string, daysAgo: number],
    run: (topicId: string) => Promise<void>,
  ) => ({
    at: moment(daysAgo, '11:40'),
    run: async () => run(await findTopic(begins)),
  });
  return [
    ...mornings,
    deed(['Who pays for the drugs', 22], (id) => sayAnswered(actor('rufus'), id, false)),
    deed(['We stopped our walk-in', 30], (id) => sayAnswered(actor('zsofia'), id, false)),
    deed(['We stopped our walk-in', 12], async (id) => {
      await waitFor(actor('idris'), id, {
        words: 'the regional review of urgent care',
        until: inWorkingDays(25),
        version: await versionOf(id),
      });
    }),
    deed(['How do you set a fair share', 6], (id) => askEarlier(actor('carys'), id)),
    deed(['Skill gaps: who has asked', 5], (id) => askEarlier(actor('philippa'), id)),
    deed(['Skill gaps: who has asked', 2], async (id) => {
      const words = 'Is it about practice nurses only, or about receptionists and managers too?';
      await askBack(actor('ifeoma'), id, { words, version: await versionOf(id) });
    }),
    deed(['Individual budgets', 4], (id) => askEarlier(actor('tamsin'), id)),
  ];
}

const inWorkingDays = (count: number): Day => addWorkingDays(londonDay(now()), count);

async function findTopic(begins: string): Promise<string> {
  const { id } = await db().topic.findFirstOrThrow({ where: { title: { startsWith: begins } } });
  return id;
}

async function versionOf(topicId: string): Promise<number> {
  const { version } = await db().escalation.findUniqueOrThrow({ where: { topicId } });
  return version;
}
