import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { countOpenFlags, findFlag, listFlags } from '~/features/board/moderation/flag-lists.server';
import { handleFlag, reportPost } from '~/features/board/moderation/flags.server';
import { eraseHidden, hidePost } from '~/features/board/moderation/hide.server';
import { deleteReply } from '~/features/board/posts/replies.server';
import { catchUp } from '~/platform/activity/followers.server';
import type { Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors';
import { loadToday } from '~/platform/today/today.server';
import { addMember, useFreshDatabase } from '../../../support/database';
import { toldTo } from '../../notices/told';
import { ask, reply } from '../writing';
import { addStaff } from './staff';

/** Reports: who hears of them, what becomes of them, and that nobody else learns who reported what. */

useFreshDatabase();
beforeAll(catchUp);

let webmaster: Person;
let moderator: Person;
let author: Person;
let reporter: Person;
let topicId: string;
let replyId: string;
let flagId: string;
beforeAll(async () => {
  ({ webmaster, moderator } = await addStaff());
});
beforeEach(async () => {
  [author, reporter] = await Promise.all([addMember(), addMember()]);
  topicId = await ask(author, { title: 'Who is unkind?' });
  ({ id: replyId } = await reply(author, topicId, 'You are.'));
  await reportPost(reporter, { kind: 'reply', id: replyId }, { reason: 'unkind', note: 'See it' });
  flagId = (await db().flag.findFirstOrThrow({ where: { postId: replyId } })).id;
});

const doing = (deed: 'take' | 'settle' | 'refuse' | 'reopen' | 'note', was: string, note = '') => ({
  deed,
  was,
  note,
});
const mark = async () => (await findFlag(moderator, flagId)).mark;

describe('a report', () => {
  it('is told to who looks after the section, with who and why, and to nobody else', async () => {
    const said = 'A post in “Who is unkind?” is reported: it is unkind';
    expect((await toldTo(moderator))[0]).toBe(said);
    expect((await toldTo(webmaster))[0]).toBe(said);
    const elsewhere = (await addStaff('management')).moderator;
    for (const person of [author, reporter, elsewhere]) {
      expect(await toldTo(person)).not.toContain(said);
      await expect(findFlag(person, flagId)).rejects.toThrow(NotFound);
      await expect(handleFlag(person, flagId, doing('take', 'open.'))).rejects.toThrow(NotFound);
    }
    const found = await findFlag(moderator, flagId);
    expect(found).toMatchObject({ by: { id: reporter.id }, note: 'See it', state: 'open' });
    const { rows } = await listFlags(moderator, 'open', null);
    expect(rows.map(({ id }) => id)).toContain(flagId);
    expect((await listFlags(elsewhere, 'open', null)).rows).toEqual([]);
    await expect(listFlags(author, 'open', null)).rejects.toThrow(Forbidden);
    expect(await countOpenFlags(author)).toBeNull();
    const today = (await loadToday(webmaster)).find(({ key }) => key === 'board.flags');
    expect(today?.items.length).toBeGreaterThan(0);
  });

  it('is one a person and post, of what somebody else wrote and that stands', async () => {
    const again = { reason: 'wrong' as const, note: 'Look again' };
    await reportPost(reporter, { kind: 'reply', id: replyId }, again);
    const flags = await db().flag.findMany({ where: { postId: replyId } });
    expect(flags).toMatchObject([{ id: flagId, reason: 'wrong', note: 'Look again' }]);
    await reportPost(webmaster, { kind: 'reply', id: replyId }, again);
    expect(await db().flag.count({ where: { postId: replyId } })).toBe(2);
    const own = reportPost(author, { kind: 'topic', id: topicId }, again);
    await expect(own).rejects.toThrow(Forbidden);
    await deleteReply(author, replyId);
    const gone = reportPost(reporter, { kind: 'reply', id: replyId }, again);
    await expect(gone).rejects.toThrow(Forbidden);
  });

  it('is taken on, noted about and settled; its history stands, its reporter hears of it', async () => {
    await handleFlag(moderator, flagId, doing('take', await mark()));
    await handleFlag(webmaster, flagId, doing('note', '', 'Be gentle'));
    expect((await findFlag(webmaster, flagId)).assignee).toBe(moderator.name);
    await handleFlag(moderator, flagId, doing('settle', await mark(), 'They made up'));
    const { state, history } = await findFlag(moderator, flagId);
    expect(state).toBe('settled');
    expect(history.map(({ body, by }) => [body, by])).toEqual([
      ['Took it on.', moderator.name],
      ['Be gentle', webmaster.name],
      ['Settled it: They made up', moderator.name],
    ]);
    expect((await toldTo(reporter))[0]).toBe(
      'Your report of a post in “Who is unkind?” has been seen to. Thank you',
    );
    expect((await toldTo(author)).join()).not.toContain('report');
    expect((await listFlags(moderator, 'closed', null)).rows.map(({ id }) => id)).toContain(flagId);
  });

  it('may be refused, which its reporter hears too, and opened again', async () => {
    await handleFlag(moderator, flagId, doing('refuse', await mark()));
    expect((await toldTo(reporter))[0]).toBe(
      'Your report of a post in “Who is unkind?” was looked at, and the post left as it is',
    );
    await handleFlag(webmaster, flagId, doing('reopen', await mark()));
    expect(await findFlag(moderator, flagId)).toMatchObject({ state: 'open', assignee: null });
  });

  it('is dealt with by one: the second of two is told who was first, nothing is half done', async () => {
    const was = await mark();
    await handleFlag(moderator, flagId, doing('settle', was));
    const late = handleFlag(webmaster, flagId, doing('refuse', was, 'Fine as it is'));
    await expect(late).rejects.toThrow(Conflict);
    await late.catch((error: unknown) => expect(String(error)).toContain(moderator.name));
    const { state, history } = await findFlag(moderator, flagId);
    expect([state, history.length]).toEqual(['settled', 1]);
    await expect(handleFlag(moderator, flagId, doing('note', ''))).rejects.toThrow(Invalid);
  });

  it('is settled with the post that it was about', async () => {
    await hidePost(reporter, { kind: 'reply', id: replyId });
    await eraseHidden(moderator, { kind: 'reply', id: replyId }, 'A patient is named.');
    expect(await findFlag(moderator, flagId)).toMatchObject({
      state: 'settled',
      assignee: moderator.name,
    });
  });
});

it('a thousand reports are read in pages, each once, in either order', async () => {
  const before = (await listFlags(webmaster, 'open', null)).counts;
  const at = new Date('2008-04-10T09:00:00Z');
  const many = Array.from({ length: 1000 }, (_, place) => ({
    ...{ kind: 'reply', postId: replyId, topicId, reason: 'other', createdAt: at },
    byId: reporter.id,
    // Half of them are done with, all at one moment.
    ...(place % 2 === 0 ? { state: 'open' } : { state: 'settled', settledAt: at }),
  }));
  await change(webmaster, (tx) => tx.flag.createMany({ data: many }));
  for (const view of ['open', 'closed'] as const) {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listFlags>> = await listFlags(webmaster, view, after);
      expect(page.counts[view]).toBe(before[view] + 500);
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(seen).toHaveLength(before[view] + 500);
    expect(new Set(seen).size).toBe(seen.length);
  }
  expect((await listFlags(webmaster, 'open', 'no-such-flag')).rows).toEqual([]);
});
