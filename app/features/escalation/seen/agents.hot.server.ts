import { addDays, londonDay, type Day } from '~/platform/calendar/days';
import { hotRead, untilCommit } from '~/platform/database/hot.server';
import type { AgentView } from './standing';

/** The agents as pages name them; there are few, and they change seldom. */

/** An agent, in the order of their list. */
export interface KnownAgent extends AgentView {
  id: string;
  aboveId: string | null;
  /** Last day on which somebody else answers for them, and who. */
  awayUntil: Day | null;
  deputy: AgentView | null;
  retired: boolean;
  /** Ids of the service areas and sections they answer for; neither means all. */
  areas: string[];
  sections: string[];
}

type Row = Pick<KnownAgent, 'id' | 'name' | 'organisation' | 'aboveId' | 'awayUntil'> & {
  deputyName: string | null;
  deputyOrganisation: string | null;
  /** Until when the member who is this agent is away, and who answers for them: a moment. */
  absentUntil: string | null;
  standInName: string | null;
  standInOrganisation: string | null;
  areas: string;
  sections: string;
  retired: number;
};

const agents = hotRead<[], Row>(`
  SELECT a.id, a.name, a.organisation, a.aboveId, a.awayUntil, a.retiredAt IS NOT NULL AS retired,
    d.name AS deputyName, d.organisation AS deputyOrganisation,
    away.until AS absentUntil, s.name AS standInName, o.name AS standInOrganisation,
    (SELECT json_group_array(x.serviceAreaId) FROM "AgentArea" x WHERE x.agentId = a.id) AS areas,
    (SELECT json_group_array(x.sectionId) FROM "AgentSection" x WHERE x.agentId = a.id) AS sections
  FROM "Agent" a
  LEFT JOIN "Agent" d ON d.id = a.deputyId AND d.retiredAt IS NULL
  LEFT JOIN "Person" p ON p.email = a.email AND p.leftAt IS NULL
  LEFT JOIN "Absence" away ON away.personId = p.id
  LEFT JOIN "Person" s ON s.id = away.deputyId AND s.leftAt IS NULL
  LEFT JOIN "Organisation" o ON o.id = s.organisationId
  ORDER BY a.position, a.id`);

/** All agents, retired ones too: their names stand in histories. */
export const readAgents = untilCommit((): KnownAgent[] =>
  agents().map((row) => ({
    id: row.id,
    name: row.name,
    organisation: row.organisation,
    aboveId: row.aboveId,
    ...coverOf(row),
    retired: row.retired === 1,
    areas: JSON.parse(row.areas) as string[],
    sections: JSON.parse(row.sections) as string[],
  })),
);

/** Who answers meanwhile: of a member as they have said in their own entry, of others as the webmaster has. */
function coverOf(row: Row): Pick<KnownAgent, 'awayUntil' | 'deputy'> {
  if (row.absentUntil !== null && row.standInName !== null) {
    return {
      // Kept as the moment at which they are back.
      awayUntil: addDays(londonDay(row.absentUntil), -1),
      deputy: { name: row.standInName, organisation: row.standInOrganisation ?? '' },
    };
  }
  const { awayUntil, deputyName, deputyOrganisation } = row;
  if (awayUntil === null || deputyName === null) return { awayUntil: null, deputy: null };
  return { awayUntil, deputy: { name: deputyName, organisation: deputyOrganisation ?? '' } };
}
