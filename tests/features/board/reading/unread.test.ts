import { beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { acceptAnswer } from '~/features/board/posts/replies.server';
import { markAllRead, markSectionRead } from '~/features/board/reading/all-read.server';
import { keepWhatWasRead, noteRead } from '~/features/board/reading/marks.server';
import { findFirstUnread, findReading, listUnread } from '~/features/board/reading/unread.server';
import { countUnread } from '~/features/board/reading/unread.server';
import { newestSeq } from '~/platform/activity/activity.server';
import { theProcess, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { NotFound } from '~/platform/errors';
import { erasePersonalData } from '~/platform/personal-data/personal-data.server';
import { moveReferences } from '~/platform/references/references.server';
import { addMember, useFreshDatabase } from '../../../support/database';
import { ask, list, reply } from '../writing';

useFreshDatabase();

let asker: Person;
let reader: Person;
let topicId: string;
const isUnread = async (person: Person) => (await listUnread(person, [topicId])).length === 1;

beforeEach(async () => {
  [asker, reader] = [await addMember(), await addMember()];
  // What happened before they joined counts as read.
  const past = { joinedAt: new Date('2000-01-01') };
  await change(theProcess, (tx) => tx.person.updateMany({ data: past }));
  topicId = await ask(asker);
});

describe('a topic', () => {
  it('is unread until its reader has seen it, and never by who wrote last', async () => {
    expect([await isUnread(reader), await isUnread(asker)]).toEqual([true, false]);
    await noteRead(reader, topicId, await newestSeq());
    expect(await isUnread(reader)).toBe(false);
    await reply(reader, topicId);
    expect([await isUnread(reader), await isUnread(asker)]).toEqual([false, true]);
  });

  it('is read by who asks without their name, too', async () => {
    topicId = await ask(asker, { withoutName: true });
    expect([await isUnread(reader), await isUnread(asker)]).toEqual([true, false]);
  });

  it('that is called answered is news to everybody but its asker', async () => {
    const { id } = await reply(reader, topicId);
    await acceptAnswer(asker, topicId, id);
    expect([await isUnread(reader), await isUnread(asker)]).toEqual([true, false]);
  });

  it('from before somebody joined is read by them', async () => {
    const late = { joinedAt: new Date('2999-01-01') };
    await change(theProcess, (tx) => tx.person.update({ where: { id: reader.id }, data: late }));
    expect(await isUnread(reader)).toBe(false);
  });

  it('stays unread beyond the page that was seen', async () => {
    const { seq } = await reply(asker, topicId);
    const next = await reply(asker, topicId);
    await noteRead(reader, topicId, seq);
    expect(await isUnread(reader)).toBe(true);
    expect((await findReading(reader, topicId)).firstNew?.id).toBe(next.id);
    expect(await findFirstUnread(reader, topicId)).toBe(`/topics/${topicId}#reply-${next.id}`);
    await noteRead(reader, topicId, next.seq);
    expect(await findFirstUnread(reader, topicId)).toBe(`/topics/${topicId}`);
  });

  it('that was never opened has no place where its reader was', async () => {
    await reply(asker, topicId);
    expect(await findReading(reader, topicId)).toEqual({ unread: true, firstNew: null });
  });

  it('that one may not read is not there', async () => {
    await change(theProcess, (tx) =>
      tx.topic.update({ where: { id: topicId }, data: { audience: 'lead' } }),
    );
    await expect(noteRead(reader, topicId, 1)).rejects.toThrow(NotFound);
    await expect(findFirstUnread(reader, topicId)).rejects.toThrow(NotFound);
    await noteRead(await addMember(['lead']), topicId, 1);
    await expect(noteRead(reader, 'noSuchTopic1', 1)).rejects.toThrow(NotFound);
    await expect(findFirstUnread(reader, 'noSuchTopic1')).rejects.toThrow(NotFound);
  });
});

describe('a mark', () => {
  const kept = () => db().readMark.findMany({ where: { personId: reader.id } });

  it('is written with others, without an entry in the log, and never moves back', async () => {
    const seq = await newestSeq();
    await noteRead(reader, topicId, seq);
    expect(await kept()).toEqual([]);
    await keepWhatWasRead();
    await noteRead(reader, topicId, 1);
    await keepWhatWasRead();
    expect(await kept()).toEqual([{ personId: reader.id, topicId, seq }]);
    expect(await newestSeq()).toBe(seq);
  });

  it('from the future is one of now', async () => {
    await noteRead(reader, topicId, Number.MAX_SAFE_INTEGER);
    await reply(asker, topicId);
    await keepWhatWasRead();
    expect(await isUnread(reader)).toBe(true);
  });

  it('of who leaves goes, and does not come after them', async () => {
    await noteRead(reader, topicId, await newestSeq());
    await change(theProcess, async (tx) => {
      await tx.roleGrant.deleteMany({ where: { personId: reader.id } });
      await erasePersonalData(tx, reader.id);
    });
    await keepWhatWasRead();
    expect(await kept()).toEqual([]);
  });

  it('of two who are one is the later', async () => {
    const { seq } = await reply(asker, topicId);
    const twin = await addMember();
    await noteRead(reader, topicId, seq - 1);
    await noteRead(twin, topicId, seq);
    await keepWhatWasRead();
    await change(theProcess, (tx) => moveReferences(tx, 'person', twin.id, reader.id));
    expect(await kept()).toEqual([{ personId: reader.id, topicId, seq }]);
  });
});

describe('“mark as read”', () => {
  it('counts a section, or everything, as read for who says so alone', async () => {
    const other = await addMember();
    const past = { joinedAt: new Date('2000-01-01') };
    await change(theProcess, (tx) => tx.person.updateMany({ data: past }));
    const elsewhere = await ask(asker, {}, 'management');
    await markSectionRead(reader, 'clinical');
    expect(await listUnread(reader, [topicId, elsewhere])).toEqual([elsewhere]);
    await markAllRead(reader);
    expect(await listUnread(reader, [topicId, elsewhere])).toEqual([]);
    expect(await listUnread(other, [topicId, elsewhere])).toHaveLength(2);
    await reply(asker, elsewhere);
    expect(await listUnread(reader, [topicId, elsewhere])).toEqual([elsewhere]);
  });
});

describe('the view of what is new', () => {
  it('holds what its reader has not read, and the board counts it', async () => {
    const { id } = await db().section.findUniqueOrThrow({ where: { slug: 'clinical' } });
    const idsOf = async (person: Person) =>
      (await list(person, { view: 'new' })).rows.map((row) => row.id);
    for (const person of [reader, asker]) await markAllRead(person);
    topicId = await ask(asker);
    expect([await idsOf(reader), await idsOf(asker)]).toEqual([[topicId], []]);
    expect((await countUnread(reader, [id])).sections.get(id)).toBe(1);
    await noteRead(reader, topicId, await newestSeq());
    expect(await idsOf(reader)).toEqual([]);
    expect((await countUnread(reader, [id])).sections.get(id)).toBe(0);
  });
});
