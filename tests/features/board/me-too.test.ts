import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { asksToo } from '~/features/board/me-too/me-too.hot.server';
import { askToo } from '~/features/board/me-too/me-too.server';
import { acceptAnswer, withdrawAnswer } from '~/features/board/posts/replies.server';
import { findTopicView } from '~/features/board/topics/topic-pages.server';
import { newestSeq } from '~/platform/activity/activity.server';
import { catchUp } from '~/platform/activity/followers.server';
import { theProcess, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { Forbidden } from '~/platform/errors';
import { erasePersonalData } from '~/platform/personal-data/personal-data.server';
import { moveReferences } from '~/platform/references/references.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { toldTo } from '../notices/told';
import { ask, list, reply } from './writing';

useFreshDatabase();

let asker: Person;
let other: Person;
let topicId: string;
const countOf = async () => (await findTopicView(topicId)).meTooCount;

beforeAll(catchUp);
beforeEach(async () => {
  [asker, other] = [await addMember(), await addMember()];
  topicId = await ask(asker, { title: 'Who pays?' });
});

describe('“I ask this too”', () => {
  it('is counted once a person, on the page and in the list, and can be taken back', async () => {
    await askToo(other, topicId, true);
    const seq = await newestSeq();
    await askToo(other, topicId, true);
    expect(await newestSeq()).toBe(seq);
    await askToo(await addMember(), topicId, true);
    expect(await countOf()).toBe(2);
    const { rows } = await list(other, { order: 'newest' });
    expect(rows.find(({ id }) => id === topicId)?.meTooCount).toBe(2);
    expect([await asksToo(other, topicId), await asksToo(asker, topicId)]).toEqual([true, false]);
    await askToo(other, topicId, false);
    expect(await countOf()).toBe(1);
    expect(await asksToo(other, topicId)).toBe(false);
  });

  it('is not for one’s own, under a name or without it, nor for what is no query', async () => {
    await expect(askToo(asker, topicId, true)).rejects.toThrow(Forbidden);
    const nameless = await ask(asker, { withoutName: true });
    await expect(askToo(asker, nameless, true)).rejects.toThrow(Forbidden);
    await askToo(other, nameless, true);
    const discussion = await ask(asker, { kind: 'discussion' });
    await expect(askToo(other, discussion, true)).rejects.toThrow(Forbidden);
  });

  it('is told when it is answered, as long as it is', async () => {
    await askToo(other, topicId, true);
    const helper = await addMember();
    const { id } = await reply(helper, topicId);
    await acceptAnswer(asker, topicId, id);
    const bystander = await addMember();
    expect(await toldTo(other)).toEqual(['“Who pays?”, which you ask too, is answered']);
    expect(await toldTo(bystander)).toEqual([]);
    await withdrawAnswer(asker, topicId);
    expect(await toldTo(other)).toEqual([]);
  });

  it('goes with who leaves', async () => {
    await askToo(other, topicId, true);
    await change(theProcess, (tx) => erasePersonalData(tx, other.id));
    expect(await countOf()).toBe(0);
  });

  it('of two who are one is counted once, and not where they ask themselves', async () => {
    const [twin, own] = [await addMember(), await ask(other)];
    await askToo(other, topicId, true);
    await askToo(twin, topicId, true);
    await askToo(twin, own, true);
    await change(theProcess, (tx) => moveReferences(tx, 'person', twin.id, other.id));
    expect(await countOf()).toBe(1);
    expect((await findTopicView(own)).meTooCount).toBe(0);
  });
});
