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
  sections: [] as string[],
  above: '',
  deputy: '',
  awayUntil: '',
});

describe('who takes a query', () => {
  const agents = [
    { id: 'feet', areas: ['podiatry'], sections: [] },
    { id: 'money', areas: [], sections: ['management'] },
    { id: 'all', areas: [], sections: [] },
    { id: 'feet2', areas: ['podiatry', 'stroke'], sections: [] },
    { id: 'all2', areas: [], sections: [] },
  ];

  it.each([
    ['podiatry', 'clinical', 'feet'],
    ['podiatry', 'management', 'feet'],
    ['stroke', 'management', 'feet2'],
    ['diabetes', 'management', 'money'],
    ['diabetes', 'clinical', 'all'],
    [null, 'management', 'money'],
    [null, 'clinical', 'all'],
  ])('about %s in %s is %s', (area, section, id) => {
    expect(chooseAgent(agents, { area, sections: [section] })?.id).toBe(id);
  });

  it('is nobody when nobody takes it', () => {
    expect(chooseAgent(agents.slice(0, 1), { area: 'stroke', sections: [] })).toBeNull();
    expect(chooseAgent([], { area: null, sections: [] })).toBeNull();
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

describe('an agent’s sections, who is above them, and their holiday', () => {
  it('are kept, and read again', async () => {
    const actor = await addMember(['webmaster']);
    const list = openList(actor, 'agents');
    const boss = (await entryOf(list, 'All')).id;
    const more = { sections: ['management'], above: boss, deputy: boss, awayUntil: '31/8/2030' };
    await addEntry(actor, list, agentForm.parse({ ...agent('Money'), ...more }));
    const money = await entryOf(list, 'Money');
    expect(money.values).toMatchObject({ ...more, awayUntil: '31 August 2030' });
    const stored = await db().agent.findUniqueOrThrow({ where: { id: money.id } });
    expect(stored).toMatchObject({ aboveId: boss, deputyId: boss, awayUntil: '2030-08-31' });
  });

  it('are refused when they are somebody’s own, or nobody’s', async () => {
    const actor = await addMember(['webmaster']);
    const list = openList(actor, 'agents');
    const { id, version } = await entryOf(list, 'Money');
    for (const wrong of [{ above: id }, { deputy: id }, { above: 'nobody' }]) {
      const edited = editEntry(actor, list, id, { ...agent('Money'), ...wrong }, version);
      await expect(edited).rejects.toThrow(Invalid);
    }
    const elsewhere = addEntry(actor, list, { ...agent('Lost'), sections: ['nowhere'] });
    await expect(elsewhere).rejects.toThrow(Invalid);
  });
});

describe('the day in the form', () => {
  it.each([
    ['31 August 2018', '31 August 2018'],
    ['31 aug 2018', '31 August 2018'],
    ['1/2/2019', '1 February 2019'],
    ['', ''],
  ])('may be written %s', (typed, kept) => {
    expect(agentForm.parse({ ...agent('A'), awayUntil: typed }).awayUntil).toBe(kept);
  });

  it.each(['31 June 2018', '2018', 'tomorrow', '1/13/2018'])('is not %s', (awayUntil) => {
    expect(agentForm.safeParse({ ...agent('A'), awayUntil }).success).toBe(false);
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
