import { londonDay, type Day } from '~/platform/calendar/days';
import { newId, now } from '~/platform/clock.server';
import { hotRead, hotWrite, storedMoment } from '~/platform/database/hot.server';
import type { Transaction } from '~/platform/database/transaction';
import type { Did, Query } from './machine';
import type { State, Step } from './states';

/** Queries on their way, as they are kept: read and written past Prisma, because the sweep may have thousands on one day. */

/** A query with what has to be known of it besides. */
export interface Kept {
  topicId: string;
  query: Query;
  version: number;
  startedOn: Day;
  /** Whoever asked, under their own id even when they asked without their name. */
  askerId: string;
  /** Under whom it stands: the asker, or nobody. */
  authorId: string;
  serviceAreaId: string | null;
  sectionIds: string[];
  /** Agents who have had it since it last left the network. */
  had: string[];
}

interface Row {
  topicId: string;
  state: State;
  step: Step;
  agentId: string | null;
  dueOn: Day | null;
  waitingFor: string;
  asked: number;
  askOn: Day | null;
  notYet: number;
  reminded: number;
  firstReplyAt: string | null;
  startedAt: string;
  version: number;
  askerId: string;
  authorId: string;
  serviceAreaId: string | null;
  sectionIds: string;
  had: string;
}

const keptById = hotWrite<[topicId: string], Row>(`
  SELECT e.topicId, e.state, e.step, e.agentId, e.dueOn, e.waitingFor, e.asked, e.askOn, e.notYet, e.reminded,
    e.firstReplyAt, e.startedAt, e.version, t.serviceAreaId, t.authorId,
    coalesce((SELECT a.personId FROM "AnonymousPost" a WHERE a.kind = 'topic' AND a.postId = t.id), t.authorId) AS askerId,
    (SELECT json_group_array(p.sectionId) FROM "TopicSection" p WHERE p.topicId = t.id) AS sectionIds,
    (SELECT json_group_array(DISTINCT h.agentId) FROM "EscalationEvent" h
     WHERE h.topicId = e.topicId AND h.agentId IS NOT NULL AND h.seq >= coalesce(
       (SELECT max(s.seq) FROM "EscalationEvent" s
        WHERE s.topicId = e.topicId AND s.kind IN ('escalated', 'asked-earlier')), 0)) AS had
  FROM "Escalation" e JOIN "Topic" t ON t.id = e.topicId WHERE e.topicId = ?`);

/** A query, or null when none is kept under this id. */
export function readKept(tx: Transaction, topicId: string): Kept | null {
  const [row] = keptById(tx, topicId);
  if (!row) return null;
  const { state, step, agentId, dueOn, waitingFor, asked, askOn } = row;
  return {
    topicId,
    query: {
      ...{ state, step, agentId, dueOn, waitingFor, asked, askOn },
      notYet: row.notYet === 1,
      reminded: row.reminded === 1,
      replied: row.firstReplyAt !== null,
    },
    version: row.version,
    startedOn: londonDay(row.startedAt),
    askerId: row.askerId,
    authorId: row.authorId,
    serviceAreaId: row.serviceAreaId,
    sectionIds: JSON.parse(row.sectionIds) as string[],
    had: JSON.parse(row.had) as string[],
  };
}

const anyById = hotWrite<[topicId: string], { topicId: string }>(
  'SELECT topicId FROM "Escalation" WHERE topicId = ?',
);

/** Whether a query is kept under this id. */
export function isKept(tx: Transaction, topicId: string): boolean {
  return anyById(tx, topicId).length > 0;
}

const insertKept = hotWrite<[topicId: string, state: State, dueOn: Day | null, startedAt: string]>(
  'INSERT INTO "Escalation" (topicId, state, dueOn, startedAt) VALUES (?, ?, ?, ?)',
);

/** Keeps a query that begins. */
export function addKept(tx: Transaction, topicId: string, query: Query, startedAt: Date): void {
  insertKept(tx, topicId, query.state, query.dueOn, storedMoment(startedAt));
}

const updateKept = hotWrite<
  [
    state: State,
    step: Step,
    agentId: string | null,
    dueOn: Day | null,
    waitingFor: string,
    asked: number,
    askOn: Day | null,
    notYet: number,
    reminded: number,
    replied: number,
    repliedAt: string,
    step: Step,
    escalatedAt: string,
    settled: number,
    settledAt: string,
    topicId: string,
  ]
>(`UPDATE "Escalation" SET state = ?, step = ?, agentId = ?, dueOn = ?, waitingFor = ?, asked = ?, askOn = ?,
    notYet = ?, reminded = ?, firstReplyAt = CASE WHEN ? = 0 THEN NULL ELSE coalesce(firstReplyAt, ?) END,
    escalatedAt = CASE WHEN ? > 0 THEN coalesce(escalatedAt, ?) ELSE escalatedAt END,
    settledAt = CASE WHEN ? = 0 THEN NULL ELSE coalesce(settledAt, ?) END,
    version = version + 1
  WHERE topicId = ?`);

/** Writes where a query stands now. */
export function writeKept(tx: Transaction, topicId: string, query: Query, settled: boolean): void {
  const moment = storedMoment(now());
  updateKept(
    tx,
    query.state,
    query.step,
    query.agentId,
    query.dueOn,
    query.waitingFor,
    query.asked,
    query.askOn,
    query.notYet ? 1 : 0,
    query.reminded ? 1 : 0,
    query.replied ? 1 : 0,
    moment,
    query.step,
    moment,
    settled ? 1 : 0,
    moment,
    topicId,
  );
}

const insertStep = hotWrite<
  [
    id: string,
    topicId: string,
    kind: string,
    state: State,
    step: Step,
    dueOn: Day | null,
    agentId: string | null,
    byId: string | null,
    byAgentId: string | null,
    words: string,
    replyId: string | null,
    at: string,
    seq: number,
  ]
>(`INSERT INTO "EscalationEvent"
    (id, topicId, kind, state, step, dueOn, agentId, byId, byAgentId, words, replyId, at, seq)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);

/** Who did something: a person, or an agent outside the network; neither for the network itself. */
export interface Doer {
  personId?: string;
  agentId?: string;
}

/** Adds a step to a query's history. */
export function addStep(
  tx: Transaction,
  topicId: string,
  step: { did: Did; query: Query; by: Doer; replyId: string | null; seq: number },
): void {
  const { did, query, by, replyId, seq } = step;
  insertStep(
    tx,
    newId(),
    topicId,
    did.kind,
    query.state,
    query.step,
    query.dueOn,
    query.agentId,
    by.personId ?? null,
    by.agentId ?? null,
    did.words,
    replyId,
    storedMoment(now()),
    seq,
  );
}

const dueIds = hotRead<[today: Day, again: Day, third: Day, reminder: Day], { topicId: string }>(`
  SELECT topicId FROM "Escalation" WHERE dueOn < ?
  UNION SELECT topicId FROM "Escalation" WHERE state = 'waiting' AND dueOn <= ?
  UNION SELECT topicId FROM "Escalation" WHERE askOn <= ?
  UNION SELECT topicId FROM "Escalation" WHERE state = 'agent' AND dueOn <= ? AND reminded = 0`);

/**
 * Ids of the queries to which the day may do something.
 *
 * @param reminder the last day whose agents are to be reminded today
 */
export function listDue({ today, reminder }: { today: Day; reminder: Day }): string[] {
  return dueIds(today, today, today, reminder).map(({ topicId }) => topicId);
}

const UNKEPT = `
  SELECT t.id FROM "Topic" t
  WHERE t.waiting = 1 AND t.kind = 'query' AND NOT EXISTS (SELECT 1 FROM "Escalation" e WHERE e.topicId = t.id)`;

const unkeptIds = hotRead<[], { id: string }>(UNKEPT);
const unkeptById = hotWrite<[topicId: string], { id: string }>(`${UNKEPT} AND t.id = ?`);

/** Ids of open queries that nobody keeps yet: written before queries were kept. */
export function listUnkept(): string[] {
  return unkeptIds().map(({ id }) => id);
}

/** Whether a query is one of them still. */
export function isUnkept(tx: Transaction, topicId: string): boolean {
  return unkeptById(tx, topicId).length > 0;
}

const ofAgents = hotRead<[agentIds: string], { topicId: string }>(`
  SELECT topicId FROM "Escalation"
  WHERE agentId IN (SELECT value FROM json_each(?)) AND state IN ('agent', 'asker', 'waiting', 'confirming')`);

/** Ids of the queries that agents have and that are not settled. */
export function listOfAgents(agentIds: string[]): string[] {
  return ofAgents(JSON.stringify(agentIds)).map(({ topicId }) => topicId);
}

/** As much of a query as a reply needs to know whether it changes anything. */
export interface Glance {
  state: string;
  step: number;
  quiet: number;
  askerId: string;
}

const glance = hotWrite<[topicId: string], Glance>(`
  SELECT e.state, e.step, e.firstReplyAt IS NOT NULL AND (e.state <> 'network' OR e.notYet = 1 OR e.askOn IS NOT NULL)
      AS quiet,
    coalesce((SELECT a.personId FROM "AnonymousPost" a WHERE a.kind = 'topic' AND a.postId = e.topicId), t.authorId) AS askerId
  FROM "Escalation" e JOIN "Topic" t ON t.id = e.topicId WHERE e.topicId = ?`);

/** Whether a reply of somebody else leaves a query as it is, as most do: `quiet`. Null for what is no query. */
export function glanceAt(tx: Transaction, topicId: string): Glance | null {
  return glance(tx, topicId)[0] ?? null;
}
