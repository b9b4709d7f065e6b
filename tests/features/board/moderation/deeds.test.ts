import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { listAudit } from '~/features/audit/audit-log.server';
import {
  closeTopic,
  findModerated,
  moveToSections,
  pinTopic,
  reopenTopic,
  unpinTopic,
} from '~/features/board/moderation/looking-after.server';
import { MOST_PINNED } from '~/features/board/moderation/limits';
import { addModerator } from '~/features/board/moderation/moderators.server';
import { addSection } from '~/features/board/sections/sections.server';
import { catchUp } from '~/platform/activity/followers.server';
import { theProcess, type Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors';
import { findChannel } from '~/platform/live/channels.server';
import { search } from '~/platform/search/find.server';
import { addMember, useFreshDatabase } from '../../../support/database';
import { toldTo } from '../../notices/told';
import { ask, list, open, reply, titles } from '../writing';
import { addStaff } from './staff';

/** What is done to a topic by who looks after it, and who is told. */

useFreshDatabase();

let webmaster: Person;
let moderator: Person;
let asker: Person;
let helper: Person;
let lead: Person;
beforeAll(catchUp);
beforeAll(async () => {
  ({ webmaster, moderator } = await addStaff());
  [asker, helper, lead] = [await addMember(), await addMember(), await addMember(['lead'])];
  await addSection(theProcess, { slug: 'leads', name: 'Leads', description: '', audience: 'lead' });
});

const moving = (sections: string[], confirmed?: string) => ({
  deed: 'move' as const,
  reason: 'It is about money.',
  sections,
  confirmed,
});

type Deed = (actor: Person, topicId: string) => Promise<unknown>;
const deeds: Record<string, Deed> = {
  'opens the page': (actor, id) => findModerated(actor, id),
  closes: (actor, id) => closeTopic(actor, id, 'Done.'),
  reopens: (actor, id) => reopenTopic(actor, id, 'Not done.'),
  pins: (actor, id) => pinTopic(actor, id, 'Read this.'),
  unpins: (actor, id) => unpinTopic(actor, id, 'Read.'),
  moves: (actor, id) => moveToSections(actor, id, moving(['management'])),
};

describe('looking after a topic', () => {
  it.each(Object.entries(deeds))(
    'is for who looks after its section, when one %s',
    async (_, deed) => {
      const id = await ask(asker);
      const elsewhere = (await addStaff('management')).moderator;
      for (const actor of [asker, helper, lead, elsewhere]) {
        await expect(deed(actor, id)).rejects.toThrow(Forbidden);
      }
      if (deed === deeds.reopens) await closeTopic(webmaster, id, 'First.');
      if (deed === deeds.unpins) await pinTopic(webmaster, id, 'First.');
      await deed(moderator, id);
      if (deed === deeds.pins) await unpinTopic(webmaster, id, 'Room for others.');
    },
  );

  it('ends with the right to read the section', async () => {
    const ofLeads = await addMember(['lead']);
    await addModerator(webmaster, 'leads', ofLeads.id);
    const both = await ask(lead, { sections: ['leads', 'clinical'] });
    await closeTopic(ofLeads, both, 'Done.');
    const asMember: Person = { ...ofLeads, roles: ['member'] };
    await expect(reopenTopic(asMember, both, 'Not done.')).rejects.toThrow(Forbidden);
  });
});

describe('a closed topic', () => {
  it('takes no replies, says who closed it and why, and waits for nobody', async () => {
    const id = await ask(asker, { title: 'Closed soon?' });
    await reply(helper, id);
    await closeTopic(moderator, id, 'It is settled elsewhere.');
    const { topic } = await open(asker, id);
    expect(topic.closed).toBe(true);
    expect(topic.deeds).toMatchObject([
      { kind: 'closed', by: moderator.name, reason: 'It is settled elsewhere.' },
    ]);
    const refused = reply(helper, id).catch((error: unknown) => error);
    expect(await refused).toBeInstanceOf(Invalid); // with what was typed
    expect((await db().topic.findUniqueOrThrow({ where: { id } })).waiting).toBe(false);
    await reopenTopic(webmaster, id, 'It is not.');
    await reply(helper, id);
    expect((await db().topic.findUniqueOrThrow({ where: { id } })).waiting).toBe(true);
  });

  it('is told to its asker and to those who wrote there', async () => {
    const id = await ask(asker, { title: 'Who is told?' });
    const stranger = await addMember();
    await reply(helper, id);
    await closeTopic(moderator, id, 'Done.');
    const said = `${moderator.name} closed “Who is told?”: Done.`;
    // Of the query’s end they hear in the same sentence.
    expect((await toldTo(asker)).filter((told) => /Who is told\?.*Done\./.test(told))).toEqual([
      said,
    ]);
    expect((await toldTo(helper))[0]).toBe(said);
    expect(await toldTo(stranger)).not.toContain(said);
    expect(await toldTo(moderator)).not.toContain(said);
  });

  it('is closed once: the second of two is told who was first', async () => {
    const id = await ask(asker);
    const both = await Promise.allSettled([
      closeTopic(moderator, id, 'First.'),
      closeTopic(webmaster, id, 'Second.'),
    ]);
    expect(both[0].status).toBe('fulfilled');
    expect(String((both[1] as PromiseRejectedResult).reason)).toContain(
      `${moderator.name} has closed it already`,
    );
    expect(await db().topicDeed.count({ where: { topicId: id } })).toBe(1);
  });
});

describe('a pinned topic', () => {
  it('stands first in the lists of its sections, whatever their order', async () => {
    const slug = 'pinning';
    await addSection(theProcess, { slug, name: slug, description: '' });
    const first = await ask(asker, { title: 'First' }, slug);
    await ask(asker, { title: 'Second' }, slug);
    await ask(asker, { title: 'Third' }, slug);
    await pinTopic(webmaster, first, 'Read this.');
    for (const order of ['newest', 'needs-answer'] as const) {
      expect(await titles(helper, { order }, slug)).toEqual(['First', 'Third', 'Second']);
    }
    expect(await titles(helper, { view: 'answered' }, slug)).toEqual([]);
    await unpinTopic(webmaster, first, 'Read.');
    expect(await titles(helper, {}, slug)).toEqual(['Third', 'Second', 'First']);
  });

  it('stands on the first page alone', async () => {
    const slug = 'long';
    await addSection(theProcess, { slug, name: slug, description: '' });
    const first = await ask(asker, { title: 'Pinned' }, slug);
    for (let n = 0; n < 30; n += 1) await ask(asker, { title: `Query ${n}` }, slug);
    await pinTopic(webmaster, first, 'Read this.');
    const page = await list(helper, {}, slug);
    expect([page.rows.length, page.rows[0]?.title, page.counts.all]).toEqual([25, 'Pinned', 31]);
    const next = await list(helper, { before: page.next }, slug);
    expect(next.rows.map(({ title }) => title)).not.toContain('Pinned');
    expect(next.rows).toHaveLength(6);
  });

  it('is one of few', async () => {
    const slug = 'crowded';
    await addSection(theProcess, { slug, name: slug, description: '' });
    const ids: string[] = [];
    for (let n = 0; n <= MOST_PINNED; n += 1) ids.push(await ask(asker, {}, slug));
    const last = ids.pop() ?? '';
    for (const id of ids) await pinTopic(webmaster, id, 'Read this.');
    await expect(pinTopic(webmaster, last, 'Read this.')).rejects.toThrow(Conflict);
  });
});

describe('moving a topic', () => {
  it('says on its page where it came from, who moved it and why, and is audited', async () => {
    const id = await ask(asker, { title: 'Moved?' });
    await moveToSections(moderator, id, moving(['management']));
    const { topic } = await open(asker, id);
    expect(topic.sections.map(({ slug }) => slug)).toEqual(['management']);
    expect(topic.deeds).toMatchObject([
      { kind: 'moved', by: moderator.name, from: ['Clinical'], reason: 'It is about money.' },
    ]);
    const all = { group: null, person: null, before: null };
    const { lines } = await listAudit(await addMember(['steering']), all);
    expect(lines[0]).toMatchObject({
      who: moderator.name,
      what: `moved a topic by ${asker.name} in “Clinical”`,
    });
  });

  it('to other readers is asked about first, and takes it from those who lose it at once', async () => {
    const word = 'dunlin';
    const id = await ask(lead, { title: `A ${word}` });
    const find = async (actor: Person) =>
      (await search(actor, { text: word, kind: null, labels: [], before: null })).total;
    await expect(moveToSections(webmaster, id, moving(['leads']))).rejects.toThrow(Invalid);
    expect(await find(helper)).toBe(1);
    await moveToSections(webmaster, id, moving(['leads'], 'on'));
    expect([await find(helper), await find(lead)]).toEqual([0, 1]);
    await expect(open(helper, id)).rejects.toThrow(NotFound);
    const found = findChannel(`topic:${id}`);
    const facts = await found?.channel.find(id);
    expect(found?.channel.mayListen(helper, facts)).toBe(false);
    expect(found?.channel.mayListen(lead, facts)).toBe(true);
    // Back again: that it came from the leads' section is nobody's business but theirs.
    await moveToSections(webmaster, id, moving(['management'], 'on'));
    expect((await open(helper, id)).topic.deeds.map(({ from }) => from)).toEqual([
      ['Clinical'],
      [],
    ]);
  });

  it.each([
    ['nowhere', []],
    ['to where it stands', ['clinical']],
    ['to what is not there', ['no-such-section']],
    ['to what the moderator may not read', ['leads']],
  ])('%s is refused', async (_, sections) => {
    const id = await ask(asker);
    await expect(moveToSections(moderator, id, moving(sections, 'on'))).rejects.toThrow(Invalid);
    expect((await open(asker, id)).topic.deeds).toEqual([]);
  });
});
