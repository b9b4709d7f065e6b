import { describe, expect, it } from 'vitest';
import '~/features/register.server';
import { agentForm } from '~/features/escalation/agent-form';
import { chooseAgent } from '~/features/escalation/choose-agent';
import { serviceAreaList } from '~/features/organisations/service-areas.server';
import { db } from '~/platform/database/database.server';
import { Invalid } from '~/platform/errors';
import { retireEntry } from '~/platform/lists/arrange.server';
import { addEntry, editEntry } from '~/platform/lists/edit.server';
import { openList, viewEntry, viewList } from '~/platform/lists/read.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { entryOf } from '../../platform/lists/support';

useFreshDatabase();

const agent = (name: string, areas: string[] = []) => ({
  name,
  organisation: 'NHS Fenland',
  email: `${name.toLowerCase()}@fenland.example`,
  areas,
});

describe('who takes a query', () => {
  const agents = [
    { id: 'feet', areas: ['podiatry'] },
    { id: 'all', areas: [] },
    { id: 'feet2', areas: ['podiatry', 'stroke'] },
    { id: 'all2', areas: [] },
  ];

  it.each([
    ['podiatry', 'feet'],
    ['stroke', 'feet2'],
    ['diabetes', 'all'],
    [null, 'all'],
  ])('about %s is %s', (area, id) => {
    expect(chooseAgent(agents, area)?.id).toBe(id);
  });

  it('is nobody when nobody takes it', () => {
    expect(chooseAgent(agents.slice(0, 1), 'stroke')).toBeNull();
    expect(chooseAgent([], null)).toBeNull();
  });
});

describe('the list of agents', () => {
  it('says who is the default, and keeps subjects', async () => {
    const actor = await addMember(['webmaster']);
    const list = openList(actor, 'agents');
    await addEntry(actor, list, agent('Feet', ['podiatry', 'stroke']));
    await addEntry(actor, list, agent('All'));
    await addEntry(actor, list, agent('Also'));
    const [group] = (await viewList(actor, 'agents')).groups;
    expect(group?.entries.map(({ name, badges }) => [name, badges])).toEqual([
      ['Feet', []],
      ['All', ['Default']],
      ['Also', ['All subjects']],
    ]);
    expect(group?.entries[0]?.facts).toContainEqual({
      label: 'Subjects',
      text: 'Podiatry, Stroke',
    });
  });

  it('takes a mail address once, and keeps it out of the audit log', async () => {
    const actor = await addMember(['webmaster']);
    const list = openList(actor, 'agents');
    const twin = { ...agent('Another'), email: 'FEET@fenland.example' };
    await expect(addEntry(actor, list, twin)).rejects.toMatchObject({
      errors: { email: 'There is the agent “Feet” with this already' },
    });
    const { id, version } = await entryOf(list, 'Also');
    await editEntry(actor, list, id, { ...agent('Also'), email: 'new@else.example' }, version);
    const entries = JSON.stringify(await db().auditEntry.findMany());
    expect(entries).toContain('Email address');
    expect(entries).not.toContain('@');
  });

  it('keeps a subject that was retired, and takes no new one that was', async () => {
    const actor = await addMember(['webmaster']);
    const list = openList(actor, 'agents');
    const stroke = await entryOf(serviceAreaList, 'Stroke');
    await retireEntry(actor, serviceAreaList, stroke.id, stroke.version);
    const feet = await entryOf(list, 'Feet');
    const { fields } = await viewEntry(actor, 'agents', feet.id);
    const subjects = fields.find(({ name }) => name === 'areas');
    const offered = subjects && 'choices' in subjects ? subjects.choices : [];
    expect(offered.map(({ text }) => text)).toContain('Stroke (retired)');
    const values = { ...agent('Feet', ['podiatry', 'stroke']), organisation: 'Elsewhere' };
    await editEntry(actor, list, feet.id, values, feet.version);
    const late = addEntry(actor, list, agent('Late', ['stroke']));
    await expect(late).rejects.toThrow(Invalid);
  });
});

describe('the form', () => {
  it('says what is missing', () => {
    const { error } = agentForm.safeParse({});
    expect(error?.issues.map(({ message }) => message)).toEqual([
      'Enter a name',
      'Enter the organisation they answer for',
      'Enter an email address',
    ]);
    expect(agentForm.safeParse(agent('!!!')).error?.issues[0]?.message).toBe(
      'Name must have a letter or a number in it',
    );
  });

  it('takes subjects sent once, several times or not at all', () => {
    const areas = (sent: unknown) => agentForm.parse({ ...agent('A'), areas: sent }).areas;
    expect([areas('stroke'), areas(['b', 'a', 'b', '']), areas(undefined)]).toEqual([
      ['stroke'],
      ['a', 'b'],
      [],
    ]);
  });
});
