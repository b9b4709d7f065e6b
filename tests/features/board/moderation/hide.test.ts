import { Readable } from 'node:stream';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import {
  eraseHidden,
  findPostToHide,
  hidePost,
  showPost,
} from '~/features/board/moderation/hide.server';
import { MOST_HIDDEN_A_DAY } from '~/features/board/moderation/limits';
import type { PostRef } from '~/features/board/moderation/posts.server';
import { listNearTopics } from '~/features/board/topics/near.server';
import {
  acceptAnswer,
  deleteReply,
  editReply,
  findReplySource,
  replyToTopic,
  withdrawAnswer,
} from '~/features/board/posts/replies.server';
import { addSection } from '~/features/board/sections/sections.server';
import { findTopicView } from '~/features/board/topics/topic-pages.server';
import { deleteTopic, editTopic, findTopicSource } from '~/features/board/topics/topics.server';
import type { TopicUpdate } from '~/features/board/views';
import { listEntries, newestSeq } from '~/platform/activity/activity.server';
import { catchUp } from '~/platform/activity/followers.server';
import { theProcess, type Person } from '~/platform/actor';
import { newId, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, NotFound, RateLimited } from '~/platform/errors';
import { anyOwnerAllows } from '~/platform/files/owners.server';
import { stageFile } from '~/platform/files/staging.server';
import { storeFile } from '~/platform/files/store.server';
import { loadHomeParts } from '~/platform/home/home-parts.server';
import { findChannel } from '~/platform/live/channels.server';
import { listPersonalData } from '~/platform/personal-data/personal-data.server';
import { loadProfileParts } from '~/platform/profile/profile-parts.server';
import { search } from '~/platform/search/find.server';
import { rebuildIndex } from '~/platform/search/rebuild.server';
import { loadToday } from '~/platform/today/today.server';
import { addMember, useFreshDatabase } from '../../../support/database';
import { toldTo } from '../../notices/told';
import { ask, editing, list, open, reply, replying, rewording } from '../writing';
import { addStaff } from './staff';

/**
 * A post that names a patient is taken down by whoever sees it: from then on its words come out nowhere, and for nobody
 * but who decides about it and its author. One word stands in every text and tells whether they do.
 */

useFreshDatabase();

/** Another one for each test: what an earlier one shows again must not count. */
let NAME = '';
let tests = 0;
let webmaster: Person;
let moderator: Person;
let author: Person;
let other: Person;
let reader: Person;
beforeAll(catchUp);
beforeAll(async () => {
  ({ webmaster, moderator } = await addStaff());
});
beforeEach(async () => {
  tests += 1;
  NAME = `Feather${String.fromCodePoint(96 + tests)}haugh`;
  [author, other, reader] = await Promise.all([addMember(), addMember(), addMember()]);
});

async function stage(actor: Person): Promise<string> {
  const stored = await storeFile(Readable.from([Buffer.from(newId())]), `${NAME}.txt`);
  if (!stored) throw new Error('Nothing was stored');
  return (await stageFile(actor, stored)).id;
}

interface Posted {
  topicId: string;
  replyId: string;
  ref: PostRef;
  fileId: string;
}

/** A query with a reply by somebody else; the one or the other names a patient, in its text and in a file. */
async function post(kind: PostRef['kind']): Promise<Posted> {
  const fileId = await stage(author);
  const bad = { body: `About ${NAME}`, attachments: [fileId] };
  const serviceArea = 'diabetes';
  if (kind === 'topic') {
    const topicId = await ask(author, { title: `Seen ${NAME}?`, ...bad, serviceArea });
    const { id: replyId } = await reply(other, topicId);
    return { topicId, replyId, ref: { kind, id: topicId }, fileId };
  }
  const topicId = await ask(other, { title: `A query ${newId()}`, serviceArea });
  const { id: replyId } = await replyToTopic(author, topicId, replying(bad));
  return { topicId, replyId, ref: { kind, id: replyId }, fileId };
}

/** Everything that somebody can see of the board, as one text. */
async function everythingFor(actor: Person, { topicId }: Posted): Promise<string> {
  const near = await ask(webmaster, { title: 'Near it', serviceArea: 'diabetes' });
  const since = (await newestSeq()) - 60;
  const live: unknown[] = [];
  for (const channel of [`topic:${topicId}`, `section:${(await places(topicId))[0] ?? ''}`]) {
    const found = findChannel(channel);
    for (const entry of await listEntries({ after: since, channel, limit: 1000 })) {
      live.push(await found?.channel.render(found.id, entry));
    }
  }
  const found = await search(actor, { text: NAME, kind: null, labels: [], before: null });
  // What somebody has uploaded is theirs, and stands in their copy by its name.
  const own = await Promise.all(
    listPersonalData()
      .filter(({ key }) => key !== 'files')
      .map(({ export: copy }) => copy(actor.id)),
  );
  const seen = {
    page: await open(actor, topicId),
    view: await findTopicView(topicId),
    list: await list(actor, { order: 'newest' }),
    near: await listNearTopics(actor, near),
    home: await loadHomeParts(actor),
    profile: await loadProfileParts(actor, author.id),
    live,
    hits: found.hits,
    told: await toldTo(actor),
    copy: own,
  };
  await deleteTopic(webmaster, near);
  return JSON.stringify(seen);
}

async function places(topicId: string): Promise<string[]> {
  const rows = await db().topicSection.findMany({ where: { topicId } });
  return rows.map(({ sectionId }) => sectionId);
}

const mayDownload = async (actor: Person, { fileId }: Posted) =>
  anyOwnerAllows(actor, await db().fileUse.findMany({ where: { fileId } }));

describe.each(['topic', 'reply'] as const)('a %s that was taken down', (kind) => {
  it('was everywhere, and comes out nowhere', async () => {
    const posted = await post(kind);
    for (const actor of [reader, other]) {
      expect(await everythingFor(actor, posted)).toContain(NAME);
      expect(await mayDownload(actor, posted)).toBe(true);
    }
    expect(await hidePost(reader, posted.ref)).toEqual({ topicId: posted.topicId, quoting: 0 });
    for (const actor of [reader, other, author, moderator, webmaster]) {
      expect(await everythingFor(actor, posted), actor.name).not.toContain(NAME);
    }
    await rebuildIndex();
    expect(await everythingFor(reader, posted)).not.toContain(NAME);
    expect(await mayDownload(reader, posted)).toBe(false);
    expect(await mayDownload(other, posted)).toBe(false);
    expect([await mayDownload(author, posted), await mayDownload(moderator, posted)]).toEqual([
      true,
      true,
    ]);
  });

  it('leaves a trace at its place for open pages', async () => {
    const posted = await post(kind);
    const since = await newestSeq();
    await hidePost(reader, posted.ref);
    const channel = `topic:${posted.topicId}`;
    const [entry] = await listEntries({ after: since, channel, limit: 1 });
    if (!entry) throw new Error('Nothing was recorded');
    const update = (await findChannel(channel)?.channel.render(
      posted.topicId,
      entry,
    )) as TopicUpdate;
    const view = kind === 'topic' ? update.topic : update.reply;
    expect(view).toMatchObject({ html: '', attachments: [], deleted: null });
    expect(view?.hidden?.at).toBeDefined();
  });

  it('is read by who decides about it, and by nobody else', async () => {
    const { ref } = await post(kind);
    await hidePost(reader, ref);
    for (const actor of [moderator, webmaster]) {
      const shown = await findPostToHide(actor, ref);
      expect(shown).toMatchObject({ state: 'to-decide', hiddenBy: reader.name });
      expect(shown.html).toContain(NAME);
      expect(shown.files).toHaveLength(1);
    }
    for (const actor of [reader, other, author]) {
      const shown = await findPostToHide(actor, ref);
      expect(shown).toMatchObject({ state: 'gone', html: '', files: [], hiddenBy: null });
      expect(shown.title).not.toContain(NAME);
    }
    const elsewhere = (await addStaff('management')).moderator;
    expect((await findPostToHide(elsewhere, ref)).state).toBe('gone');
    await expect(showPost(elsewhere, ref, 'Mine')).rejects.toThrow(Forbidden);
    await expect(eraseHidden(reader, ref, 'Mine')).rejects.toThrow(Forbidden);
    await expect(showPost(author, ref, 'Mine')).rejects.toThrow(Forbidden);
  });

  it('is changed by its author, and stays hidden until a moderator shows it', async () => {
    const posted = await post(kind);
    const { ref, topicId } = posted;
    await hidePost(reader, ref);
    if (kind === 'topic') {
      expect((await findTopicSource(author, topicId)).body).toContain(NAME);
      const changed = { title: `Seen ${NAME}, or a patient?`, body: 'Better', attached: [] };
      await editTopic(author, topicId, editing(changed));
    } else {
      expect((await findReplySource(author, ref.id)).body).toContain(NAME);
      await editReply(author, ref.id, rewording(`${NAME}, better`));
    }
    expect(await everythingFor(reader, posted)).not.toContain(NAME);
    await showPost(moderator, ref, 'No patient is named now.');
    expect(await everythingFor(reader, posted)).toContain(NAME);
    const page = await open(reader, topicId);
    expect(page.topic.deeds).toMatchObject([
      { kind: 'shown', by: moderator.name, reason: 'No patient is named now.' },
    ]);
  });

  it('is erased for good when a moderator says so, its earlier versions and files too', async () => {
    const posted = await post(kind);
    const { ref, topicId, fileId } = posted;
    const version = { kind, postId: ref.id, body: NAME, writtenAt: now(), endedAt: now() };
    await change(webmaster, (tx) => tx.postVersion.create({ data: version }));
    await hidePost(reader, ref);
    await eraseHidden(moderator, ref, 'A patient is named.');
    const page = await open(reader, topicId);
    const trace = kind === 'topic' ? page.topic : page.replies[0];
    expect(trace).toMatchObject({ hidden: null, deleted: { by: 'moderator' } });
    expect(await db().postVersion.count({ where: { postId: ref.id } })).toBe(0);
    expect(await db().file.count({ where: { id: fileId } })).toBe(0);
    const texts = [
      ...(await db().topic.findMany({ where: { id: topicId } })),
      ...(await db().reply.findMany({ where: { topicId } })),
    ];
    expect(JSON.stringify(texts)).not.toContain(NAME);
    expect((await toldTo(author))[0]).toBe(
      `Your ${kind === 'topic' ? 'query' : 'reply'} has been erased: A patient is named.`,
    );
  });

  it('is told to its author and to those who look after it, and to nobody else', async () => {
    const { ref, topicId } = await post(kind);
    await hidePost(reader, ref);
    const what = kind === 'topic' ? 'query' : 'reply';
    const down = `Your ${what} is taken down for now: a patient may be named in it`;
    expect((await toldTo(author))[0]).toBe(down);
    const { title } = (await open(reader, topicId)).topic;
    const where = title === '' ? 'a topic' : `“${title}”`;
    const toDecide = `A post in ${where} has been taken down as naming a patient`;
    expect((await toldTo(moderator))[0]).toBe(toDecide);
    expect((await toldTo(webmaster))[0]).toBe(toDecide);
    const elsewhere = (await addStaff('management')).moderator;
    for (const actor of [other, reader, elsewhere]) {
      expect((await toldTo(actor)).join()).not.toContain('taken down');
    }
    const waiting = async () => {
      const today = await loadToday(webmaster);
      const found = today.find(({ key }) => key === 'board.to-decide');
      return (found?.items.length ?? 0) + (found?.more ?? 0);
    };
    const before = await waiting();
    await showPost(moderator, ref, 'Nobody is named.');
    expect(await waiting()).toBe(before - 1);
    expect((await loadToday(other)).find(({ key }) => key === 'board.to-decide')).toBeUndefined();
  });

  it('is decided about once: the second of two is told who was first, as far as it is theirs to know', async () => {
    const { ref } = await post(kind);
    await hidePost(reader, ref);
    await expect(hidePost(moderator, ref)).rejects.toThrow(
      new RegExp(`${reader.name} has taken it down already`),
    );
    await expect(hidePost(other, ref)).rejects.toThrow('It is taken down already.');
    const both = await Promise.allSettled([
      showPost(moderator, ref, 'Nobody is named.'),
      eraseHidden(webmaster, ref, 'Somebody is named.'),
    ]);
    expect(both[0].status).toBe('fulfilled');
    const late = both[1] as PromiseRejectedResult;
    expect(late.reason).toBeInstanceOf(Conflict);
    expect(String(late.reason)).toContain(`${moderator.name} has decided about it already`);
    expect(await db().topicDeed.count({ where: { kind: 'erased', byId: webmaster.id } })).toBe(0);
  });
});

it('a query that is hidden waits for nobody, takes no replies, and is counted in no list', async () => {
  const { topicId, ref } = await post('topic');
  const counts = (await list(reader)).counts;
  await hidePost(reader, ref);
  expect((await list(reader)).counts.all).toBe(counts.all - 1);
  await expect(reply(other, topicId)).rejects.toThrow(Forbidden);
  expect((await db().topic.findUniqueOrThrow({ where: { id: topicId } })).waiting).toBe(false);
  await showPost(moderator, ref, 'Nobody is named.');
  expect((await list(reader)).counts).toEqual(counts);
  expect((await db().topic.findUniqueOrThrow({ where: { id: topicId } })).waiting).toBe(true);
});

it('a reply that is hidden is not counted, cannot be accepted, and may be deleted by its author', async () => {
  const { topicId, replyId, ref } = await post('reply');
  await hidePost(reader, ref);
  expect((await open(reader, topicId)).topic.replyCount).toBe(0);
  await expect(acceptAnswer(other, topicId, replyId)).rejects.toThrow(Conflict);
  await deleteReply(author, replyId);
  const { topic, replies } = await open(reader, topicId);
  expect([topic.replyCount, replies[0]?.deleted?.by, replies[0]?.hidden]).toEqual([
    0,
    'author',
    null,
  ]);
});

it('an accepted answer that is erased opens its query again', async () => {
  const { topicId, replyId, ref } = await post('reply');
  await acceptAnswer(other, topicId, replyId);
  await hidePost(reader, ref);
  await eraseHidden(moderator, ref, 'A patient is named.');
  expect((await open(reader, topicId)).topic.answer).toBeNull();
  expect((await db().topic.findUniqueOrThrow({ where: { id: topicId } })).waiting).toBe(true);
  await withdrawAnswer(other, topicId);
});

it('one member takes down so many posts a day and no more; who looks after them as many as there are', async () => {
  const eager = await addMember();
  const refs: PostRef[] = [];
  for (let n = 0; n <= MOST_HIDDEN_A_DAY; n += 1) refs.push((await post('topic')).ref);
  const last = refs.pop() as PostRef;
  for (const ref of refs) await hidePost(eager, ref);
  await expect(hidePost(eager, last)).rejects.toThrow(RateLimited);
  expect((await findPostToHide(eager, last)).state).toBe('standing');
  for (const ref of refs) await showPost(moderator, ref, 'Nobody.');
  for (const ref of [...refs, last]) await hidePost(moderator, ref);
});

it('what one may not read cannot be taken down', async () => {
  const slug = 'for-leads';
  await addSection(theProcess, { slug, name: slug, description: '', audience: 'lead' });
  const lead = await addMember(['lead']);
  const id = await ask(lead, {}, slug);
  await expect(hidePost(reader, { kind: 'topic', id })).rejects.toThrow(NotFound);
  await expect(findPostToHide(reader, { kind: 'topic', id })).rejects.toThrow(NotFound);
});
