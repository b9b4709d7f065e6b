import type { RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { londonDay, type Day } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { Conflict, NotFound } from '~/platform/errors';
import { readAgentsIn, type AgentFacts } from './agents.hot.server';
import { chooseAgent } from './choose-agent';
import { askByMail } from './asker-mails.server';
import { addStep, readKept, writeKept, type Doer, type Kept } from './kept.hot.server';
import { theKeeper } from './keeper.server';
import { findLimits } from './limits.server';
import { happen, type Event, type Limits, type Query, type World } from './machine';
import { tellOutside } from './outside-mails.server';
import { isSettled, type Happening } from './states';

/** The one way in which a query moves: loaded, put to the machine, written with its history, recorded in the log. */

/** What is the same for all queries at one moment. */
export interface Surroundings {
  today: Day;
  limits: Limits;
  agents: AgentFacts[];
}

/** The limits, the agents, the day. Read once for many queries of one transaction. */
export async function readSurroundings(tx: Transaction): Promise<Surroundings> {
  return { today: londonDay(now()), limits: await findLimits(tx), agents: readAgentsIn(tx) };
}

/** Agents who answer for something today. */
export const standing = (agents: AgentFacts[]) => agents.filter(({ gone }) => !gone);

function worldOf({ today, limits, agents }: Surroundings, kept: Kept): World {
  const there = standing(agents);
  const subject = { area: kept.serviceAreaId, sections: kept.sectionIds };
  const owner = agents.find(({ id }) => id === kept.query.agentId);
  const above = there.find(({ id }) => id === owner?.aboveId);
  return {
    today,
    limits,
    startedOn: kept.startedOn,
    agent: chooseAgent(there, subject)?.id ?? null,
    above: above?.id ?? null,
    had: kept.had,
  };
}

/** What an entry of the board says already: open pages are told once, and nobody by two notices. */
const SAID_BY_BOARD = new Set<Happening>([
  ...(['replied', 'confirmed', 'reopened', 'withdrawn'] as const),
  // When a topic is closed, or opened again.
  ...(['stopped', 'restarted'] as const),
]);

export interface Advance {
  by?: Doer;
  /** The reply that was the event. */
  replyId?: string;
  /** The version a form was made from: whoever acts on what has changed since hears so. */
  version?: number;
  /** The board's entry in the log, which says already what follows from it by itself. */
  seq?: number;
  /** The board has seen to lists and search itself. */
  byBoard?: boolean;
  surroundings?: Surroundings;
}

/**
 * Lets something happen to a query.
 *
 * @returns the query as it is then
 * @throws {NotFound} when nobody keeps such a query
 * @throws {Conflict} when it cannot be, or somebody else has moved it meanwhile
 */
export async function advance(
  tx: Transaction,
  record: RecordEntry,
  topicId: string,
  event: Event,
  { by = {}, replyId, version, seq: said, byBoard = false, surroundings }: Advance = {},
): Promise<Query> {
  const kept = readKept(tx, topicId);
  if (!kept) throw new NotFound('No such query');
  if (version !== undefined && version !== kept.version) {
    throw new Conflict(
      'Something has happened to this query since you opened the page. Look at it as it is now.',
    );
  }
  const around = surroundings ?? (await readSurroundings(tx));
  const outcome = happen(kept.query, event, worldOf(around, kept));
  if ('refused' in outcome) throw new Conflict(outcome.refused);
  const { query, did } = outcome;
  if (did.length === 0 && JSON.stringify(query) === JSON.stringify(kept.query)) return query;
  const settled = isSettled(query.state);
  writeKept(tx, topicId, query, settled);
  // Who asked without their name stays without it in the log and in the history.
  const doer = by.personId === kept.askerId ? { personId: kept.authorId } : by;
  const channels = [`topic:${topicId}`, ...kept.sectionIds.map((id) => `section:${id}`)];
  for (const one of did) {
    const subjects = { topic: topicId, ...(replyId === undefined ? {} : { reply: replyId }) };
    const kind = `escalation.${one.kind}`;
    const seq =
      said !== undefined && SAID_BY_BOARD.has(one.kind)
        ? said
        : await record({ kind, channels, subjects, under: doer.personId });
    addStep(tx, topicId, { did: one, query, by: doer, replyId: replyId ?? null, seq });
    await tellOutside(tx, { kept, query, did: one, agents: around.agents });
    await askByMail(tx, { kept, did: one });
  }
  if (!byBoard && settled !== isSettled(kept.query.state)) {
    await (settled ? theKeeper().settle(tx, topicId) : theKeeper().reopen(tx, topicId));
  }
  return query;
}
