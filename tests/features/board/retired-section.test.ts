import { beforeAll, describe, expect, it } from 'vitest';
import { audienceOf } from '~/features/board/audience';
import { sectionList } from '~/features/board/sections/edit-sections.server';
import {
  addSection,
  findSection,
  findSectionToAsk,
  listSections,
  listSectionsWithCounts,
} from '~/features/board/sections/sections.server';
import { editTopic, findTopicSource } from '~/features/board/topics/topics.server';
import { theProcess, type Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { NotFound } from '~/platform/errors';
import { bringBackEntry, retireEntry } from '~/platform/lists/arrange.server';
import { versionOfEntry } from '~/platform/lists/edit.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask, editing, titles } from './writing';

/** A retired section is offered no more; what stands in it stays, and can be read by whoever could before. */

useFreshDatabase();

let author: Person;
let member: Person;
let webmaster: Person;
beforeAll(async () => {
  author = await addMember(['lead']);
  member = await addMember();
  webmaster = await addMember(['webmaster']);
  await addSection(theProcess, { slug: 'old', name: 'Old', description: '' });
  const leads = { slug: 'leads', name: 'Leads', description: '', audience: 'lead' } as const;
  await addSection(theProcess, leads);
});

/** Retires a section for as long as the work goes on. */
async function whileRetired(slug: string, work: () => Promise<void>): Promise<void> {
  const { id } = await db().section.findUniqueOrThrow({ where: { slug } });
  const entry = (await sectionList.load(db())).find((each) => each.id === id);
  if (!entry) throw new Error('Not in the list');
  await retireEntry(webmaster, sectionList, id, versionOfEntry(entry));
  try {
    await work();
  } finally {
    await bringBackEntry(webmaster, sectionList, id);
  }
}

const slugsOf = (sections: Array<{ slug: string }>) => sections.map(({ slug }) => slug);

async function placesOf(topicId: string) {
  const places = await db().topicSection.findMany({
    where: { topicId },
    select: { section: { select: { slug: true, audience: true } } },
  });
  return places.map(({ section }) => section).sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

describe('a retired section', () => {
  it('is read by whoever could before, and offered to nobody', async () => {
    await ask(author, { title: 'Still there' }, 'old');
    expect((await findSection(member, 'old')).retired).toBe(false);
    await whileRetired('old', async () => {
      expect(await findSection(member, 'old')).toMatchObject({ name: 'Old', retired: true });
      expect(await titles(member, {}, 'old')).toContain('Still there');
      expect(slugsOf(await listSections(member))).not.toContain('old');
      expect(slugsOf(await listSectionsWithCounts(member))).not.toContain('old');
    });
    await whileRetired('leads', async () => {
      expect((await findSection(author, 'leads')).retired).toBe(true);
      await expect(findSection(member, 'leads')).rejects.toThrow(NotFound);
    });
  });

  it('has no form for asking, but one that was refused is shown with another section', async () => {
    expect((await findSectionToAsk(member, 'old', 'none')).slug).toBe('old');
    await whileRetired('old', async () => {
      await expect(findSectionToAsk(member, 'old', 'none')).rejects.toThrow(NotFound);
      expect((await findSectionToAsk(member, 'old', 'any')).slug).toBe('clinical');
    });
  });

  it('keeps the queries that are edited, for all who could read them', async () => {
    const topicId = await ask(author, { title: 'A tpyo', sections: ['old', 'leads'] });
    await whileRetired('old', async () => {
      const source = await findTopicSource(author, topicId);
      expect(source.sections).toEqual(['leads']);
      await editTopic(author, topicId, editing({ ...source, title: 'A typo' }));
    });
    const places = await placesOf(topicId);
    expect(slugsOf(places)).toEqual(['leads', 'old']);
    const topic = await db().topic.findUniqueOrThrow({ where: { id: topicId } });
    expect([topic.title, topic.audience]).toEqual(['A typo', audienceOf(places)]);
  });
});

describe('a query asked where a section was retired, or closed, meanwhile', () => {
  const homes: Array<[string, () => Person]> = [
    ['old', () => author],
    ['leads', () => member],
  ];

  it.each(homes)('stands in the others that were named: %s', async (home, asker) => {
    await whileRetired('old', async () => {
      for (const sections of [['management'], [home, 'management']]) {
        const topicId = await ask(asker(), { sections }, home);
        expect(slugsOf(await placesOf(topicId))).toEqual(['management']);
      }
    });
  });

  it.each(homes)('waits for another choice when none was: %s', async (home, asker) => {
    await whileRetired('old', async () => {
      const before = await db().topic.count();
      for (const sections of [[], [home], ['management', home, 'nowhere']]) {
        await expect(ask(asker(), { sections }, home)).rejects.toMatchObject({
          errors: { sections: 'Choose where the query should stand' },
        });
      }
      expect(await db().topic.count()).toBe(before);
    });
  });
});
