import { beforeAll, describe, expect, it } from 'vitest';
import { listNearTopics } from '~/features/board/topics/near.server';
import { deleteReply } from '~/features/board/posts/replies.server';
import {
  findPageOfReply,
  findReplyView,
  findTopicPage,
  findTopicView,
} from '~/features/board/topics/topic-pages.server';
import { newestSeq } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { newId } from '~/platform/clock.server';
import { Forbidden, NotFound } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask, open, reply } from './writing';

useFreshDatabase();

const REPLIES = 120;

let member: Person;
let topicId: string;
/** Replies to the topic, oldest first. Another topic is written to in between. */
const places: Array<{ id: string; seq: number }> = [];
beforeAll(async () => {
  member = await addMember();
  topicId = await ask(member, { title: 'A long one' });
  const other = await ask(member);
  for (let number = 0; number < REPLIES; number += 1) {
    places.push(await reply(member, topicId, `reply ${number}`));
    if (number % 10 === 0) await reply(member, other);
  }
});

const page = (after: number) => findTopicPage(member, topicId, after);

describe('a topic with many replies', () => {
  it('shows them page by page, each once, and how many come before and after', async () => {
    const seen: string[] = [];
    const around: Array<[number, number]> = [];
    let after = 0;
    for (;;) {
      const { replies, earlier, later } = await page(after);
      seen.push(...replies.map(({ id }) => id));
      around.push([earlier, later]);
      if (later === 0) break;
      after = replies.at(-1)?.seq ?? 0;
    }
    expect(seen).toEqual(places.map(({ id }) => id));
    expect(around).toEqual([
      [0, 70],
      [50, 20],
      [100, 0],
    ]);
  });

  it.each([0, 1, 49, 50, 51, 99, 100, 119])('has a page that holds reply %i', async (index) => {
    const { id = '', seq = 0 } = places[index] ?? {};
    const { replies, earlier } = await page(await findPageOfReply(topicId, seq));
    expect(replies.map((shown) => shown.id)).toContain(id);
    expect(earlier % 50).toBe(0);
  });

  it('keeps its pages when a reply is deleted: the trace has its place', async () => {
    await deleteReply(member, places[3]?.id ?? '');
    const { replies, topic } = await page(0);
    expect(replies.map(({ id }) => id)).toEqual(places.slice(0, 50).map(({ id }) => id));
    expect(topic.replyCount).toBe(REPLIES - 1);
  });

  it('has an empty page behind the last', async () => {
    expect(await page(places.at(-1)?.seq ?? 0)).toMatchObject({
      replies: [],
      earlier: REPLIES,
      later: 0,
    });
  });
});

describe('a topic’s page', () => {
  it('says up to where it knows the log', async () => {
    expect((await page(0)).seq).toBe(await newestSeq());
  });

  it('is for members alone', async () => {
    await expect(findTopicPage({ ...member, roles: [] }, topicId, 0)).rejects.toThrow(Forbidden);
    expect((await open(member, topicId)).topic.title).toBe('A long one');
  });

  it('is not there when the topic is not', async () => {
    await expect(open(member, newId())).rejects.toThrow(NotFound);
    await expect(findTopicView(newId())).rejects.toThrow(NotFound);
    expect(await findReplyView(newId())).toBeNull();
  });
});

describe('queries near a topic', () => {
  it('are others about the same service, the most discussed first, four at most', async () => {
    const serviceArea = 'diabetes';
    const here = await ask(member, { serviceArea });
    await ask(member, { title: 'about something else' });
    const [quiet, busy] = [
      await ask(member, { title: 'quiet', serviceArea }),
      await ask(member, { title: 'busy', serviceArea }),
    ];
    await reply(member, busy);
    expect((await listNearTopics(member, here)).map(({ id }) => id)).toEqual([busy, quiet]);
    for (let more = 0; more < 4; more += 1) await ask(member, { serviceArea });
    expect(await listNearTopics(member, here)).toHaveLength(4);
  });

  it('are none without a service', async () => {
    expect(await listNearTopics(member, topicId)).toEqual([]);
  });

  it('are for members alone', async () => {
    await expect(listNearTopics({ ...member, roles: [] }, topicId)).rejects.toThrow(Forbidden);
  });
});
