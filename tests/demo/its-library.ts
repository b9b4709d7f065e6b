import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { londonDay } from '~/platform/calendar/days';
import { db } from '~/platform/database/database.server';
import { pathOf } from '~/platform/files/folder.server';
import { collections, wishes } from '../../prisma/demo/library/collections';
import { checkedOff, guidance } from '../../prisma/demo/guidance';
import { libraryItems } from '../../prisma/demo/library.server';

/**
 * Its library, as it stands when it has been loaded.
 *
 * @param loaded when that was
 */
export function checkLibrary(loaded: Date): void {
  it('has what its source says: published, superseded, withdrawn with a reason, and a draft', async () => {
    const stored = await db().libraryItem.findMany({ include: { versions: true, uses: true } });
    expect(stored).toHaveLength(libraryItems.length);
    for (const { title, draft, retired, versions = [], uses = [] } of libraryItems) {
      const item = stored.find((one) => one.title === title);
      expect(item?.state, title).toBe(retired?.how ?? (draft ? 'draft' : 'published'));
      expect(item?.reason, title).toBe(retired?.reason ?? '');
      expect(item?.versions, title).toHaveLength(1 + versions.length);
      expect(item?.uses, title).toHaveLength(uses.length);
    }
    const states = new Set(stored.map(({ state }) => state));
    expect(states).toEqual(new Set(['published', 'superseded', 'withdrawn', 'draft']));
  });

  it('has collections of published documents, and wishes that wait', async () => {
    const stored = await db().libraryCollection.findMany({
      include: { items: { include: { item: true }, orderBy: { position: 'asc' } } },
    });
    const titles = stored.map(({ title, items }) => [title, items.map(({ item }) => item.title)]);
    expect(titles).toEqual(collections.map(({ title, items }) => [title, items]));
    const held = stored.flatMap(({ items }) => items.map(({ item }) => item.state));
    expect(new Set(held)).toEqual(new Set(['published']));
    const wanted = await db().topic.findMany({
      where: { origins: { some: { kind: 'template' } } },
    });
    expect(wanted).toHaveLength(wishes.length);
  });

  it('has a document of its own for each version, and its bytes', async () => {
    const uses = await db().fileUse.findMany({
      where: { kind: 'library.version' },
      include: { file: true },
    });
    expect(uses).toHaveLength(await db().libraryVersion.count());
    expect(new Set(uses.map(({ file }) => file.sha256)).size).toBe(uses.length);
    expect(uses.filter(({ file }) => !existsSync(pathOf(file.sha256)))).toEqual([]);
    expect(new Set(uses.map(({ file }) => file.type))).toEqual(new Set(['docx', 'xlsx']));
  });

  it('has a family of three, and a joint specification that one of two has signed off', async () => {
    const adapted = await db().libraryItem.findMany({
      where: { adaptedFrom: { adaptedFromId: { not: null } } },
    });
    expect(adapted).toHaveLength(1);
    const joint = await db().libraryVersion.findFirstOrThrow({
      where: { item: { title: { startsWith: 'Falls prevention' } } },
      orderBy: { number: 'desc' },
      include: { signOffs: true, item: { include: { owners: true } } },
    });
    expect(joint.item.owners.filter(({ organisationId }) => organisationId !== null)).toHaveLength(
      2,
    );
    expect(joint.signOffs).toHaveLength(1);
  });

  it('has guidance, one of it superseded, and documents to be checked and checked', async () => {
    const stored = await db().guidance.findMany({ include: { supersededBy: true } });
    expect(stored.map(({ title }) => title).sort()).toEqual(
      guidance.map(({ title }) => title).sort(),
    );
    for (const { title, supersededBy } of guidance) {
      const one = stored.find((known) => known.title === title);
      expect(one?.supersededBy?.title, title).toBe(supersededBy?.title);
    }
    const marks = await db().libraryGuidance.findMany({ include: { item: true } });
    const checked = marks.filter(({ outcome }) => outcome !== '').map(({ item }) => item.title);
    expect(checked).toEqual(checkedOff.map(({ item }) => item));
    expect(marks.some(({ checkSince }) => checkSince !== null)).toBe(true);
  });

  it('has reviews to come and one that is due', async () => {
    const today = londonDay(loaded);
    const items = await db().libraryItem.findMany({ where: { reviewOn: { not: null } } });
    expect(items.some(({ reviewOn }) => (reviewOn ?? '') < today)).toBe(true);
    expect(items.some(({ reviewOn }) => (reviewOn ?? '') > today)).toBe(true);
  });
}
