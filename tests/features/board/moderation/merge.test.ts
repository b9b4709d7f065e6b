import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { hidePost, showPost } from '~/features/board/moderation/hide.server';
import { findMergedInto, mergeTopics } from '~/features/board/moderation/merge.server';
import { reportPost } from '~/features/board/moderation/flags.server';
import { acceptAnswer, replyToTopic } from '~/features/board/posts/replies.server';
import { addSection } from '~/features/board/sections/sections.server';
import { findReplyPlace } from '~/features/board/topics/topic-pages.server';
import { deleteTopic, editTopic } from '~/features/board/topics/topics.server';
import { catchUp } from '~/platform/activity/followers.server';
import { theProcess, type Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Forbidden, Invalid } from '~/platform/errors';
import { search } from '~/platform/search/find.server';
import { addMember, useFreshDatabase } from '../../../support/database';
import { toldTo } from '../../notices/told';
import { ask, editing, list, open, reply, replying } from '../writing';
import { addStaff } from './staff';

/** One topic becomes part of another, and nothing of it is lost. */

useFreshDatabase();
beforeAll(catchUp);

let webmaster: Person;
let moderator: Person;
let asker: Person;
let other: Person;
let helper: Person;
beforeAll(async () => {
  ({ webmaster, moderator } = await addStaff());
  await addSection(theProcess, { slug: 'leads', name: 'Leads', description: '', audience: 'lead' });
});
beforeEach(async () => {
  [asker, other, helper] = await Promise.all([addMember(), addMember(), addMember(['lead'])]);
});

const into = (address: string, confirmed?: string) => ({
  deed: 'merge' as const,
  reason: 'The same question.',
  other: address,
  confirmed,
});

describe('a merged topic', () => {
  it('stands in the other: its text where it was asked, the replies of both in order', async () => {
    const target = await ask(asker, { title: 'The first' });
    await reply(helper, target, 'one');
    const merged = await ask(other, { title: 'The same', body: 'In *other* words' });
    await reply(helper, merged, 'two');
    await reply(helper, target, 'three');
    const placed = await reply(other, merged, 'four');
    await mergeTopics(moderator, merged, into(`https://pbc.example/topics/${target}?after=1#x`));

    const { topic, replies } = await open(asker, target);
    const texts = replies.map(({ html }) => html.replaceAll(/<[^>]+>/g, ' ').trim());
    expect(texts.map((text) => text.split(/\s+/).slice(0, 2).join(' '))).toEqual([
      'one',
      'The same',
      'two',
      'three',
      'four',
    ]);
    expect(replies[1]).toMatchObject({ author: { id: other.id } });
    expect(topic.replyCount).toBe(5);
    expect(topic.deeds).toMatchObject([
      { kind: 'merged', by: moderator.name, replyId: replies[1]?.id },
    ]);
    expect(await findReplyPlace(asker, placed.id)).toContain(`/topics/${target}#`);
    expect(await findMergedInto(asker, merged)).toBe(target);
    expect(await findMergedInto(asker, target)).toBeNull();
  });

  it('leaves the lists, and is found where it stands now', async () => {
    const target = await ask(asker, { title: 'Kept' });
    const merged = await ask(other, { title: 'A whimbrel' });
    const before = (await list(helper)).counts.all;
    await mergeTopics(moderator, merged, into(target));
    expect((await list(helper)).counts.all).toBe(before - 1);
    expect((await list(helper)).rows.map(({ id }) => id)).not.toContain(merged);
    const wanted = { text: 'whimbrel', kind: null, labels: [], before: null };
    const { hits } = await search(helper, wanted);
    expect(hits.map(({ kind }) => kind)).toEqual(['reply']);
    const left = await db().topic.findUniqueOrThrow({ where: { id: merged } });
    expect([left.title, left.body, left.waiting]).toEqual(['', '', false]);
  });

  it('takes along its files, versions, reports, followers and who asks it too', async () => {
    const target = await ask(asker);
    const merged = await ask(other);
    await reportPost(helper, { kind: 'topic', id: merged }, { reason: 'other', note: '' });
    const at = now();
    await change(theProcess, async (tx) => {
      const version = { kind: 'topic', postId: merged, body: 'Before', writtenAt: at, endedAt: at };
      await tx.postVersion.create({ data: version });
      for (const personId of [helper.id, asker.id]) {
        await tx.meToo.create({ data: { topicId: merged, personId, at } });
        const follows = { personId, kind: 'topic', since: at };
        await tx.following.create({ data: { ...follows, targetId: merged } });
      }
      await tx.meToo.create({ data: { topicId: target, personId: helper.id, at } });
      const muted = { personId: helper.id, kind: 'topic', targetId: target, muted: true };
      await tx.following.create({ data: { ...muted, since: at } });
    });
    await mergeTopics(moderator, merged, into(target));
    const [post] = (await open(asker, target)).replies;
    expect(await db().postVersion.findFirst({ where: { postId: post?.id } })).toMatchObject({
      kind: 'reply',
    });
    expect(await db().flag.findFirst({ where: { byId: helper.id } })).toMatchObject({
      kind: 'reply',
      postId: post?.id,
      topicId: target,
    });
    const follows = await db().following.findMany({ orderBy: { muted: 'asc' } });
    expect(follows.map(({ personId, targetId, muted }) => [personId, targetId, muted])).toEqual([
      [asker.id, target, false],
      [helper.id, target, true], // as they had said of the other already
    ]);
    expect((await db().topic.findUniqueOrThrow({ where: { id: target } })).meTooCount).toBe(2);
  });

  it('is told to the askers and writers of both', async () => {
    const target = await ask(asker, { title: 'Told to all' });
    const merged = await ask(other);
    await reply(helper, merged);
    await mergeTopics(moderator, merged, into(target));
    const said = `${moderator.name} merged another topic into “Told to all”: The same question.`;
    for (const person of [asker, other, helper]) expect(await toldTo(person)).toContain(said);
  });

  it('has no life of its own any more', async () => {
    const target = await ask(asker);
    const merged = await ask(other);
    await mergeTopics(moderator, merged, into(target));
    await expect(reply(helper, merged)).rejects.toThrow(Forbidden);
    await expect(editTopic(other, merged, editing())).rejects.toThrow(Forbidden);
    await expect(deleteTopic(webmaster, merged)).rejects.toThrow(Forbidden);
    const again = mergeTopics(moderator, merged, into(target));
    await expect(again).rejects.toThrow(Forbidden);
  });

  it('leads on when the other is merged too', async () => {
    const [first, second, third] = [await ask(asker), await ask(asker), await ask(asker)];
    await mergeTopics(moderator, first, into(second));
    await mergeTopics(moderator, second, into(third));
    expect(await findMergedInto(asker, first)).toBe(third);
  });
});

describe('the accepted answer', () => {
  it.each([
    ['is kept when only the merged one has one', true, false, 'merged'],
    ['is kept when only the other has one', false, true, 'target'],
    ['is the other’s when both have one', true, true, 'target'],
  ])('%s', async (_, ofMerged, ofTarget, expected) => {
    const target = await ask(asker);
    const merged = await ask(other);
    const there = await reply(helper, target);
    const here = await reply(helper, merged);
    if (ofMerged) await acceptAnswer(other, merged, here.id);
    if (ofTarget) await acceptAnswer(asker, target, there.id);
    await mergeTopics(moderator, merged, into(target));
    const { answer } = (await open(asker, target)).topic;
    expect(answer?.replyId).toBe(expected === 'merged' ? here.id : there.id);
    expect(answer?.acceptedBy).toBe(expected === 'merged' ? other.name : asker.name);
    const stored = await db().topic.findUniqueOrThrow({ where: { id: target } });
    expect(stored.waiting).toBe(false);
    expect((await list(helper)).rows.find(({ id }) => id === target)?.open).toBe(false);
  });
});

describe('a merge is refused', () => {
  it('with what is not there, is itself, is part of another, deleted or hidden', async () => {
    const topic = await ask(asker);
    const [gone, hidden, merged] = [await ask(other), await ask(other), await ask(other)];
    await deleteTopic(other, gone);
    await hidePost(helper, { kind: 'topic', id: hidden });
    await mergeTopics(moderator, merged, into(await ask(other)));
    for (const address of ['', 'no address', 'noSuchTopic1', topic, gone, hidden, merged]) {
      const attempt = mergeTopics(moderator, topic, into(address));
      await expect(attempt, address).rejects.toThrow(Invalid);
    }
    await expect(mergeTopics(moderator, hidden, into(topic))).rejects.toThrow(Invalid);
    await showPost(moderator, { kind: 'topic', id: hidden }, 'Nobody.');
    await mergeTopics(moderator, hidden, into(topic));
  });

  it('without a warning when others would read it, and by who does not look after both', async () => {
    const topic = await ask(asker);
    const forLeads = await ask(helper, {}, 'leads');
    await expect(mergeTopics(webmaster, topic, into(forLeads))).rejects.toThrow(Invalid);
    await expect(mergeTopics(webmaster, forLeads, into(topic))).rejects.toThrow(Invalid);
    const elsewhere = await ask(asker, {}, 'management');
    await expect(mergeTopics(moderator, topic, into(elsewhere))).rejects.toThrow(Invalid);
    await expect(mergeTopics(moderator, elsewhere, into(topic))).rejects.toThrow(Forbidden);
    await expect(mergeTopics(asker, topic, into(elsewhere))).rejects.toThrow(Forbidden);
    await mergeTopics(webmaster, topic, into(forLeads, 'on'));
    expect((await open(helper, forLeads)).replies).toHaveLength(1);
  });

  it('leaves nothing half done when two merge at once', async () => {
    const [topic, one, two] = [await ask(asker), await ask(asker), await ask(asker)];
    await replyToTopic(helper, topic, replying());
    const both = await Promise.allSettled([
      mergeTopics(moderator, topic, into(one)),
      mergeTopics(webmaster, topic, into(two)),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect((await open(asker, one)).replies).toHaveLength(2);
    expect((await open(asker, two)).replies).toHaveLength(0);
  });
});
