import type { Reader } from '~/platform/database/client.server';
import type { Transaction } from '~/platform/database/transaction';
import { Invalid } from '~/platform/errors';
import { MAX_NAME, type FieldChoice } from '~/platform/lists/fields';
import { registerList, type Entry } from '~/platform/lists/list.server';
import { MAX_EMAIL } from '~/platform/text/email-field';
import { agentForm, MAX_ORGANISATION, type AgentInput } from './agent-form';
import { chooseAgent } from './choose-agent';
import { escalationPolicy } from './policy';

/** The agents, as a list that the webmaster edits: who answers what the network could not. */
registerList<AgentInput>({
  key: 'agents',
  deeds: 'escalation.agent',
  subject: 'agent',
  title: 'Agents',
  lede:
    'Who answers what the network could not. A query goes to the first agent in this list who has its subject, ' +
    'and otherwise to the first who takes all subjects.',
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
      hint: 'Tick none for an agent who takes all subjects.',
      choices: await listAreaChoices(tx),
    },
  ],
  schema: agentForm,
  load: async (tx) => {
    const agents = await tx.agent.findMany({
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      include: { areas: { select: { serviceArea: { select: { slug: true } } } } },
    });
    return agents.map(({ id, name, organisation, email, areas, position, retiredAt }) => ({
      id,
      values: {
        name,
        organisation,
        email,
        areas: areas.map(({ serviceArea }) => serviceArea.slug).sort(),
      },
      position,
      retiredAt,
    }));
  },
  insert: async (tx, { areas, ...facts }, position) => {
    const serviceAreaIds = await findAreaIds(tx, areas, []);
    const { id } = await tx.agent.create({
      data: {
        ...facts,
        position,
        areas: { create: serviceAreaIds.map((serviceAreaId) => ({ serviceAreaId })) },
      },
    });
    return id;
  },
  update: async (tx, id, { areas, ...facts }) => {
    const present = await tx.agentArea.findMany({
      where: { agentId: id },
      select: { serviceAreaId: true },
    });
    const serviceAreaIds = await findAreaIds(
      tx,
      areas,
      present.map(({ serviceAreaId }) => serviceAreaId),
    );
    await tx.agentArea.deleteMany({ where: { agentId: id } });
    await tx.agent.update({
      where: { id },
      data: {
        ...facts,
        areas: { create: serviceAreaIds.map((serviceAreaId) => ({ serviceAreaId })) },
      },
    });
  },
  place: async (tx, id, place) => {
    await tx.agent.update({ where: { id }, data: place });
  },
  badges: (agent, standing) => {
    const others = agent.values.areas.length === 0 ? ['All subjects'] : [];
    return isDefault(agent, standing) ? ['Default'] : others;
  },
});

/** Whether queries go to this agent that nobody else has the subject of. */
function isDefault(agent: Entry<AgentInput>, standing: Array<Entry<AgentInput>>): boolean {
  const agents = standing.map(({ id, values }) => ({ id, areas: values.areas }));
  return chooseAgent(agents, null)?.id === agent.id;
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

/** @throws {Invalid} when one is not there, or was retired and is not one the agent has already */
async function findAreaIds(tx: Transaction, slugs: string[], present: string[]): Promise<string[]> {
  const areas = await tx.serviceArea.findMany({ where: { slug: { in: slugs } } });
  const open = areas.filter(({ id, retiredAt }) => retiredAt === null || present.includes(id));
  if (open.length < slugs.length) throw new Invalid({ areas: 'Choose subjects from the list' });
  return open.map(({ id }) => id);
}
