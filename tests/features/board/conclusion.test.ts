import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import '~/features/register.server';
import {
  conclude,
  findConclusionSource,
  listConveners,
  nameConvener,
} from '~/features/board/topics/conclusion.server';
import { findTopicView } from '~/features/board/topics/topic-pages.server';
import { deleteTopic } from '~/features/board/topics/topics.server';
import { catchUp } from '~/platform/activity/followers.server';
import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { Forbidden, Invalid } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { toldTo } from '../notices/told';
import { ask, list, reply } from './writing';

useFreshDatabase();

let starter: Person;
let taking: Person;
let bystander: Person;
let topicId: string;
const pin = (actor: Person, body: string) =>
  conclude(actor, topicId, { body, notNhsNumber: undefined });

beforeAll(catchUp);
beforeEach(async () => {
  [starter, taking, bystander] = [await addMember(), await addMember(), await addMember()];
  topicId = await ask(starter, { kind: 'discussion', title: 'Letter or case?' });
  await reply(taking, topicId);
});

describe('what a discussion comes to', () => {
  it('is pinned by its convener, who is whoever began it at first', async () => {
    await pin(starter, 'A **letter** first.');
    const { conclusion, convener } = await findTopicView(topicId);
    expect(convener).toEqual({ id: starter.id, name: starter.name });
    expect(conclusion).toMatchObject({ by: starter.name });
    expect(conclusion?.html).toContain('<strong>letter</strong>');
    const { rows } = await list(starter, { order: 'newest' });
    expect(rows.find(({ id }) => id === topicId)?.concluded).toBe(true);
    await pin(starter, 'A case.');
    expect((await findConclusionSource(starter, topicId)).body).toBe('A case.');
    await pin(starter, '');
    expect((await findTopicView(topicId)).conclusion).toBeNull();
  });

  it('is told to those who took part, until it is taken back', async () => {
    await pin(starter, 'A letter first.');
    const sentence = `${starter.name} has pinned what “Letter or case?” came to`;
    expect(await toldTo(taking)).toEqual([sentence]);
    expect(await toldTo(bystander)).toEqual([]);
    await pin(starter, '');
    expect(await toldTo(taking)).toEqual([]);
  });

  it('is pinned by nobody else, and not on a query', async () => {
    for (const person of [taking, bystander, await addMember(['webmaster'])]) {
      await expect(pin(person, 'Mine.')).rejects.toThrow(Forbidden);
    }
    const query = await ask(starter);
    await expect(conclude(starter, query, { body: 'x', notNhsNumber: undefined })).rejects.toThrow(
      Forbidden,
    );
  });

  it('goes with the discussion', async () => {
    await pin(starter, 'A letter first.');
    await deleteTopic(starter, topicId);
    expect(await db().conclusion.count({ where: { topicId } })).toBe(0);
  });
});

describe('the convener', () => {
  it('is named by who began it and the webmaster, of those who take part', async () => {
    await nameConvener(starter, topicId, taking.id);
    expect(await toldTo(taking)).toEqual([
      `${starter.name} asks you to draw “Letter or case?” to a conclusion`,
    ]);
    await pin(taking, 'Both.');
    await expect(pin(starter, 'Mine.')).rejects.toThrow(Forbidden);
    await nameConvener(await addMember(['webmaster']), topicId, starter.id);
    expect((await findTopicView(topicId)).convener?.id).toBe(starter.id);
  });

  it('is named by nobody else, and is nobody who does not take part', async () => {
    await expect(nameConvener(taking, topicId, taking.id)).rejects.toThrow(Forbidden);
    await expect(nameConvener(starter, topicId, bystander.id)).rejects.toThrow(Invalid);
    const { people } = await listConveners(starter, topicId);
    expect(people.map(({ id }) => id).sort()).toEqual([starter.id, taking.id].sort());
  });
});
