import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  editTopic,
  deleteTopic,
  findDeletableTopic,
  findTopicSource,
} from '~/features/board/topics/topics.server';
import { listNearTopics } from '~/features/board/topics/near.server';
import type { EditTopicInput } from '~/features/board/schema';
import { listOpenTopics } from '~/features/board/sections/sections.server';
import type { Person } from '~/platform/actor';
import { atTime, newId } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Forbidden, Invalid, NotFound } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask, editing, list, open, reply } from './writing';

useFreshDatabase();

let asker: Person;
let member: Person;
let webmaster: Person;
let topicId: string;
beforeAll(async () => {
  asker = await addMember();
  member = await addMember(['lead', 'steering', 'agent']);
  webmaster = await addMember(['webmaster']);
});
beforeEach(async () => {
  topicId = await ask(asker, { title: 'Before', body: 'Text', serviceArea: 'diabetes' });
});

const edit = (actor: Person, input: Partial<EditTopicInput> = {}, id = topicId) =>
  editTopic(
    actor,
    id,
    editing({ title: 'Before', body: 'Text', serviceArea: 'diabetes', ...input }),
  );
const view = async () => (await open(member, topicId)).topic;
const standsIn = async (section: string) =>
  (await list(member, {}, section)).rows.some(({ id }) => id === topicId);

describe('editing a query', () => {
  const at = new Date('2026-03-02T09:00:00Z');

  it.each([{ title: 'After' }, { body: 'After' }])('marks it: %j', async (input) => {
    await atTime(at, () => edit(asker, input));
    expect(await view()).toMatchObject({
      title: input.title ?? 'Before',
      html: `<p>${input.body ?? 'Text'}</p>\n`,
      editedAt: at.toISOString(),
    });
  });

  it('without another text gives no mark', async () => {
    await edit(asker, { serviceArea: '', sections: ['management'] });
    expect(await view()).toMatchObject({ editedAt: null, serviceArea: null });
  });

  it('moves it to the sections that are named, where it keeps its place', async () => {
    await reply(member, topicId);
    const before = (await list(member)).rows.find(({ id }) => id === topicId);
    await edit(asker, { sections: ['management'] });
    expect(await standsIn('clinical')).toBe(false);
    const after = (await list(member, {}, 'management')).rows.find(({ id }) => id === topicId);
    expect(after?.lastSeq).toBe(before?.lastSeq);
  });

  it('leaves it where it stands when none is named', async () => {
    await edit(asker, { title: 'After' });
    expect(await standsIn('clinical')).toBe(true);
    expect(await standsIn('management')).toBe(false);
  });

  it('is for its author alone, the webmaster not included', async () => {
    for (const other of [member, webmaster]) {
      await expect(edit(other, { title: 'Theirs' })).rejects.toThrow(Forbidden);
      await expect(findTopicSource(other, topicId)).rejects.toThrow(Forbidden);
    }
    expect((await view()).title).toBe('Before');
  });

  it('begins with what was typed', async () => {
    expect(await findTopicSource(asker, topicId)).toEqual({
      kind: 'query',
      title: 'Before',
      body: 'Text',
      serviceArea: 'diabetes',
      sections: ['clinical'],
    });
  });

  it.each([{ sections: ['nowhere'] }, { serviceArea: 'astrology' }])(
    'refuses what the form makes up: %j',
    async (input) => {
      await expect(edit(asker, { title: 'After', ...input })).rejects.toThrow(Invalid);
      expect((await view()).title).toBe('Before');
    },
  );

  it('finds no query that is not there', async () => {
    await expect(edit(asker, {}, newId())).rejects.toThrow(NotFound);
    await expect(findTopicSource(asker, newId())).rejects.toThrow(NotFound);
  });

  it('is refused once it was deleted', async () => {
    await deleteTopic(asker, topicId);
    await expect(edit(asker)).rejects.toThrow(Forbidden);
    await expect(findTopicSource(asker, topicId)).rejects.toThrow(Forbidden);
  });
});

describe('deleting a query', () => {
  it('erases title and text, and leaves the trace and other people’s replies', async () => {
    await reply(member, topicId, 'My work');
    const at = new Date('2026-03-02T09:00:00Z');
    await atTime(at, () => deleteTopic(asker, topicId));
    const { topic, replies } = await open(member, topicId);
    expect(topic).toMatchObject({
      title: '',
      html: '',
      deleted: { by: 'author', at: at.toISOString() },
    });
    expect(replies.map(({ html }) => html)).toEqual(['<p>My work</p>\n']);
    expect(await db().topic.findUnique({ where: { id: topicId } })).toMatchObject({
      title: '',
      body: '',
    });
  });

  it('takes it out of every list', async () => {
    const near = await ask(member, { serviceArea: 'diabetes' });
    const before = (await list(member)).counts;
    await deleteTopic(asker, topicId);
    expect(await standsIn('clinical')).toBe(false);
    expect((await list(member)).counts).toEqual({
      ...before,
      all: before.all - 1,
      unanswered: before.unanswered - 1,
    });
    for (const rows of [await listOpenTopics(member), await listNearTopics(member, near)]) {
      expect(rows.map(({ id }) => id)).not.toContain(topicId);
    }
  });

  it('is for the webmaster too, and says so', async () => {
    expect(await findDeletableTopic(webmaster, topicId)).toMatchObject({ title: 'Before' });
    await deleteTopic(webmaster, topicId);
    expect((await view()).deleted?.by).toBe('moderator');
  });

  it('is refused to every other member', async () => {
    await expect(deleteTopic(member, topicId)).rejects.toThrow(Forbidden);
    await expect(findDeletableTopic(member, topicId)).rejects.toThrow(Forbidden);
    expect((await view()).title).toBe('Before');
  });

  it('works once', async () => {
    const twice = [deleteTopic(asker, topicId), deleteTopic(webmaster, topicId)];
    const results = await Promise.allSettled(twice);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect((await view()).deleted?.by).toBe('author');
  });

  it('finds no query that is not there', async () => {
    await expect(deleteTopic(asker, newId())).rejects.toThrow(NotFound);
    await expect(findDeletableTopic(asker, newId())).rejects.toThrow(NotFound);
  });
});
