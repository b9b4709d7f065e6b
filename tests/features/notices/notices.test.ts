import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { revokeRole } from '~/features/accounts/roles.server';
import { acceptAnswer, deleteReply, withdrawAnswer } from '~/features/board/posts/replies.server';
import { addSection } from '~/features/board/sections/sections.server';
import { deleteTopic } from '~/features/board/topics/topics.server';
import { choose, listChoices } from '~/features/notices/choices.server';
import { findBell, listNotices, markSeen } from '~/features/notices/notices.server';
import '~/features/register.server';
import { newestSeq } from '~/platform/activity/activity.server';
import { catchUp } from '~/platform/activity/followers.server';
import { theProcess, type Person } from '~/platform/actor';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask, reply } from '../board/writing';
import { counted, toldTo } from './told';

useFreshDatabase();

const leads = { slug: 'leads', name: 'Leads', description: 'Among ourselves.' };
let asker: Person;
let helper: Person;
let bystander: Person;
let webmaster: Person;
let topicId: string;
beforeAll(catchUp);
beforeEach(async () => {
  asker = await addMember();
  helper = await addMember();
  bystander = await addMember();
  webmaster = await addMember(['webmaster']);
  topicId = await ask(asker, { title: 'Who shares?' });
});

describe('whom something concerns', () => {
  it('a reply: the asker, and those who have replied before; nobody else, and not who wrote it', async () => {
    await reply(helper, topicId);
    const later = await addMember();
    await reply(later, topicId);
    expect(await toldTo(asker)).toEqual([`${later.name} replied to your query “Who shares?”`]);
    expect(await toldTo(helper)).toEqual([
      `${later.name} replied to “Who shares?”, where you have replied too`,
    ]);
    expect(await toldTo(later)).toEqual([]);
    expect(await toldTo(bystander)).toEqual([]);
  });

  it('the asker’s own reply: the others, and the asker not', async () => {
    await reply(helper, topicId);
    await catchUp();
    await reply(asker, topicId);
    expect(await toldTo(asker)).toHaveLength(1);
    expect(await toldTo(helper)).toHaveLength(1);
  });

  it('an accepted answer: who wrote it', async () => {
    const { id } = await reply(helper, topicId);
    await reply(bystander, topicId);
    await acceptAnswer(asker, topicId, id);
    expect(await toldTo(helper)).toContain(
      `${asker.name} says that your reply answered “Who shares?”`,
    );
    expect((await toldTo(bystander)).join()).not.toContain('answered');
  });

  it('an answer that was taken back: nobody any more', async () => {
    const { id } = await reply(helper, topicId);
    await acceptAnswer(asker, topicId, id);
    expect(await counted(helper)).toBe(1);
    await withdrawAnswer(asker, topicId);
    expect(await counted(helper)).toBe(0);
  });

  it('a deletion by the webmaster: who wrote it; one’s own deletion concerns nobody', async () => {
    const { id } = await reply(helper, topicId);
    const own = await reply(helper, topicId);
    await deleteReply(webmaster, id);
    await deleteReply(helper, own.id);
    expect(await toldTo(helper)).toEqual(['A moderator deleted your reply to “Who shares?”']);
    await deleteTopic(webmaster, topicId);
    expect(await toldTo(asker)).toContain('A moderator deleted a query of yours');
  });
});

describe('the right to see', () => {
  it('is judged when it is told: who is a member no longer reads nothing', async () => {
    await reply(helper, topicId);
    expect(await counted(asker)).toBe(1);
    await revokeRole(theProcess, asker.id, 'member');
    const former = { ...asker, roles: [] };
    expect(await counted(former)).toBe(0);
    expect(await toldTo(former)).toEqual([]);
  });

  it('follows the section: who may not read it any more is told nothing of it', async () => {
    await addSection(theProcess, { ...leads, audience: 'lead' });
    const lead = await addMember(['lead']);
    const query = await ask(lead, { title: 'Among leads' }, leads.slug);
    await reply(webmaster, query);
    expect(await counted(lead)).toBe(1);
    await revokeRole(theProcess, lead.id, 'lead');
    const member: Person = { ...lead, roles: ['member'] };
    expect(await counted(member)).toBe(0);
    expect(await toldTo(member)).toEqual([]);
    expect(await toldTo(lead)).toHaveLength(1);
  });

  it('ends with the thing: a reply that was deleted is told no more', async () => {
    const { id } = await reply(helper, topicId);
    expect(await counted(asker)).toBe(1);
    await deleteReply(helper, id);
    expect(await counted(asker)).toBe(0);
    expect(await toldTo(asker)).toEqual([]);
  });
});

describe('the bell', () => {
  it('counts by what it is about, and a line gathers what is of one kind', async () => {
    for (const body of ['One', 'Two', 'Three']) await reply(helper, topicId, body);
    const other = await ask(asker, { title: 'And who not?' });
    await reply(bystander, other);
    await catchUp();
    expect((await findBell(asker)).unseen).toEqual({
      [`topic:${topicId}`]: 3,
      [`topic:${other}`]: 1,
    });
    const { rows } = await listNotices(asker, null);
    expect(rows.map(({ earlier }) => earlier)).toEqual([0, 2]);
  });

  it('forgets what has been seen, up to where it was seen, and nothing else', async () => {
    await reply(helper, topicId);
    const other = await ask(asker, { title: 'And who not?' });
    await reply(bystander, other);
    await catchUp();
    const upTo = await newestSeq();
    await reply(helper, topicId, 'Later');
    await markSeen(asker, { about: `topic:${topicId}`, upTo });
    expect(await counted(asker)).toBe(2);
    expect((await findBell(asker)).unseen).toEqual({
      [`topic:${topicId}`]: 1,
      [`topic:${other}`]: 1,
    });
    await markSeen(asker, { upTo: await newestSeq() });
    expect(await counted(asker)).toBe(0);
    expect((await toldTo(asker)).length).toBeGreaterThan(0);
  });

  it('is one’s own: nobody sees for somebody else', async () => {
    await reply(helper, topicId);
    await catchUp();
    await markSeen(bystander, { upTo: await newestSeq() });
    expect(await counted(asker)).toBe(1);
  });

  it('pages through a long list without losing or repeating', async () => {
    for (let n = 0; n < 35; n += 1) await reply(helper, await ask(asker, { title: `Query ${n}` }));
    await catchUp();
    const first = await listNotices(asker, null);
    const second = await listNotices(asker, first.older);
    expect(first.rows).toHaveLength(30);
    expect(second.older).toBeNull();
    const all = [...first.rows, ...second.rows].map(({ sentence }) => sentence);
    expect(new Set(all).size).toBe(35);
  });
});

describe('choosing', () => {
  it('a kind that is off is not told, the others are', async () => {
    const shown = ['board.reply-to-mine', 'board.mine-deleted', 'board.answer-accepted'];
    await choose(asker, shown, {
      'board.reply-to-mine': ['mail'],
      'board.mine-deleted': ['site'],
    });
    await reply(helper, topicId);
    expect(await counted(asker)).toBe(0);
    await deleteTopic(webmaster, topicId);
    expect(await counted(asker)).toBe(1);
    const chosen = listChoices(asker);
    expect(chosen).toContainEqual(
      expect.objectContaining({ kind: 'board.reply-to-mine', site: false, mail: true }),
    );
    expect(chosen).toContainEqual(
      expect.objectContaining({ kind: 'board.answer-accepted', site: false, mail: false }),
    );
  });

  it('leaves alone what the form did not show', async () => {
    await choose(webmaster, ['board.reply-to-mine'], {});
    const chosen = listChoices(webmaster);
    expect(chosen.find(({ kind }) => kind === 'jobs.failed')).toMatchObject({
      site: true,
      mail: true,
    });
  });

  it('offers what failed to those who look after the network alone', async () => {
    const kinds = (person: Person) => listChoices(person).map(({ kind }) => kind);
    expect(kinds(webmaster)).toContain('jobs.failed');
    expect(kinds(asker)).not.toContain('jobs.failed');
  });
});
