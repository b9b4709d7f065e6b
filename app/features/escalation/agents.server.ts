import type { Day } from '~/platform/calendar/days';
import type { Reader } from '~/platform/database/client.server';
import type { Transaction } from '~/platform/database/transaction';
import { Invalid } from '~/platform/errors';
import { MAX_NAME, type FieldChoice } from '~/platform/lists/fields';
import { registerList, type Entry } from '~/platform/lists/list.server';
import { MAX_EMAIL } from '~/platform/text/email-field';
import { agentForm, MAX_ORGANISATION, type AgentInput } from './agent-form';
import { chooseAgent } from './choose-agent';
import { escalationPolicy } from './policy';
import { readDay, writeDay } from './written-day';

/** The longest way to write a day. */
const MAX_DAY = 30;

/** The agents, as a list that the webmaster edits: who answers what the network could not. */
registerList<AgentInput>({
  key: 'agents',
  deeds: 'escalation.agent',
  subject: 'agent',
  title: 'Agents',
  lede:
    'Who answers what the network could not. A query goes to the first agent in this list who has its subject, then to ' +
    'the first who has its section, and otherwise to the first who takes everything.',
  words: { one: 'agent', many: 'agents', add: 'Add an agent' },
  mayEdit: escalationPolicy.editAgents,
  nameField: 'name',
  uniqueField: 'email',
  unspoken: ['email'],
  fields: async (tx) => [
    { kind: 'line', name: 'name', label: 'Name', max: MAX_NAME },
    { kind: 'line', name: 'organisation', label: 'Organisation', max: MAX_ORGANISATION },
    {
      kind: 'line',
      name: 'email',
      label: 'Email address',
      hint: 'A member’s own address, or that of somebody outside the network.',
      type: 'email',
      max: MAX_EMAIL,
    },
    {
      kind: 'several',
      name: 'areas',
      label: 'Subjects',
      hint: 'Tick no subject and no section for an agent who takes everything.',
      choices: await listAreaChoices(tx),
    },
    {
      kind: 'several',
      name: 'sections',
      label: 'Sections of the board',
      choices: await listSectionChoices(tx),
    },
    {
      kind: 'one',
      name: 'above',
      label: 'Who is above them',
      hint: 'Gets a query that they let pass. Then it goes to the steering group.',
      choices: await listAgentChoices(tx),
    },
    {
      kind: 'line',
      name: 'awayUntil',
      label: 'Away until',
      hint: 'The last day away, like 31 August 2018, of an agent outside the network. A member says so on their own page.',
      max: MAX_DAY,
    },
    {
      kind: 'one',
      name: 'deputy',
      label: 'Who answers meanwhile',
      choices: await listAgentChoices(tx),
    },
  ],
  schema: agentForm,
  load: async (tx) => {
    const agents = await tx.agent.findMany({
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      include: {
        areas: { select: { serviceArea: { select: { slug: true } } } },
        sections: { select: { section: { select: { slug: true } } } },
      },
    });
    return agents.map(({ id, name, organisation, email, position, retiredAt, ...agent }) => ({
      id,
      values: {
        name,
        organisation,
        email,
        areas: agent.areas.map(({ serviceArea }) => serviceArea.slug).sort(),
        sections: agent.sections.map(({ section }) => section.slug).sort(),
        above: agent.aboveId ?? '',
        deputy: agent.deputyId ?? '',
        awayUntil: agent.awayUntil === null ? '' : writeDay(agent.awayUntil as Day),
      },
      position,
      retiredAt,
    }));
  },
  insert: async (tx, values, position) => {
    const { areas, sections } = await findSubjects(tx, values, null);
    const { id } = await tx.agent.create({
      data: {
        ...(await factsOf(tx, values, null)),
        position,
        areas: { create: areas },
        sections: { create: sections },
      },
    });
    return id;
  },
  update: async (tx, id, values) => {
    const { areas, sections } = await findSubjects(tx, values, id);
    await tx.agentArea.deleteMany({ where: { agentId: id } });
    await tx.agentSection.deleteMany({ where: { agentId: id } });
    await tx.agent.update({
      where: { id },
      data: {
        ...(await factsOf(tx, values, id)),
        areas: { create: areas },
        sections: { create: sections },
      },
    });
  },
  place: async (tx, id, place) => {
    await tx.agent.update({ where: { id }, data: place });
  },
  badges: (agent, standing) => {
    const { areas, sections } = agent.values;
    const others = areas.length + sections.length === 0 ? ['All subjects'] : [];
    return isDefault(agent, standing) ? ['Default'] : others;
  },
});

/** Whether queries go to this agent that nobody else has the subject of. */
function isDefault(agent: Entry<AgentInput>, standing: Array<Entry<AgentInput>>): boolean {
  const agents = standing.map(({ id, values: { areas, sections } }) => ({ id, areas, sections }));
  return chooseAgent(agents, { area: null, sections: [] })?.id === agent.id;
}

/** The service areas on offer, and those that agents have though they were retired since. */
async function listAreaChoices(tx: Reader): Promise<FieldChoice[]> {
  const areas = await tx.serviceArea.findMany({
    where: { OR: [{ retiredAt: null }, { agents: { some: {} } }] },
    orderBy: { position: 'asc' },
  });
  return areas.map(({ slug, name, groupName, retiredAt }) =>
    retiredAt === null
      ? { value: slug, text: name, group: groupName }
      : { value: slug, text: `${name} (retired)`, group: 'Not offered any more' },
  );
}

/** The sections on offer, and those that agents have though they were retired since. */
async function listSectionChoices(tx: Reader): Promise<FieldChoice[]> {
  const sections = await tx.section.findMany({
    where: { OR: [{ retiredAt: null }, { agents: { some: {} } }] },
    orderBy: { position: 'asc' },
  });
  return sections.map(({ slug, name, retiredAt }) => ({
    value: slug,
    text: retiredAt === null ? name : `${name} (retired)`,
  }));
}

async function listAgentChoices(tx: Reader): Promise<FieldChoice[]> {
  const agents = await tx.agent.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  const others = agents.map(({ id, name, organisation, retiredAt }) => ({
    value: id,
    text: `${name}, ${organisation}${retiredAt === null ? '' : ' (retired)'}`,
  }));
  return [{ value: '', text: 'Nobody' }, ...others];
}

/**
 * An agent as it is stored.
 *
 * @param agentId whose facts they are; null for a new agent
 * @throws {Invalid} when one stands above or in for themselves, or there is no such agent
 */
async function factsOf(tx: Transaction, values: AgentInput, agentId: string | null) {
  const { name, organisation, email, above, deputy, awayUntil } = values;
  for (const [field, id] of Object.entries({ above, deputy })) {
    if (id === '') continue;
    if (id === agentId) throw new Invalid({ [field]: 'Choose somebody else' });
    if (!(await tx.agent.findUnique({ where: { id }, select: { id: true } }))) {
      throw new Invalid({ [field]: 'Choose an agent from the list' });
    }
  }
  const others = { aboveId: above || null, deputyId: deputy || null };
  return { name, organisation, email, ...others, awayUntil: readDay(awayUntil) };
}

/** @throws {Invalid} when one is not there, or was retired and is not one the agent has already */
async function findSubjects(tx: Transaction, values: AgentInput, agentId: string | null) {
  const mine = agentId === null ? undefined : { some: { agentId } };
  const offered = { OR: [{ retiredAt: null }, ...(mine ? [{ agents: mine }] : [])] };
  const [areas, sections] = await Promise.all([
    tx.serviceArea.findMany({ where: { slug: { in: values.areas }, ...offered } }),
    tx.section.findMany({ where: { slug: { in: values.sections }, ...offered } }),
  ]);
  if (areas.length < values.areas.length) {
    throw new Invalid({ areas: 'Choose subjects from the list' });
  }
  if (sections.length < values.sections.length) {
    throw new Invalid({ sections: 'Choose sections from the list' });
  }
  return {
    areas: areas.map(({ id }) => ({ serviceAreaId: id })),
    sections: sections.map(({ id }) => ({ sectionId: id })),
  };
}
