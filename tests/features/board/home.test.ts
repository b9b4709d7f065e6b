import { beforeEach, describe, expect, it } from 'vitest';
import '~/features/board/home/home.server';
import { withdrawAnswer } from '~/features/board/posts/replies.server';
import { deleteTopic } from '~/features/board/topics/topics.server';
import type { TopicRow } from '~/features/board/views';
import type { Person } from '~/platform/actor';
import { atTime, secondsFromNow } from '~/platform/clock.server';
import { theDatabase } from '~/platform/database/database.server';
import { loadHomeParts } from '~/platform/home/home-parts.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask, askAndAnswer, reply } from './writing';

useFreshDatabase();

const DAY = 24 * 60 * 60;

let me: Person;
let colleague: Person;
beforeEach(async () => {
  await theDatabase().writer.topic.deleteMany();
  me = await addMember();
  colleague = await addMember();
});

/** Titles in a part of somebody's home page; undefined when the part is not there. */
async function part(key: string, actor = me): Promise<string[] | undefined> {
  const parts = await loadHomeParts(actor);
  return (parts[`board.${key}`] as TopicRow[] | undefined)?.map(({ title }) => title);
}

describe('the home page', () => {
  it('has nothing of the board while there is nothing', async () => {
    expect(await loadHomeParts(me)).toEqual({});
  });

  it('has nothing of the board for who is no member any more', async () => {
    await ask(colleague, { title: 'Waiting' });
    expect(Object.keys(await loadHomeParts(me))).not.toEqual([]);
    expect(await loadHomeParts({ ...me, roles: [] })).toEqual({});
  });
});

describe('“Was it answered?”', () => {
  it('has my open queries that somebody has replied to', async () => {
    await reply(colleague, await ask(me, { title: 'Replied to' }));
    await ask(me, { title: 'Not replied to' });
    await askAndAnswer(me, colleague, { title: 'Answered' });
    await reply(me, await ask(colleague, { title: 'Not mine' }));
    expect(await part('was-it-answered')).toEqual(['Replied to']);
  });

  it('has not those I took back', async () => {
    const topicId = await ask(me);
    await reply(colleague, topicId);
    await deleteTopic(me, topicId);
    expect(await part('was-it-answered')).toBeUndefined();
  });

  it('has those again whose answer I withdrew', async () => {
    const { topicId } = await askAndAnswer(me, colleague, { title: 'Not quite' });
    expect(await part('was-it-answered')).toBeUndefined();
    await withdrawAnswer(me, topicId);
    expect(await part('was-it-answered')).toEqual(['Not quite']);
  });
});

describe('“Can you help?”', () => {
  it('has open queries of others, those without a reply before the rest, the oldest first', async () => {
    const third = await addMember();
    await reply(third, await ask(colleague, { title: 'Replied to' }));
    await ask(colleague, { title: 'Waits longest' });
    await ask(colleague, { title: 'Waits' });
    expect(await part('can-you-help')).toEqual(['Waits longest', 'Waits', 'Replied to']);
  });

  it('has none of my own, none I replied to, none answered, none deleted', async () => {
    await ask(me, { title: 'Mine' });
    await reply(me, await ask(colleague, { title: 'I replied' }));
    await askAndAnswer(colleague, await addMember(), { title: 'Answered' });
    await deleteTopic(colleague, await ask(colleague));
    expect(await part('can-you-help')).toBeUndefined();
  });

  it('has three at most', async () => {
    for (let number = 0; number < 4; number += 1) await ask(colleague);
    expect(await part('can-you-help')).toHaveLength(3);
  });
});

describe('“Near your work”', () => {
  it('has the latest of others on services I have asked or written about', async () => {
    await ask(me, { serviceArea: 'diabetes' });
    await reply(me, await ask(colleague, { title: 'I replied', serviceArea: 'respiratory' }));
    await ask(colleague, { title: 'Near what I asked', serviceArea: 'diabetes' });
    await ask(colleague, { title: 'Near what I wrote', serviceArea: 'respiratory' });
    await ask(colleague, { title: 'Elsewhere', serviceArea: 'dermatology' });
    await deleteTopic(colleague, await ask(colleague, { serviceArea: 'diabetes' }));
    expect(await part('near-your-work')).toEqual(['Near what I wrote', 'Near what I asked']);
  });

  it('is not there while I have written about no service', async () => {
    await ask(me);
    await ask(colleague, { serviceArea: 'diabetes' });
    expect(await part('near-your-work')).toBeUndefined();
  });

  it('is not there while nobody else has', async () => {
    await ask(me, { serviceArea: 'diabetes' });
    expect(await part('near-your-work')).toBeUndefined();
  });
});

describe('“Answered this week”', () => {
  it('has what was answered in the last seven days, the latest first', async () => {
    const answer = (title: string) => askAndAnswer(colleague, me, { title });
    await atTime(secondsFromNow(-8 * DAY), () => answer('Last week'));
    await atTime(secondsFromNow(-6 * DAY), () => answer('This week'));
    await answer('Today');
    await ask(colleague, { title: 'Open' });
    expect(await part('answered-this-week')).toEqual(['Today', 'This week']);
  });

  it('has not those that were deleted', async () => {
    const { topicId } = await askAndAnswer(colleague, me);
    expect(await part('answered-this-week')).toHaveLength(1);
    await deleteTopic(colleague, topicId);
    expect(await part('answered-this-week')).toBeUndefined();
  });
});

describe('“Your open asks”', () => {
  it('has my queries that nobody has replied to', async () => {
    await ask(me, { title: 'Waiting' });
    await reply(colleague, await ask(me, { title: 'Replied to' }));
    await ask(colleague, { title: 'Not mine' });
    await deleteTopic(me, await ask(me));
    expect(await part('your-open-asks')).toEqual(['Waiting']);
  });

  it('is not there while I have none', async () => {
    await ask(colleague);
    expect(await part('your-open-asks')).toBeUndefined();
  });
});
