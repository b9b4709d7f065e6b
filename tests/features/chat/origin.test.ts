import { beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { findRoomPage } from '~/features/chat/messages/pages.server';
import { deleteMessage } from '~/features/chat/messages/own.server';
import { talkTo } from '~/features/chat/rooms/rooms.server';
import { theProcess } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Forbidden, NotFound } from '~/platform/errors';
import { findOriginKind } from '~/platform/queries/origins.server';
import { useFreshDatabase } from '../../support/database';
import { makeScene, say, type Scene } from './rooms';

/** Messages that become a query. */

useFreshDatabase();

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});

const messages = findOriginKind({ kind: 'message' });

describe('messages', () => {
  it('of an open room are quoted in a query by whoever reads them, one’s own alone as it is', async () => {
    const { member, host, open, outsider } = scene;
    const one = await say(member, open, 'Who runs a foot clinic?');
    const two = await say(host, open, 'We might');
    const ids = [two.id, one.id];
    const begun = await messages.begin(outsider, ids);
    expect(begun.title).toBe('Who runs a foot clinic?');
    expect(begun.body).toMatch(/wrote\]\(\/messages.*\n\n> Who runs[^]*wrote\]\([^]*> We might/);
    const own = await messages.begin(member, [one.id]);
    expect(own.body).toBe('Who runs a foot clinic?');
  });

  it('of other rooms are their writer’s alone', async () => {
    const { member, host, invited, outsider } = scene;
    const { id } = await say(member, invited, 'Between us');
    await expect(messages.begin(member, [id])).resolves.toBeTruthy();
    await expect(messages.begin(host, [id])).rejects.toThrow(Forbidden);
    await expect(messages.begin(outsider, [id])).rejects.toThrow(NotFound);
    const room = await talkTo(member, [outsider.id]);
    const letter = await say(outsider, room, 'A letter');
    await expect(messages.begin(member, [letter.id])).rejects.toThrow(Forbidden);
  });

  it('that are gone, or of two rooms, begin nothing', async () => {
    const { member, open } = scene;
    const [here, there] = [await say(member, open), await say(member, 'lobby')];
    const both = [here.id, there.id];
    await expect(messages.begin(member, both)).rejects.toThrow(NotFound);
    await deleteMessage(member, open, here.id);
    await expect(messages.begin(member, [here.id])).rejects.toThrow(NotFound);
  });

  it('lead to their query, and it to them for who may read the room', async () => {
    const { member, invited, outsider, host } = scene;
    const { id } = await say(member, invited, 'Between us');
    const topicId = await change(theProcess, async (tx, record) => {
      const topic = await tx.topic.create({
        data: { title: 'Q', body: '', authorId: member.id, createdAt: new Date() },
      });
      await tx.topicOrigin.create({ data: { topicId: topic.id, kind: 'message', originId: id } });
      await messages.check(tx, member, [id]);
      await messages.became(tx, record, [id], topic.id);
      return topic.id;
    });
    const { messages: shown } = await findRoomPage(host, invited);
    expect(shown[0]?.topicId).toBe(topicId);
    expect(await messages.describe(host, [id])).toEqual({
      words: 'a message in “Planning”',
      to: `/messages/${invited}?at=${id}#message-${id}`,
    });
    expect(await messages.describe(outsider, [id])).toBeNull();
    expect(await db().activity.count({ where: { kind: 'chat.became-query' } })).toBeGreaterThan(0);
  });
});
