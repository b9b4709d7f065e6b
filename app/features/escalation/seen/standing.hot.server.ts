import { hotRead, isoMoment } from '~/platform/database/hot.server';
import { readAgents, type AgentFacts } from '../agents.hot.server';
import { chooseAgent } from '../choose-agent';
import type { AgentView, HistoryStep, Standing } from './standing';

/** How queries stand, for their pages and for lists. */

interface Row extends Pick<Standing, 'state' | 'step' | 'dueOn' | 'waitingFor' | 'version'> {
  topicId: string;
  agentId: string | null;
  serviceAreaId: string | null;
  sections: string;
  notYet: number;
  escalatedAt: string | null;
  settledAt: string | null;
}

const standingsOf = hotRead<[ids: string], Row>(`
  SELECT e.topicId, e.state, e.step, e.agentId, e.dueOn, CASE WHEN t.hiddenAt IS NULL THEN e.waitingFor ELSE '' END AS waitingFor, e.notYet, e.escalatedAt,
    e.settledAt, e.version, t.serviceAreaId,
    (SELECT json_group_array(p.sectionId) FROM "TopicSection" p WHERE p.topicId = t.id) AS sections
  FROM json_each(?) wanted
  CROSS JOIN "Escalation" e ON e.topicId = wanted.value
  JOIN "Topic" t ON t.id = e.topicId`);

/** How queries stand, by their ids; what is no query is missing. */
export function readStandings(topicIds: string[]): Map<string, Standing> {
  const agents = readAgents();
  return new Map(
    standingsOf(JSON.stringify(topicIds)).map((row) => [row.topicId, viewRow(row, agents)]),
  );
}

/** How one query stands; null when it is none. */
export function readStanding(topicId: string): Standing | null {
  return readStandings([topicId]).get(topicId) ?? null;
}

function viewRow(row: Row, agents: AgentFacts[]): Standing {
  const { state, step, dueOn, waitingFor, escalatedAt, settledAt, version } = row;
  const agent = find(agents, row.agentId);
  const standIn = nameOf(agent?.away?.standIn ?? null);
  return {
    state,
    step,
    agent: nameOf(agent),
    deputy: agent?.away && standIn ? { ...standIn, until: agent.away.until } : null,
    next: nameOf(nextOf(row, agent, agents)),
    dueOn,
    waitingFor,
    notYet: row.notYet === 1,
    escalatedAt: escalatedAt === null ? null : isoMoment(escalatedAt),
    settledAt: settledAt === null ? null : isoMoment(settledAt),
    version,
  };
}

/** Who gets it when nothing comes; null for the steering group. */
function nextOf(row: Row, agent: AgentFacts | null, agents: AgentFacts[]): AgentFacts | null {
  const there = agents.filter(({ gone }) => !gone);
  const subject = {
    area: row.serviceAreaId,
    sections: JSON.parse(row.sections) as string[],
  };
  if (row.step === 0) return chooseAgent(there, subject);
  return row.step === 1 && agent ? find(there, agent.aboveId) : null;
}

/** The agent who would get a query on a subject; null for the steering group. */
export function readAgentFor(subject: {
  area: string | null;
  sections: readonly string[];
}): AgentView | null {
  return nameOf(
    chooseAgent(
      readAgents().filter(({ gone }) => !gone),
      subject,
    ),
  );
}

const find = (agents: AgentFacts[], id: string | null) =>
  agents.find((agent) => agent.id === id) ?? null;

const nameOf = (agent: AgentView | null): AgentView | null =>
  agent && { name: agent.name, organisation: agent.organisation };

interface EventRow extends Pick<
  HistoryStep,
  'id' | 'kind' | 'step' | 'dueOn' | 'words' | 'replyId' | 'at'
> {
  agentId: string | null;
  byAgentId: string | null;
  byName: string | null;
}

/** What an asker does is told without a name: they may have asked without it. */
const BY_ASKER = ['started', 'confirmed', 'not-yet', 'asked-earlier', 'asker-replied', 'reopened']
  .map((kind) => `'${kind}'`)
  .join(', ');

const history = hotRead<[topicId: string], EventRow>(`
  SELECT h.id, h.kind, h.step, h.dueOn, h.agentId, h.byAgentId, h.replyId, h.at,
    CASE WHEN t.hiddenAt IS NULL THEN h.words ELSE '' END AS words,
    CASE WHEN by.kind = 'person' AND h.kind NOT IN (${BY_ASKER}) THEN by.name END AS byName
  FROM "EscalationEvent" h JOIN "Topic" t ON t.id = h.topicId LEFT JOIN "Person" by ON by.id = h.byId
  WHERE h.topicId = ? ORDER BY h.seq, h.rowid`);

/** Every step of a query's way, the first one first. */
export function readHistory(topicId: string): HistoryStep[] {
  const agents = readAgents();
  return history(topicId).map(({ agentId, byAgentId, byName, at, ...step }) => ({
    ...step,
    agent: nameOf(find(agents, agentId)),
    by: find(agents, byAgentId)?.name ?? byName,
    at: isoMoment(at),
  }));
}
