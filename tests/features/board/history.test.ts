import { beforeAll, describe, expect, it } from 'vitest';
import { wordDifferences } from '~/platform/history/differences';
import { deleteReply, editReply, findReplyHistory } from '~/features/board/posts/replies.server';
import { addSection } from '~/features/board/sections/sections.server';
import { findTopicView, findReplyView } from '~/features/board/topics/topic-pages.server';
import { deleteTopic, editTopic, findTopicHistory } from '~/features/board/topics/topics.server';
import { theProcess, type Person } from '~/platform/actor';
import { atTime, secondsFromNow } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { NotFound } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask, editing, reply, rewording } from './writing';

useFreshDatabase();

let writer: Person;
let reader: Person;
beforeAll(async () => {
  [writer, reader] = [await addMember(), await addMember()];
  const lead = { slug: 'leads', name: 'Leads', description: '', audience: 'lead' } as const;
  await addSection(theProcess, lead);
});

const after = <T>(seconds: number, work: () => Promise<T>) => atTime(secondsFromNow(seconds), work);
const HOUR = 3600;

describe('a post that was edited', () => {
  it('keeps what it said, for whoever may read it', async () => {
    const id = await ask(writer, { title: 'Who pays?', body: 'We do not.' });
    await after(HOUR, () => editTopic(writer, id, editing({ title: 'Who pays?', body: 'We do.' })));
    await after(2 * HOUR, () =>
      editTopic(writer, id, editing({ title: 'Who pays now?', body: 'We do.' })),
    );
    const { versions } = await findTopicHistory(reader, id);
    expect(versions.map(({ title }) => title.filter(({ kind }) => kind !== 'same'))).toEqual([
      [{ kind: 'in', text: expect.stringContaining('now') as string }],
      [],
    ]);
    expect(versions[1]?.body.find(({ kind }) => kind === 'out')?.text).toContain('not');
    expect((await findTopicView(id)).hasHistory).toBe(true);
    const kept = await db().postVersion.findMany({ orderBy: { endedAt: 'asc' } });
    expect(kept[1]?.writtenAt).toEqual(kept[0]?.endedAt);
  });

  it('does not keep slips that were put right at once, nor other files alone', async () => {
    const id = await ask(writer, { title: 'Hwo pays?' });
    await after(60, () => editTopic(writer, id, editing({ title: 'Who pays?' })));
    await after(HOUR, () =>
      editTopic(writer, id, editing({ title: 'Who pays?', sections: ['management'] })),
    );
    expect((await findTopicHistory(reader, id)).versions).toEqual([]);
    expect((await findTopicView(id)).hasHistory).toBe(false);
  });

  it('leaves nothing of it when it is deleted', async () => {
    const id = await ask(writer);
    const answer = await reply(reader, id, 'We paid Dr Secret.');
    await after(HOUR, () => editReply(reader, answer.id, rewording('We paid.')));
    expect((await findReplyHistory(writer, answer.id)).versions).toHaveLength(1);
    expect((await findReplyView(answer.id))?.hasHistory).toBe(true);
    await deleteReply(reader, answer.id);
    expect(await db().postVersion.count({ where: { postId: answer.id } })).toBe(0);
    await expect(findReplyHistory(writer, answer.id)).rejects.toThrow(NotFound);

    await after(HOUR, () => editTopic(writer, id, editing({ title: 'Other' })));
    await deleteTopic(writer, id);
    expect(await db().postVersion.count({ where: { postId: id } })).toBe(0);
    await expect(findTopicHistory(writer, id)).rejects.toThrow(NotFound);
  });

  it('is not there for who may not read it', async () => {
    const lead = await addMember(['lead']);
    const id = await ask(lead, {}, 'leads');
    const { id: replyId } = await reply(lead, id);
    await expect(findTopicHistory(reader, id)).rejects.toThrow(NotFound);
    await expect(findReplyHistory(reader, replyId)).rejects.toThrow(NotFound);
    expect((await findTopicHistory(lead, id)).versions).toEqual([]);
  });
});

describe('the difference of two texts', () => {
  const rebuilt = (before: string, now: string, left: 'in' | 'out') =>
    wordDifferences(before, now)
      .filter(({ kind }) => kind !== left)
      .map(({ text }) => text)
      .join('');

  it('gives back either of them', () => {
    const [before, now] = ['One two\n\nthree.', 'One  three, four.\n'];
    expect(rebuilt(before, now, 'in')).toBe(before);
    expect(rebuilt(before, now, 'out')).toBe(now);
  });

  it('of two that have nothing in common takes no longer than a page may', () => {
    const words = (seed: number) =>
      Array.from({ length: 4000 }, (_, place) => `${(place * seed) % 9973}`).join(' ');
    const began = performance.now();
    const parts = wordDifferences(words(7), words(11));
    expect(performance.now() - began).toBeLessThan(1000);
    expect(parts.length).toBeGreaterThan(1);
  });
});
