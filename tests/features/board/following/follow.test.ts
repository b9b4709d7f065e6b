import { beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { follow } from '~/features/board/following/follow.server';
import {
  findAreaChoice,
  findSectionChoice,
  findTopicChoice,
  listAreasToFollow,
  listFollowed,
} from '~/features/board/following/followed.server';
import { findSection } from '~/features/board/sections/sections.server';
import { deleteTopic } from '~/features/board/topics/topics.server';
import { newestSeq } from '~/platform/activity/activity.server';
import { theProcess, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Forbidden, Invalid, NotFound } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../../support/database';
import { ask, reply } from '../writing';

useFreshDatabase();

let asker: Person;
let reader: Person;
let topicId: string;

beforeEach(async () => {
  [asker, reader] = [await addMember(), await addMember()];
  await change(theProcess, (tx) => tx.section.updateMany({ data: { audience: 'member' } }));
  topicId = await ask(asker, { serviceArea: 'diabetes' });
});

const followTopic = (person: Person, choice: 'follow' | 'mute' | '') =>
  follow(person, { kind: 'topic', target: topicId, choice });
const closeToMembers = () =>
  change(theProcess, (tx) =>
    tx.topic.update({ where: { id: topicId }, data: { audience: 'lead' } }),
  );

describe('following', () => {
  it('a topic, muting it, and taking that back', async () => {
    const said = async () => (await findTopicChoice(reader, topicId)).said;
    expect(await said()).toBeNull();
    await followTopic(reader, 'follow');
    expect(await said()).toBe('follow');
    await followTopic(reader, 'mute');
    await followTopic(reader, 'mute');
    expect(await said()).toBe('mute');
    await followTopic(reader, '');
    await followTopic(reader, '');
    expect(await said()).toBeNull();
    expect(await db().following.count({ where: { personId: reader.id } })).toBe(0);
  });

  it('is by itself what one has written in, and nothing else', async () => {
    const nameless = await ask(reader, { withoutName: true });
    expect(await findTopicChoice(asker, topicId)).toEqual({ said: null, wrote: true });
    expect(await findTopicChoice(reader, topicId)).toEqual({ said: null, wrote: false });
    expect((await findTopicChoice(reader, nameless)).wrote).toBe(true);
    expect((await findTopicChoice(asker, nameless)).wrote).toBe(false);
    await reply(reader, topicId);
    expect((await findTopicChoice(reader, topicId)).wrote).toBe(true);
  });

  it('sections and service areas', async () => {
    const clinical = await findSection(reader, 'clinical');
    expect(await follow(reader, { kind: 'section', target: 'clinical', choice: 'follow' })).toBe(
      clinical.name,
    );
    await follow(reader, { kind: 'service-area', target: 'diabetes', choice: 'mute' });
    expect(await findSectionChoice(reader, clinical)).toBe('follow');
    expect(await findSectionChoice(asker, clinical)).toBeNull();
    expect((await findAreaChoice(reader, 'diabetes'))?.said).toBe('mute');
    expect(await findAreaChoice(reader, 'no-such-area')).toBeNull();
  });

  it('is nothing for the log', async () => {
    const before = await newestSeq();
    await followTopic(reader, 'follow');
    expect(await newestSeq()).toBe(before);
  });

  it('is refused for what is not there, and for what one may not read', async () => {
    const no = { choice: 'follow' } as const;
    for (const kind of ['topic', 'section', 'service-area'] as const) {
      await expect(follow(reader, { ...no, kind, target: 'none' })).rejects.toThrow(NotFound);
    }
    await expect(follow(reader, { ...no, kind: 'service-area', target: '' })).rejects.toThrow(
      Invalid,
    );
    await closeToMembers();
    await expect(followTopic(reader, 'follow')).rejects.toThrow(NotFound);
    await followTopic(await addMember(['lead']), 'follow');
    await change(theProcess, (tx) => tx.section.updateMany({ data: { audience: 'lead' } }));
    await expect(follow(reader, { ...no, kind: 'section', target: 'clinical' })).rejects.toThrow(
      NotFound,
    );
    await expect(followTopic({ ...reader, roles: [] }, 'follow')).rejects.toThrow(Forbidden);
  });
});

describe('the list of what one follows and mutes', () => {
  const names = async () => (await listFollowed(reader)).map(({ name, muted }) => [name, muted]);

  it('holds it under its names, and one’s own alone', async () => {
    await followTopic(reader, 'mute');
    await follow(reader, { kind: 'service-area', target: 'diabetes', choice: 'follow' });
    await follow(asker, { kind: 'section', target: 'clinical', choice: 'follow' });
    expect(await names()).toEqual([
      ['Diabetes', false],
      ['How do you share a budget fairly?', true],
    ]);
    const left = await listAreasToFollow(await listFollowed(reader));
    expect(left.some(({ slug }) => slug === 'diabetes')).toBe(false);
    expect((await listAreasToFollow([])).some(({ slug }) => slug === 'diabetes')).toBe(true);
  });

  it('leaves out what one may not read any more, and what was deleted', async () => {
    await followTopic(reader, 'follow');
    await closeToMembers();
    expect(await names()).toEqual([]);
    topicId = await ask(asker);
    await followTopic(reader, 'follow');
    expect(await names()).toHaveLength(1);
    await deleteTopic(asker, topicId);
    expect(await names()).toEqual([]);
  });
});
