import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { MAX_ASKED } from '~/features/board/writing/limits';
import { listEntries, newestSeq } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { Invalid } from '~/platform/errors';
import { findNoticeKind } from '~/platform/notices/notice-kinds.server';
import { addMember, useFreshDatabase } from '../../../support/database';
import { ask } from '../writing';

useFreshDatabase();

let asker: Person;
let expert: Person;
beforeAll(async () => {
  asker = await addMember();
  expert = await addMember();
});

const askedIn = async (topicId: string) =>
  (await db().topicAsked.findMany({ where: { topicId } })).map(({ personId }) => personId);

describe('asking by name', () => {
  it('tells those who are asked, each once, and never oneself', async () => {
    const before = await newestSeq();
    const id = await ask(asker, { asked: [expert.id, expert.id, asker.id] });
    expect(await askedIn(id)).toEqual([expert.id]);
    const [entry] = await listEntries({ after: before, limit: 10 });
    const kind = findNoticeKind('board.asks-me');
    expect(await kind?.concerns(entry!)).toEqual([expert.id]);
    const [told] = (await kind?.tell(expert, [entry!])) ?? [];
    expect(told?.sentence).toContain(`${asker.name} asks you`);
  });

  it('is for five people at most, and for members', async () => {
    const many = await Promise.all(Array.from({ length: MAX_ASKED + 1 }, () => addMember()));
    const ids = many.map(({ id }) => id);
    await expect(ask(asker, { asked: ids })).rejects.toThrow(Invalid);
    expect(await askedIn(await ask(asker, { asked: ids.slice(1) }))).toHaveLength(MAX_ASKED);
    await expect(ask(asker, { asked: ['nobody'] })).rejects.toThrow(Invalid);
  });

  it('counts who is told', async () => {
    const id = await ask(asker, { asked: [expert.id] });
    expect((await db().topic.findUniqueOrThrow({ where: { id } })).toldCount).toBe(1);
  });
});
