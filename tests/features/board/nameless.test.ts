import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { listMineInTopic } from '~/features/board/nameless/nameless.hot.server';
import {
  acceptAnswer,
  deleteReply,
  editReply,
  findReplySource,
  withdrawAnswer,
} from '~/features/board/posts/replies.server';
import { askForm } from '~/features/board/schema';
import { findReplyView, findTopicView } from '~/features/board/topics/topic-pages.server';
import { deleteTopic, editTopic } from '~/features/board/topics/topics.server';
import type { MembersPosts, TopicRow } from '~/features/board/views';
import { findNamelessPost, lookUpWriter } from '~/features/board/nameless/writer.server';
import { listAudit } from '~/features/audit/audit-log.server';
import { catchUp } from '~/platform/activity/followers.server';
import { theProcess, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Forbidden, NotFound } from '~/platform/errors';
import { createRunner } from '~/platform/jobs/runner.server';
import { findChannel } from '~/platform/live/channels.server';
import { loadHomeParts } from '~/platform/home/home-parts.server';
import { NOBODY } from '~/platform/nameless/nameless.server';
import { erasePersonalData, listPersonalData } from '~/platform/personal-data/personal-data.server';
import { loadProfileParts } from '~/platform/profile/profile-parts.server';
import { makeAskerLink } from '~/features/escalation/links.server';
import { readAskerLink } from '~/features/escalation/answer-links.server';
import { sayAnswered } from '~/features/escalation/deeds.server';
import { moveReferences } from '~/platform/references/references.server';
import { addMember, databaseFile, useFreshDatabase } from '../../support/database';
import { settings } from '~/platform/settings.server';
import { stored } from '../../support/stored';
import { toldTo } from '../notices/told';
import { on, sweepThrough } from '../escalation/network-of-agents';
import { ask, editing, list, open, reply, rewording } from './writing';

useFreshDatabase();

const title = 'Am I the only one who waits so long?';
let asker: Person;
let helper: Person;
let others: Person[];
let webmaster: Person;
let topicId: string;

beforeAll(async () => {
  others = [await addMember(), await addMember(['lead']), await addMember(['steering', 'agent'])];
});
beforeEach(async () => {
  asker = await addMember();
  helper = await addMember();
  webmaster = await addMember(['webmaster']);
  topicId = await ask(asker, { title, withoutName: true });
});

/** Everything that tells who asked: it must not stand in what somebody else is given. */
const tellsOf = (person: Person, given: unknown) => {
  const text = JSON.stringify(given);
  return text.includes(person.id) || text.includes(person.name);
};

/** What the asker does with the query from beginning to end. */
async function live(): Promise<string> {
  const own = await reply(asker, topicId, 'To be plain: since May.');
  const answer = await reply(helper, topicId);
  await editTopic(asker, topicId, editing({ title: `${title} Since May`, body: 'Since May.' }));
  await editReply(asker, own.id, rewording('Since April.'));
  await acceptAnswer(asker, topicId, answer.id);
  await withdrawAnswer(asker, topicId);
  await acceptAnswer(asker, topicId, answer.id);
  return own.id;
}

describe('a query without a name', () => {
  it('stands under nobody, for every reader alike', async () => {
    await live();
    for (const reader of [...others, webmaster, helper]) {
      const page = await open(reader, topicId);
      expect(page.topic.author).toMatchObject({ name: NOBODY, kind: 'nobody', former: false });
      expect(page.replies[0]?.author).toMatchObject({ name: 'The asker', kind: 'nobody' });
      expect(page.replies.map(({ byAsker }) => byAsker)).toEqual([true, false]);
      expect(tellsOf(asker, page)).toBe(false);
      expect(tellsOf(asker, await list(reader))).toBe(false);
      expect(tellsOf(asker, await loadHomeParts(reader))).toBe(false);
    }
  });

  it('leaves nothing of its asker in any table but one', async () => {
    const own = await live();
    await deleteReply(asker, own);
    await deleteTopic(asker, topicId);
    await catchUp();
    const place = { dataDir: settings().dataDir };
    expect(databaseFile()).toContain(place.dataDir);
    const tables = stored<{ name: string }>(
      place,
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%search%'",
    );
    const naming = tables
      .map(({ name }) => name)
      .filter((name) => tellsOf(asker, stored(place, `SELECT * FROM "${name}"`)))
      .sort();
    // Who they are, that they joined, what they are told of their own query, and that they have read it, as others have.
    const theirs = [
      'Activity',
      'Notice',
      'Person',
      'RoleGrant',
      'ActivityChannel',
      'Mail',
      'ReadMark',
    ];
    expect(naming.filter((name) => !theirs.includes(name))).toEqual(['AnonymousPost']);
    const entries = await db().activity.findMany({ where: { actorId: asker.id } });
    expect(entries).toEqual([]);
    expect(await db().notice.count({ where: { actorId: asker.id } })).toBe(0);
  });

  it('is broadcast without it', async () => {
    const own = await live();
    const channel = findChannel(`topic:${topicId}`);
    for (const entry of await db().activity.findMany({ orderBy: { seq: 'asc' } })) {
      const subjects = entry.subjects as Record<string, string>;
      if (subjects.topic !== topicId) continue;
      const payload = await channel?.channel.render(channel.id, { ...entry, subjects });
      expect(tellsOf(asker, payload)).toBe(false);
    }
    expect((await findReplyView(own))?.author.name).toBe('The asker');
  });

  it('is not on the page of its asker, and not in the copy of anybody else’s data', async () => {
    await live();
    const posts = async (of: string) =>
      (await loadProfileParts(others[0] ?? asker, of))['board.posts'] as MembersPosts | undefined;
    expect(await posts(asker.id)).toBeUndefined();
    expect((await posts(helper.id))?.answerCount).toBe(1);
    const copies = listPersonalData();
    for (const { export: copy } of copies) {
      expect(tellsOf(asker, await copy(helper.id))).toBe(false);
    }
    const mine = await copies.find(({ key }) => key === 'posts')?.export(asker.id);
    expect(JSON.stringify(mine)).toContain(topicId);
  });

  it('tells helpers of what its asker does, without the name', async () => {
    await reply(helper, topicId);
    await catchUp();
    await reply(asker, topicId, 'Thank you.');
    const told = await toldTo(helper);
    expect(told[0]).toBe(`${NOBODY} replied to “${title}”, where you have replied too`);
    expect(tellsOf(asker, told)).toBe(false);
  });
});

describe('its asker', () => {
  it('is told of replies, and not of their own', async () => {
    await reply(asker, topicId, 'First.');
    await reply(helper, topicId);
    await reply(asker, topicId, 'Last.');
    expect(await toldTo(asker)).toEqual([`${helper.name} replied to your query “${title}”`]);
  });

  it('is told when the webmaster deletes it, and not when they do themselves', async () => {
    await deleteTopic(webmaster, topicId);
    expect(await toldTo(asker)).toEqual(['A moderator deleted a query of yours']);
    await deleteTopic(asker, await ask(asker, { title, withoutName: true }));
    expect(await toldTo(asker)).toHaveLength(1);
  });

  it('has it on their home page, and is not asked to help with it', async () => {
    const part = async (person: Person, key: string) =>
      ((await loadHomeParts(person))[`board.${key}`] as TopicRow[] | undefined)?.map(
        ({ id }) => id,
      ) ?? [];
    expect(await part(asker, 'your-open-asks')).toEqual([topicId]);
    expect(await part(helper, 'your-open-asks')).toEqual([]);
    await reply(helper, topicId);
    expect(await part(asker, 'was-it-answered')).toEqual([topicId]);
    expect(await part(helper, 'was-it-answered')).toEqual([]);
    expect(await part(asker, 'can-you-help')).not.toContain(topicId);
  });

  it('keeps the rights of whoever asks; nobody else gets them', async () => {
    const { id: own } = await reply(asker, topicId, 'Mine.');
    const { id: answer } = await reply(helper, topicId);
    for (const person of [helper, ...others, webmaster]) {
      await expect(editTopic(person, topicId, editing())).rejects.toThrow(Forbidden);
      await expect(findReplySource(person, own)).rejects.toThrow(Forbidden);
      await expect(acceptAnswer(person, topicId, answer)).rejects.toThrow(Forbidden);
      expect(await listMineInTopic(person, topicId)).toEqual([]);
    }
    for (const person of [helper, ...others]) {
      await expect(deleteTopic(person, topicId)).rejects.toThrow(Forbidden);
      await expect(deleteReply(person, own)).rejects.toThrow(Forbidden);
    }
    expect((await listMineInTopic(asker, topicId)).sort()).toEqual([topicId, own].sort());
    await acceptAnswer(asker, topicId, answer);
    expect((await findTopicView(topicId)).answer?.acceptedBy).toBe(NOBODY);
    await deleteReply(asker, own);
    expect((await findReplyView(own))?.deleted?.by).toBe('author');
  });

  it('writes under their name elsewhere', async () => {
    const elsewhere = await ask(helper);
    const { id } = await reply(asker, elsewhere);
    expect((await findReplyView(id))?.author.id).toBe(asker.id);
  });
});

describe('the link in a mail to its asker', () => {
  /** As the sweep mails it. */
  async function mailed(): Promise<string> {
    const { authorId } = await db().topic.findUniqueOrThrow({ where: { id: topicId } });
    const link = await change(theProcess, (tx) => makeAskerLink(tx, { authorId, topicId }));
    return new URL(link, 'http://x').searchParams.get('token') ?? '';
  }

  it('lets them say that it is answered, and is kept without their name', async () => {
    const token = await mailed();
    expect(tellsOf(asker, await db().answerLink.findMany())).toBe(false);
    const holder = await readAskerLink(token);
    if (!holder) throw new Error('The link opens nothing');
    await reply(helper, topicId);
    await sayAnswered(holder, topicId, true);
    const steps = await db().escalationEvent.findMany({ where: { topicId } });
    expect(steps.map(({ kind }) => kind)).toContain('confirmed');
    expect(tellsOf(asker, steps)).toBe(false);
  });

  it('of the sweep names nobody', async () => {
    const asked = await on(0, () => ask(asker, { title, withoutName: true }));
    await on(0, () => reply(helper, asked));
    await sweepThrough(1, 4);
    await createRunner().runDue();
    const links = await db().answerLink.findMany({ where: { topicId: asked } });
    expect(links.length).toBeGreaterThan(0);
    expect(tellsOf(asker, links)).toBe(false);
  });

  it('opens nothing when they have left', async () => {
    const token = await mailed();
    await change(theProcess, (tx) => erasePersonalData(tx, asker.id));
    expect(await readAskerLink(token)).toBeNull();
  });
});

describe('the webmaster', () => {
  it('can find out who asked; that is written down, and who it was is not', async () => {
    expect(await lookUpWriter(webmaster, { kind: 'topic', id: topicId })).toEqual({
      id: asker.id,
      name: asker.name,
    });
    await lookUpWriter(webmaster, { kind: 'topic', id: topicId });
    const { lines } = await listAudit(others[2] ?? asker, {
      group: 'posts',
      person: null,
      before: null,
    });
    const looked = lines.filter(({ what }) => what.includes('without their name'));
    expect(looked).toHaveLength(2);
    expect(looked[0]).toMatchObject({ who: webmaster.name });
    expect(tellsOf(asker, lines)).toBe(false);
  });

  it('alone; not whoever asked it, nor of what stands under a name', async () => {
    for (const person of [asker, helper, ...others]) {
      await expect(lookUpWriter(person, { kind: 'topic', id: topicId })).rejects.toThrow(Forbidden);
    }
    await expect(
      findNamelessPost(webmaster, { kind: 'topic', id: await ask(asker) }),
    ).rejects.toThrow(NotFound);
  });

  it('deletes it without the audit log telling whose it was', async () => {
    await deleteTopic(webmaster, topicId);
    const query = { group: 'posts', person: null, before: null } as const;
    const { lines } = await listAudit(others[2] ?? asker, query);
    expect(lines[0]?.what).toBe(`deleted a query by ${NOBODY} in “Clinical”`);
  });
});

describe('when its asker', () => {
  it('leaves, nobody can find out any more', async () => {
    await change(theProcess, (tx) => erasePersonalData(tx, asker.id));
    await expect(lookUpWriter(webmaster, { kind: 'topic', id: topicId })).rejects.toThrow(NotFound);
    expect((await findTopicView(topicId)).author).toMatchObject({ name: NOBODY, former: false });
  });

  it('turns out to be somebody else as well, it is theirs', async () => {
    await change(theProcess, (tx) => moveReferences(tx, 'person', asker.id, helper.id));
    expect(await listMineInTopic(helper, topicId)).toEqual([topicId]);
    expect(await listMineInTopic(asker, topicId)).toEqual([]);
  });
});

it('only a query can stand without a name', () => {
  const said = askForm.safeParse({ title: 'Why?', kind: 'discussion', withoutName: 'yes' });
  expect(said.error?.issues[0]).toMatchObject({
    path: ['withoutName'],
    message: 'Only a query can stand without your name',
  });
  expect(askForm.safeParse({ title: 'Why?', withoutName: 'yes' }).success).toBe(true);
});
