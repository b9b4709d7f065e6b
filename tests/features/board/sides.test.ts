import { beforeAll, describe, expect, it } from 'vitest';
import { applyToTopic } from '~/features/board/live';
import type { Side } from '~/features/board/sides';
import {
  findReplyView,
  findTopicPage,
  findTopicView,
} from '~/features/board/topics/topic-pages.server';
import type { Person } from '~/platform/actor';
import { db, theDatabase } from '~/platform/database/database.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask, reply } from './writing';

useFreshDatabase();

let clinician: Person;
let manager: Person;
let neither: Person;
let topicId: string;

/** A member with a profession. */
async function addOf(professionSlug: string): Promise<Person> {
  const person = await addMember();
  const { profile } = theDatabase().writer;
  await profile.create({ data: { personId: person.id, professionSlug, changedAt: new Date() } });
  return person;
}

const texts = async (side: Side | null, after = 0) =>
  (await findTopicPage(neither, topicId, after, side)).replies.map(({ author }) => author.side);

beforeAll(async () => {
  [clinician, manager, neither] = [await addOf('gp'), await addOf('manager'), await addMember()];
  topicId = await ask(neither, { sections: ['clinical', 'management'] });
  for (const person of [clinician, manager, neither]) await reply(person, topicId);
});

describe('a reply', () => {
  it('shows from which side its author sees things', async () => {
    expect(await texts(null)).toEqual(['clinical', 'management', null]);
    expect(await db().profession.count({ where: { side: 'clinical' } })).toBeGreaterThan(0);
  });

  it('is among those of one side only when it is of it', async () => {
    expect(await texts('clinical')).toEqual(['clinical']);
    expect(await texts('management')).toEqual(['management']);
  });
});

describe('the replies of one side', () => {
  it('are paged by themselves', async () => {
    const long = await ask(neither, { sections: ['clinical', 'management'] });
    for (let number = 0; number < 52; number += 1) {
      await reply(clinician, long);
      if (number % 10 === 0) await reply(manager, long);
    }
    const first = await findTopicPage(neither, long, 0, 'clinical');
    expect([first.replies.length, first.earlier, first.later]).toEqual([50, 0, 2]);
    const last = first.replies.at(-1)?.seq ?? 0;
    const second = await findTopicPage(neither, long, last, 'clinical');
    expect([second.replies.length, second.earlier, second.later]).toEqual([2, 50, 0]);
    expect((await findTopicPage(neither, long, 0, 'management')).replies).toHaveLength(6);
  });

  it('live: a reply of the other side is counted and not shown', async () => {
    const page = await findTopicPage(neither, topicId, 0, 'clinical');
    let shown = page;
    for (const person of [manager, clinician]) {
      const { id, seq } = await reply(person, topicId);
      const payload = { topic: await findTopicView(topicId), reply: await findReplyView(id) };
      const channel = `topic:${topicId}`;
      shown = applyToTopic(shown, { channel, seq, kind: 'board.replied', payload });
    }
    const { seq: _, ...fresh } = await findTopicPage(neither, topicId, 0, 'clinical');
    expect({ ...shown, seq: 0 }).toEqual({ ...fresh, seq: 0 });
  });
});
