import { existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { editReply, replyToTopic } from '~/features/board/posts/replies.server';
import { editTopic } from '~/features/board/topics/topics.server';
import '~/features/register.server';
import { listEntries, newestSeq } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { newId } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Forbidden, Invalid } from '~/platform/errors';
import { pathOf } from '~/platform/files/folder.server';
import { stageFile } from '~/platform/files/staging.server';
import { storeFile } from '~/platform/files/store.server';
import { createRunner } from '~/platform/jobs/runner.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask, editing, open, replying, rewording } from './writing';

useFreshDatabase();

let author: Person;
let other: Person;
beforeAll(async () => {
  author = await addMember();
  other = await addMember(['webmaster', 'steering']);
});

async function stage(name: string, actor = author, text = newId()): Promise<string> {
  const stored = await storeFile(Readable.from([Buffer.from(text)]), name);
  if (!stored) throw new Error('Nothing was stored');
  return (await stageFile(actor, stored)).id;
}

/** What members write, its files, and how it is edited without another word. */
interface Post {
  read: () => Promise<{ names: string[]; editedAt: string | null }>;
  edit: (
    files: { attachments?: string[]; attached?: string[] },
    actor?: Person,
  ) => Promise<unknown>;
}

async function query(attachments: string[]): Promise<Post> {
  const id = await ask(author, { title: 'Text', attachments });
  return {
    read: async () => view((await open(other, id)).topic),
    edit: (files, actor = author) => editTopic(actor, id, editing({ title: 'Text', ...files })),
  };
}

async function reply(attachments: string[]): Promise<Post> {
  const topicId = await ask(other);
  const { id } = await replyToTopic(author, topicId, replying({ body: 'Text', attachments }));
  return {
    read: async () => view((await open(other, topicId)).replies[0]),
    edit: (files, actor = author) => editReply(actor, id, rewording('Text', files)),
  };
}

const view = (post?: { attachments: Array<{ name: string }>; editedAt: string | null }) => ({
  names: post?.attachments.map(({ name }) => name) ?? [],
  editedAt: post?.editedAt ?? null,
});

describe.each([
  ['query', query],
  ['reply', reply],
])('the files of a %s that is edited', (what, write) => {
  it('are taken away without their tick, to the last byte, and others hear of it', async () => {
    const [named, kept] = [await stage('named.txt'), await stage('kept.txt')];
    const { sha256 } = await db().file.findUniqueOrThrow({ where: { id: named } });
    const post = await write([named, kept]);
    const before = await newestSeq();
    await post.edit({ attachments: [kept], attached: [named, kept] });
    const { names, editedAt } = await post.read();
    expect(names).toEqual(['kept.txt']);
    expect(editedAt).not.toBeNull();
    const kinds = (await listEntries({ after: before, limit: 9 })).map(({ kind }) => kind);
    expect(kinds).toEqual([what === 'query' ? 'board.topic-edited' : 'board.reply-edited']);
    expect(await db().file.findUnique({ where: { id: named } })).toBeNull();
    await createRunner().runDue();
    expect(existsSync(pathOf(sha256))).toBe(false);
  });

  it('stand in their order, new ones after them', async () => {
    const old = [await stage('a.txt'), await stage('b.txt'), await stage('c.txt')];
    const post = await write(old);
    const wanted = [await stage('d.txt'), ...old.slice(1), await stage('e.txt')];
    await post.edit({ attachments: wanted, attached: old });
    expect((await post.read()).names).toEqual(['b.txt', 'c.txt', 'd.txt', 'e.txt']);
  });

  it('stay when the form did not show them', async () => {
    const post = await write([await stage('a.txt')]);
    await post.edit({});
    expect(await post.read()).toEqual({ names: ['a.txt'], editedAt: null });
    await post.edit({ attachments: [await stage('b.txt')] });
    expect((await post.read()).names).toEqual(['a.txt', 'b.txt']);
  });

  it('are the same when the form is sent twice', async () => {
    const old = await stage('a.txt');
    const post = await write([old]);
    for (let n = 0; n < 2; n += 1) {
      await post.edit({ attachments: [await stage('b.txt', author, what)], attached: [old] });
    }
    expect((await post.read()).names).toEqual(['b.txt']);
  });

  it('are not brought back by a form that still shows them', async () => {
    const old = await stage('a.txt');
    const post = await write([old]);
    await post.edit({ attached: [old] });
    await post.edit({ attachments: [old], attached: [old] });
    expect((await post.read()).names).toEqual([]);
  });

  it('are five at most, those included that the form did not show', async () => {
    const old = [await stage('a.txt'), await stage('b.txt'), await stage('c.txt')];
    const post = await write(old);
    const more = [await stage('d.txt'), await stage('e.txt'), await stage('f.txt')];
    await expect(post.edit({ attachments: more })).rejects.toThrow(Invalid);
    await post.edit({ attachments: more, attached: old.slice(0, 1) });
    expect((await post.read()).names).toEqual(['b.txt', 'c.txt', 'd.txt', 'e.txt', 'f.txt']);
  });

  it('are not those of another post, and not what waits for somebody else', async () => {
    const old = await stage('a.txt');
    const foreign = await stage('foreign.txt');
    const [post, another] = [await write([old]), await write([foreign])];
    await post.edit({ attachments: [old], attached: [old, foreign] });
    expect((await another.read()).names).toEqual(['foreign.txt']);
    for (const id of [foreign, await stage('theirs.txt', other)]) {
      const files = { attachments: [id], attached: [old] };
      await expect(post.edit(files)).rejects.toThrow(Invalid);
    }
    expect(await post.read()).toEqual({ names: ['a.txt'], editedAt: null });
  });

  it('are for its author alone to change, the webmaster not included', async () => {
    const old = await stage('a.txt');
    const post = await write([old]);
    await expect(post.edit({ attached: [old] }, other)).rejects.toThrow(Forbidden);
    expect((await post.read()).names).toEqual(['a.txt']);
  });
});
