import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { acceptAnswer } from '~/features/board/posts/replies.server';
import { follow } from '~/features/board/following/follow.server';
import type { FollowInput } from '~/features/board/following/schema';
import { writeMention } from '~/features/accounts/naming/mentions';
import { sayPosted } from '~/features/board/writing/posted.server';
import { choose } from '~/features/notices/choices.server';
import { catchUp } from '~/platform/activity/followers.server';
import { theProcess, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { addMember, useFreshDatabase } from '../../../support/database';
import { toldTo } from '../../notices/told';
import { ask, reply } from '../writing';

useFreshDatabase();

let asker: Person;
let follower: Person;

beforeAll(catchUp);
beforeEach(async () => {
  [asker, follower] = [await addMember(), await addMember()];
  await change(theProcess, async (tx) => {
    await tx.section.updateMany({ data: { audience: 'member' } });
    await tx.following.deleteMany();
  });
});

const says = (
  person: Person,
  kind: FollowInput['kind'],
  target: string,
  choice: FollowInput['choice'],
) => follow(person, { kind, target, choice });

describe('something new', () => {
  it('is told to who follows its section or its service area, once, and to nobody else', async () => {
    const [other, both] = [await addMember(), await addMember()];
    await says(follower, 'section', 'clinical', 'follow');
    await says(both, 'section', 'clinical', 'follow');
    await says(both, 'service-area', 'diabetes', 'follow');
    await ask(asker, { title: 'Who has clinics?', serviceArea: 'diabetes' });
    await ask(asker, { title: 'Elsewhere?' }, 'management');
    expect(await toldTo(follower)).toEqual([`${asker.name} has posted “Who has clinics?”`]);
    expect(await toldTo(both)).toHaveLength(1);
    expect(await toldTo(other)).toEqual([]);
  });

  it('is not told to who asks it, without their name or with it', async () => {
    await says(asker, 'section', 'clinical', 'follow');
    await says(follower, 'section', 'clinical', 'follow');
    await ask(asker);
    await ask(asker, { withoutName: true });
    expect(await toldTo(asker)).toEqual([]);
    expect((await toldTo(follower)).filter((line) => line.includes(asker.name))).toHaveLength(1);
    expect(await toldTo(follower)).toHaveLength(2);
  });

  it('is not told to who mutes one of the places where it stands', async () => {
    await says(follower, 'section', 'clinical', 'follow');
    await says(follower, 'service-area', 'diabetes', 'mute');
    await ask(asker, { serviceArea: 'diabetes' });
    expect(await toldTo(follower)).toEqual([]);
  });

  it('is not told to who may not read it', async () => {
    const lead = await addMember(['lead']);
    for (const person of [follower, lead]) await says(person, 'section', 'clinical', 'follow');
    await change(theProcess, (tx) =>
      tx.section.update({ where: { slug: 'clinical' }, data: { audience: 'lead' } }),
    );
    const id = await ask(lead, { title: 'Among us?' });
    const another = await addMember(['lead']);
    await ask(another, { title: 'Among us, too?' });
    expect(await toldTo(follower)).toEqual([]);
    expect(await toldTo(lead)).toEqual([`${another.name} has posted “Among us, too?”`]);
    expect((await db().topic.findUniqueOrThrow({ where: { id } })).toldCount).toBe(0);
  });
});

describe('a reply', () => {
  it('is told to who follows the topic, and not any more when they stop', async () => {
    const topicId = await ask(asker);
    const helper = await addMember();
    await says(follower, 'topic', topicId, 'follow');
    await reply(helper, topicId);
    const told = `${helper.name} replied to “How do you share a budget fairly?”, which you follow`;
    expect(await toldTo(follower)).toEqual([told]);
    await says(follower, 'topic', topicId, '');
    await reply(helper, topicId);
    expect(await toldTo(follower)).toHaveLength(1);
  });

  it('is not told to who has muted the topic: where they asked or replied', async () => {
    const [helper, writer] = [await addMember(), await addMember()];
    const topicId = await ask(asker);
    await reply(writer, topicId);
    await toldTo(asker);
    for (const person of [asker, writer]) await says(person, 'topic', topicId, 'mute');
    const before = await toldTo(asker);
    await reply(helper, topicId);
    expect(await toldTo(asker)).toEqual(before);
    expect(await toldTo(writer)).toEqual([]);
  });

  it('in a muted section is told to its asker and to who follows it, and not to who only replied there', async () => {
    const [helper, writer] = [await addMember(), await addMember()];
    const topicId = await ask(asker);
    await reply(writer, topicId);
    for (const person of [asker, writer, follower]) {
      await says(person, 'section', 'clinical', 'mute');
    }
    await says(follower, 'topic', topicId, 'follow');
    await reply(helper, topicId);
    expect((await toldTo(asker)).some((line) => line.startsWith(helper.name))).toBe(true);
    expect(await toldTo(follower)).toHaveLength(1);
    expect(await toldTo(writer)).toEqual([]);
  });

  it('that names somebody, or is accepted, is told though they have muted the topic', async () => {
    const topicId = await ask(asker);
    const { id } = await reply(follower, topicId);
    await says(follower, 'topic', topicId, 'mute');
    await reply(asker, topicId, `Thank you, ${writeMention(follower)}.`);
    await acceptAnswer(asker, topicId, id);
    expect(await toldTo(follower)).toEqual([
      expect.stringContaining('says that your reply answered'),
      expect.stringContaining('mentions you'),
    ]);
  });
});

describe('the count of who is told', () => {
  const toldCount = async (id: string) =>
    (await db().topic.findUniqueOrThrow({ where: { id } })).toldCount;

  it('is of those who follow, are asked and are named, each once, but not of who asks', async () => {
    const [expert, named] = [await addMember(), await addMember()];
    for (const person of [asker, follower, expert]) {
      await says(person, 'section', 'clinical', 'follow');
    }
    const body = `${writeMention(named)} knows.`;
    const id = await ask(asker, { asked: [expert.id], body });
    expect(await toldCount(id)).toBe(3);
    expect(await sayPosted(id)).toContain(`${expert.name} and 2 more members are told.`);
    expect(await sayPosted(await ask(asker))).toContain('2 members are told.');
    expect(await sayPosted(await ask(asker, {}, 'management'))).not.toContain('told');
  });

  it('leaves out who wants to hear of it neither in the bell nor by mail', async () => {
    await says(follower, 'section', 'clinical', 'follow');
    await choose(follower, ['board.new-where-i-follow'], {});
    const id = await ask(asker);
    expect(await toldCount(id)).toBe(0);
    expect(await toldTo(follower)).toEqual([]);
  });
});
