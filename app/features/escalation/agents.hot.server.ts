import { londonDay, addDays, type Day } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { hotRead, hotWrite, storedMoment } from '~/platform/database/hot.server';
import type { Transaction } from '~/platform/database/transaction';

/** The agents as they stand today: who is there, who is away, and who answers meanwhile. */

/** Somebody who answers: an agent, or a member who stands in for one. */
export interface Acting {
  name: string;
  organisation: string;
  /** Where they can sign in; null for somebody outside the network. */
  personId: string | null;
  /** Of an agent outside the network. */
  agentId: string | null;
}

export interface AgentFacts {
  id: string;
  name: string;
  organisation: string;
  /** A member; null for somebody outside the network. */
  personId: string | null;
  /** They answer for nothing any more: taken off the list, or no member any more. */
  gone: boolean;
  /** Ids of the service areas and sections they answer for; neither means all. */
  areas: string[];
  sections: string[];
  aboveId: string | null;
  /** Away today: the last day of it, and who answers meanwhile. */
  away: { until: Day; standIn: Acting | null } | null;
}

interface Row {
  id: string;
  name: string;
  organisation: string;
  retired: number;
  memberId: string | null;
  wasMember: number;
  isMember: number;
  areas: string;
  sections: string;
  aboveId: string | null;
  awayUntil: Day | null;
  deputyId: string | null;
}

/** In the order of the list. An agent is the member who has their address, or had it when they were written down. */
const AGENTS = `
  SELECT a.id, a.name, a.organisation, a.retiredAt IS NOT NULL AS retired, p.id AS memberId,
    a.personId IS NOT NULL AND w.kind = 'person' AS wasMember,
    EXISTS (SELECT 1 FROM "RoleGrant" m WHERE m.personId = p.id AND m.role = 'member') AS isMember,
    (SELECT json_group_array(serviceAreaId) FROM "AgentArea" x WHERE x.agentId = a.id) AS areas,
    (SELECT json_group_array(sectionId) FROM "AgentSection" x WHERE x.agentId = a.id) AS sections,
    a.aboveId, a.awayUntil, a.deputyId
  FROM "Agent" a
  LEFT JOIN "Person" w ON w.id = a.personId
  LEFT JOIN "Person" p ON p.id = CASE WHEN w.kind = 'person' THEN w.id
    ELSE (SELECT q.id FROM "Person" q WHERE q.email = a.email AND q.kind = 'person') END
  ORDER BY a.position, a.id`;

interface AbsenceRow {
  personId: string;
  until: string;
  deputyId: string | null;
  name: string;
  organisation: string;
  isMember: number;
}

/** Who is away now, and who answers for them. */
const ABSENCES = `
  SELECT b.personId, b.until, b.deputyId, coalesce(d.name, '') AS name, coalesce(o.name, '') AS organisation,
    EXISTS (SELECT 1 FROM "RoleGrant" m WHERE m.personId = d.id AND m.role = 'member') AS isMember
  FROM "Absence" b LEFT JOIN "Person" d ON d.id = b.deputyId
  LEFT JOIN "Organisation" o ON o.id = d.organisationId
  WHERE b.until > ?`;

const agentsRead = hotRead<[], Row>(AGENTS);
const absencesRead = hotRead<[moment: string], AbsenceRow>(ABSENCES);
const agentsInChange = hotWrite<[], Row>(AGENTS);
const absencesInChange = hotWrite<[moment: string], AbsenceRow>(ABSENCES);

/** All agents, retired ones too, in the order of their list. */
export function readAgents(): AgentFacts[] {
  return factsOf(agentsRead(), absencesRead(storedMoment(now())));
}

/** The same as it stands inside a transaction. */
export function readAgentsIn(tx: Transaction): AgentFacts[] {
  return factsOf(agentsInChange(tx), absencesInChange(tx, storedMoment(now())));
}

function factsOf(rows: Row[], absences: AbsenceRow[]): AgentFacts[] {
  const today = londonDay(now());
  const away = new Map(absences.map((absence) => [absence.personId, absence]));
  const byId = new Map(rows.map((row) => [row.id, row]));

  /** Whoever answers for an agent who is away, across chains of holidays; null when all of them are. */
  function standInOf(row: Row): Acting | null {
    const met = new Set<string>();
    let at: Row | undefined = row;
    while (at && !met.has(at.id)) {
      met.add(at.id);
      const absence: AbsenceRow | undefined =
        at.memberId === null ? undefined : away.get(at.memberId);
      const outsideAway: boolean =
        at.memberId === null && at.awayUntil !== null && at.awayUntil >= today;
      if (!absence && !outsideAway) return actingAs(at);
      if (absence) return memberAfter(absence, met);
      at = at.deputyId === null ? undefined : byId.get(at.deputyId);
      if (at?.retired === 1) at = undefined;
    }
    return null;
  }

  function memberAfter(first: AbsenceRow, met: Set<string>): Acting | null {
    let absence = first;
    for (;;) {
      const { deputyId, name, organisation, isMember } = absence;
      if (deputyId === null || isMember !== 1 || met.has(deputyId)) return null;
      met.add(deputyId);
      const next = away.get(deputyId);
      if (!next) return { name, organisation, personId: deputyId, agentId: null };
      absence = next;
    }
  }

  return rows.map((row) => {
    const absence = row.memberId === null ? undefined : away.get(row.memberId);
    const until = absence
      ? addDays(londonDay(absence.until), -1)
      : row.memberId === null && row.awayUntil !== null && row.awayUntil >= today
        ? row.awayUntil
        : null;
    return {
      id: row.id,
      name: row.name,
      organisation: row.organisation,
      personId: row.memberId,
      gone:
        row.retired === 1 || (row.isMember === 0 && (row.wasMember === 1 || row.memberId !== null)),
      areas: JSON.parse(row.areas) as string[],
      sections: JSON.parse(row.sections) as string[],
      aboveId: row.aboveId,
      away: until === null ? null : { until, standIn: standInOf(row) },
    };
  });
}

function actingAs({ id, name, organisation, memberId }: Row): Acting {
  return { name, organisation, personId: memberId, agentId: memberId === null ? id : null };
}

/** Who answers for an agent today: themselves, or whoever stands in; the agent when everybody is away. */
export function actingFor(agent: AgentFacts): Acting {
  const self = {
    name: agent.name,
    organisation: agent.organisation,
    personId: agent.personId,
    agentId: agent.personId === null ? agent.id : null,
  };
  return agent.away?.standIn ?? self;
}
