import { beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { MAX_MESSAGE, STRETCH } from '~/features/chat/limits';
import {
  deleteMessage,
  editMessage,
  findDeletableMessage,
  findMessageHistory,
  findOwnMessage,
} from '~/features/chat/messages/own.server';
import { findRoomPage } from '~/features/chat/messages/pages.server';
import { talkTo } from '~/features/chat/rooms/rooms.server';
import { comeIn, showOut } from '~/features/chat/rooms/members.server';
import { messageForm } from '~/features/chat/schema';
import type { Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Forbidden, Invalid, NotFound } from '~/platform/errors';
import { parseFields } from '~/platform/http/form.server';
import { findMatches } from './found';
import { addMember, useFreshDatabase } from '../../support/database';
import { makeScene, say, type Scene } from './rooms';

useFreshDatabase();

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});

const edited = (body: string) => ({
  body,
  notNhsNumber: undefined,
  attachments: [],
  attached: [],
});

const texts = async (actor: Person, room: string, stretch = {}) =>
  (await findRoomPage(actor, room, stretch)).messages.map(({ html }) =>
    html.replaceAll(/<[^>]+>/g, '').trim(),
  );

describe('saying', () => {
  it('stands in the order of the log, and twice with one key is said once', async () => {
    const { member, host, open } = scene;
    const first = await say(member, open, 'One', { key: 'k' });
    await say(host, open, 'Two');
    expect(await say(member, open, 'One', { key: 'k' })).toEqual(first);
    expect(await texts(member, open)).toEqual(['One', 'Two']);
  });

  it('shows what it replies to, of the same room only', async () => {
    const { member, host, open, invited } = scene;
    const { id } = await say(member, open, 'The **question**');
    await say(host, open, 'The answer', { replyTo: id });
    const secret = await say(host, invited, 'Secret');
    await say(host, open, 'Elsewhere', { replyTo: secret.id });
    const { messages } = await findRoomPage(member, open);
    expect(messages.map(({ replyTo }) => replyTo)).toEqual([
      null,
      { id, name: member.name, excerpt: 'The question' },
      null,
    ]);
  });

  it('many in a short time is refused, for that person alone', async () => {
    const { member, host, open } = scene;
    for (let count = 0; count < 30; count += 1) await say(member, open, `Number ${count}`);
    await expect(say(member, open, 'One too many')).rejects.toThrow(Invalid);
    await expect(say(host, open)).resolves.toBeTruthy();
  });

  it('takes no empty and no endless text, no NHS number unasked, and no markup as markup', async () => {
    const errorsOf = (body: string) => {
      try {
        parseFields(messageForm, { body });
        return {};
      } catch (error) {
        return (error as Invalid).errors;
      }
    };
    expect(errorsOf(' ')).toHaveProperty('body');
    expect(errorsOf('x'.repeat(MAX_MESSAGE + 1))).toHaveProperty('body');
    expect(errorsOf('Patient 943 476 5919')).not.toEqual({});
    const { member, open } = scene;
    await say(member, open, '<script>alert(1)</script>');
    const { messages } = await findRoomPage(member, open);
    expect(messages[0]?.html).not.toContain('<script');
  });
});

describe('history', () => {
  it('is read both ways, and around a message', async () => {
    const { open, host } = scene;
    const ids = [];
    const speakers = await Promise.all(Array.from({ length: 5 }, () => addMember(['steering'])));
    for (const speaker of speakers) await comeIn(speaker, open);
    for (let n = 0; n < 120; n += 1) {
      const speaker = speakers[n % 5] ?? host;
      ids.push((await say(speaker, open, `N${n}`)).id);
    }
    const names = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, place) => `N${from + place}`);
    const newest = await findRoomPage(host, open);
    expect(await texts(host, open)).toEqual(names(120 - STRETCH, 120));
    expect(newest).toMatchObject({ earlier: true, later: false, follows: true });
    const before = { before: newest.messages[0]?.seq };
    expect(await texts(host, open, before)).toEqual(names(120 - 2 * STRETCH, 120 - STRETCH));
    const middle = await findRoomPage(host, open, before);
    expect(middle).toMatchObject({ earlier: true, later: true, follows: false });
    expect(await texts(host, open, { after: middle.messages.at(-1)?.seq })).toEqual(
      names(120 - STRETCH, 120),
    );
    expect(await texts(host, open, { at: ids[40] })).toEqual(names(15, 65));
    expect(await texts(host, open, { at: ids[3] })).toEqual(names(0, STRETCH));
  });
});

describe('a message', () => {
  it('of an invited room is not there for others: not to change, to delete, or to read its history', async () => {
    const { host, outsider, invited } = scene;
    const { id } = await say(host, invited, 'Between us');
    await expect(findOwnMessage(outsider, invited, id)).rejects.toThrow(NotFound);
    await expect(editMessage(outsider, invited, id, edited('Mine'))).rejects.toThrow(NotFound);
    await expect(findDeletableMessage(outsider, invited, id)).rejects.toThrow(NotFound);
    await expect(deleteMessage(outsider, invited, id)).rejects.toThrow(NotFound);
    await expect(findMessageHistory(outsider, invited, id)).rejects.toThrow(NotFound);
    expect(await texts(host, invited)).toEqual(['Between us']);
  });

  it('is changed by its author alone, and its earlier words are kept', async () => {
    const { member, host, webmaster, open, outsider } = scene;
    const { id } = await say(member, open, 'Before');
    for (const other of [host, webmaster, outsider]) {
      await expect(editMessage(other, open, id, edited('Mine'))).rejects.toThrow(Forbidden);
      await expect(findOwnMessage(other, open, id)).rejects.toThrow(Forbidden);
    }
    await change(member, (tx) =>
      tx.message.update({ where: { id }, data: { createdAt: new Date('2026-01-01') } }),
    );
    await editMessage(member, open, id, edited('After'));
    const { messages } = await findRoomPage(host, open);
    expect(messages[0]).toMatchObject({ hasHistory: true });
    expect(await texts(host, open)).toEqual(['After']);
    const { versions } = await findMessageHistory(outsider, open, id);
    expect(versions[0]?.body).toEqual([
      { kind: 'out', text: 'Before' },
      { kind: 'in', text: 'After' },
    ]);
    await expect(findMessageHistory(host, scene.invited, id)).rejects.toThrow(NotFound);
  });

  it('is deleted by its author without a trace in the audit log; its words are gone', async () => {
    const { member, open, host } = scene;
    const { id } = await say(member, open, 'Regretted');
    await say(host, open, 'Why?', { replyTo: id });
    await deleteMessage(member, open, id);
    const { messages } = await findRoomPage(host, open);
    expect(messages[0]).toMatchObject({ html: '', deleted: { by: 'author' } });
    expect(messages[1]?.replyTo?.excerpt).toBe('A message that was deleted');
    expect(await db().message.findUnique({ where: { id } })).toMatchObject({ body: '' });
    await expect(deleteMessage(member, open, id)).rejects.toThrow(Forbidden);
    await expect(findMessageHistory(host, open, id)).rejects.toThrow(NotFound);
  });

  it('of others is deleted by hosts and the webmaster, and that is written down', async () => {
    const { member, host, webmaster, outsider, open } = scene;
    const [one, two] = [await say(member, open, 'One'), await say(member, open, 'Two')];
    await expect(deleteMessage(outsider, open, one.id)).rejects.toThrow(Forbidden);
    await expect(findDeletableMessage(outsider, open, one.id)).rejects.toThrow(Forbidden);
    await deleteMessage(host, open, one.id);
    await deleteMessage(webmaster, open, two.id);
    const rows = await db().auditEntry.findMany({ where: { kind: 'chat.message-deleted' } });
    expect(rows).toHaveLength(2);
  });

  it('between people is deleted by its author alone', async () => {
    const { member, outsider, webmaster } = scene;
    const room = await talkTo(member, [outsider.id]);
    const { id } = await say(member, room);
    await expect(deleteMessage(outsider, room, id)).rejects.toThrow(Forbidden);
    await expect(deleteMessage(webmaster, room, id)).rejects.toThrow(NotFound);
    await expect(deleteMessage(member, room, id)).resolves.toBeUndefined();
  });

  it('names members who may read it, and nobody else', async () => {
    const { member, outsider, host, invited } = scene;
    const body = `[@${member.name}](/directory/${member.id}) [@${outsider.name}](/directory/${outsider.id})`;
    const { id } = await say(host, invited, body);
    const named = await db().mention.findMany({ where: { kind: 'message', postId: id } });
    expect(named.map(({ personId }) => personId)).toEqual([member.id]);
  });

  it('is found by who may read its room, as long as they may', async () => {
    const { member, outsider, host, invited, webmaster } = scene;
    const room = await talkTo(member, [host.id]);
    await say(member, invited, 'Retinopathy in the fens');
    await say(member, room, 'Retinopathy between us');
    expect(await findMatches(member, 'retinopathy')).toBe(2);
    expect(await findMatches(host, 'retinopathy')).toBe(2);
    expect(await findMatches(webmaster, 'retinopathy')).toBe(1);
    expect(await findMatches(outsider, 'retinopathy')).toBe(0);
    await showOut(host, invited, { person: member.id, reason: 'Done' });
    expect(await findMatches(member, 'retinopathy')).toBe(1);
  });

  it('is found in its own room, by who may read that', async () => {
    const { member, outsider, invited, open } = scene;
    const idOf = async (address: string) => (await findRoomPage(member, address)).room.id;
    const [inOpen, inInvited] = [await idOf(open), await idOf(invited)];
    await say(member, open, 'Podiatry for all');
    await say(member, invited, 'Podiatry among us');
    expect(await findMatches(member, 'podiatry', inOpen)).toBe(1);
    expect(await findMatches(member, 'podiatry', inInvited)).toBe(1);
    expect(await findMatches(outsider, 'podiatry', inOpen)).toBe(1);
    expect(await findMatches(outsider, 'podiatry', inInvited)).toBe(0);
  });
});
