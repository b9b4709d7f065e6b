import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { acceptAnswer } from '~/features/board/posts/replies.server';
import { listOpenTopics } from '~/features/board/sections/sections.server';
import { findTopicView } from '~/features/board/topics/topic-pages.server';
import type { TopicRow } from '~/features/board/views';
import type { Person } from '~/platform/actor';
import { Forbidden } from '~/platform/errors';
import { loadHomeParts } from '~/platform/home/home-parts.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask, askAndAnswer, list, reply, titles } from './writing';

useFreshDatabase();

let member: Person;
let helper: Person;
let steering: Person;
let discussion: string;
let announcement: string;

beforeAll(async () => {
  member = await addMember();
  helper = await addMember();
  steering = await addMember(['steering']);
  discussion = await ask(member, { kind: 'discussion', title: 'Let us compare' });
  announcement = await ask(steering, { kind: 'announcement', title: 'We have moved' });
  await ask(member, { title: 'Open query' });
  await askAndAnswer(member, helper, { title: 'Answered query' });
});

describe('what is no query', () => {
  it('says what it is', async () => {
    expect((await findTopicView(discussion)).kind).toBe('discussion');
    expect((await findTopicView(announcement)).kind).toBe('announcement');
    const { rows } = await list(member);
    expect(Object.fromEntries(rows.map(({ title, kind }) => [title, kind]))).toEqual({
      'Let us compare': 'discussion',
      'We have moved': 'announcement',
      'Open query': 'query',
      'Answered query': 'query',
    });
  });

  it('waits for no answer, and has none', async () => {
    const { id } = await reply(helper, discussion);
    await expect(acceptAnswer(member, discussion, id)).rejects.toThrow(Forbidden);
    expect((await listOpenTopics(helper)).map(({ title }) => title)).toEqual(['Open query']);
    const parts = await loadHomeParts(helper);
    const help = parts['board.can-you-help'] as TopicRow[];
    expect(help.map(({ title }) => title)).toEqual(['Open query']);
  });

  it('stands in a section’s list, and is counted as neither answered nor unanswered', async () => {
    expect(await titles(member, { view: 'unanswered' })).toEqual(['Open query']);
    expect(await titles(member, { view: 'answered' })).toEqual(['Answered query']);
    expect((await list(member)).counts).toEqual({ all: 4, unanswered: 1, answered: 1 });
  });
});

describe('an announcement', () => {
  it('comes from the steering group and the webmaster, and from nobody else', async () => {
    for (const person of [steering, await addMember(['webmaster'])]) {
      expect(await ask(person, { kind: 'announcement' }, 'management')).toMatch(/^[\w-]{12}$/);
    }
    for (const person of [member, await addMember(['lead', 'agent'])]) {
      await expect(ask(person, { kind: 'announcement' })).rejects.toThrow(Forbidden);
    }
  });

  it('takes replies', async () => {
    await reply(helper, announcement);
    expect((await findTopicView(announcement)).replyCount).toBe(1);
  });
});
