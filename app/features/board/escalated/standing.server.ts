import type { StandingAbilities } from '~/features/escalation/seen/abilities';
import { readAbilities } from '~/features/escalation/seen/owned.hot.server';
import type { HistoryStep } from '~/features/escalation/seen/standing';
import { readHistory } from '~/features/escalation/seen/standing.hot.server';
import type { Person } from '~/platform/actor';
import { londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { atOneMoment } from '~/platform/database/hot.server';
import { findReadableTopic, findTopicView } from '../topics/topic-pages.server';
import type { TopicView } from '../views';

/** What stands beside a query for one reader: what they may do about where it stands, and every step of its way. */
export interface BesideStanding {
  may: StandingAbilities;
  history: HistoryStep[];
  /** What the agent has asked back last. */
  question: string | null;
}

/** Reads it for a topic that the actor may read. */
export function findBesideStanding(actor: Person, topicId: string): Promise<BesideStanding> {
  return atOneMoment(() => {
    const history = readHistory(topicId);
    const asked = history.findLast(({ kind }) => kind === 'asked-back');
    return {
      may: readAbilities(actor, topicId, londonDay(now())),
      history,
      question: asked?.words ?? null,
    };
  });
}

/**
 * Where a query stands, with what the actor may do about it.
 *
 * @throws {NotFound} when there is none that the actor may read
 */
export async function findStanding(
  actor: Person,
  topicId: string,
): Promise<BesideStanding & { topic: TopicView }> {
  const id = await findReadableTopic(actor, topicId);
  const [topic, beside] = await Promise.all([findTopicView(id), findBesideStanding(actor, id)]);
  return { topic, ...beside };
}
