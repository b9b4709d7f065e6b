import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '~/features/register.server';
import { follow } from '~/features/board/following/follow.server';
import type { FrontQuery } from '~/features/board/front/front-query';
import { readFrontQuery } from '~/features/board/front/front-query';
import { countFront, listFront } from '~/features/board/front/front.server';
import { askToo } from '~/features/board/me-too/me-too.server';
import { markAllRead } from '~/features/board/reading/all-read.server';
import { countUnread } from '~/features/board/reading/unread.server';
import { listSections } from '~/features/board/sections/sections.server';
import { deleteTopic } from '~/features/board/topics/topics.server';
import { theProcess, type Person } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { addMember, useFreshDatabase } from '../../../support/database';
import { ask, askAndAnswer, reply } from '../writing';

useFreshDatabase();

let asker: Person;
let reader: Person;
let lead: Person;

beforeEach(async () => {
  [asker, reader, lead] = [await addMember(), await addMember(), await addMember(['lead'])];
  await change(theProcess, async (tx) => {
    await tx.topic.deleteMany();
    await tx.person.updateMany({ data: { joinedAt: new Date('2000-01-01') } });
    await tx.section.update({ where: { slug: 'management' }, data: { audience: 'lead' } });
  });
});
afterEach(() => {
  vi.useRealTimers();
});

type List = NonNullable<FrontQuery['list']>;
const page = async (actor: Person, query: Partial<FrontQuery>) => {
  const found = await listFront(actor, { list: null, serviceArea: null, from: 0, ...query });
  if (!found) throw new Error('No list');
  return { ids: found.rows.map(({ id }) => id), next: found.next };
};
const idsOf = async (actor: Person, list: List) => (await page(actor, { list })).ids;

describe('the lists of all sections', () => {
  it('show what is new, whichever section it stands in, the latest first', async () => {
    const before = await ask(asker);
    await markAllRead(lead);
    const [first, second] = [await ask(asker), await ask(lead, {}, 'management')];
    await reply(asker, before);
    expect(await idsOf(lead, 'new')).toEqual([before, first]);
    const webmaster = await addMember(['webmaster']);
    await change(theProcess, (tx) =>
      tx.person.update({ where: { id: webmaster.id }, data: { joinedAt: new Date('2000-01-01') } }),
    );
    expect(await idsOf(webmaster, 'new')).toEqual([before, second, first]);
  });

  it('show what is unanswered: nobody’s yet before those with replies, the longest waiting first', async () => {
    const { topicId } = await askAndAnswer(asker, reader);
    const [replied, first, second] = [await ask(asker), await ask(asker), await ask(asker)];
    await reply(reader, replied);
    expect(await idsOf(reader, 'unanswered')).toEqual([first, second, replied]);
    expect((await countFront(reader)).unanswered).toBe(3);
    expect(await idsOf(reader, 'unanswered')).not.toContain(topicId);
  });

  it('show what one has asked oneself, without one’s name too', async () => {
    const own = [await ask(reader), await ask(reader, { withoutName: true })];
    await ask(asker);
    expect(await idsOf(reader, 'mine')).toEqual(own.reverse());
    expect((await countFront(reader)).mine).toBe(2);
    expect((await countFront(asker)).mine).toBe(1);
  });

  it('lead those to their desk on which a query waits, and nobody else', async () => {
    const topicId = await ask(asker);
    const steering = await addMember(['steering']);
    expect((await countFront(steering)).desk).toBe(0);
    const passedUp = { state: 'agent', step: 3, dueOn: '2008-04-10' };
    await change(theProcess, (tx) => tx.escalation.update({ where: { topicId }, data: passedUp }));
    expect((await countFront(steering)).desk).toBe(1);
    expect((await countFront(reader)).desk).toBe(0);
  });

  it('show what one follows or has written in, and nothing muted', async () => {
    const chosen = await ask(asker);
    const written = await ask(asker);
    const muted = await ask(asker, { serviceArea: 'diabetes' });
    const onArea = await ask(asker, { serviceArea: 'diabetes' });
    await ask(asker);
    await reply(reader, written);
    await follow(reader, { kind: 'topic', target: chosen, choice: 'follow' });
    await follow(reader, { kind: 'topic', target: muted, choice: 'mute' });
    await follow(reader, { kind: 'service-area', target: 'diabetes', choice: 'follow' });
    expect(await idsOf(reader, 'following')).toEqual([written, onArea, chosen]);
    await follow(reader, { kind: 'section', target: 'clinical', choice: 'follow' });
    expect(await idsOf(reader, 'following')).toHaveLength(4);
    await follow(reader, { kind: 'section', target: 'clinical', choice: 'mute' });
    expect(await idsOf(reader, 'following')).toEqual([written, chosen]);
  });

  it('show as hot what has most replies and me-toos of late', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2018-08-01T10:00:00Z') });
    const past = await ask(asker);
    for (let n = 0; n < 3; n += 1) await reply(reader, past);
    vi.setSystemTime(new Date('2018-09-20T10:00:00Z'));
    const [quiet, one, two] = [await ask(asker), await ask(asker), await ask(asker)];
    await reply(reader, one);
    await reply(reader, two);
    await askToo(reader, two, true);
    expect(await idsOf(reader, 'hot')).toEqual([two, one]);
    expect(await idsOf(reader, 'hot')).not.toContain(quiet);
    await reply(reader, past);
    expect(await idsOf(reader, 'hot')).toEqual([two, past, one]);
  });

  it('show all about a service area', async () => {
    await ask(asker);
    const id = await ask(asker, { serviceArea: 'diabetes' });
    expect((await page(reader, { serviceArea: 'diabetes' })).ids).toEqual([id]);
  });

  it('leave out what was deleted', async () => {
    const id = await ask(asker, { serviceArea: 'diabetes' });
    await reply(reader, id);
    await deleteTopic(asker, id);
    for (const list of ['new', 'unanswered', 'following', 'hot'] as const) {
      expect(await idsOf(reader, list)).toEqual([]);
    }
    expect(await idsOf(asker, 'mine')).toEqual([]);
    expect((await page(reader, { serviceArea: 'diabetes' })).ids).toEqual([]);
  });
});

describe('a section that is closed to somebody', () => {
  it('is in no list of theirs, nor in a count, and in those of who may read it', async () => {
    const id = await ask(lead, { serviceArea: 'diabetes' }, 'management');
    const another = await addMember(['lead']);
    await change(theProcess, (tx) =>
      tx.person.update({ where: { id: another.id }, data: { joinedAt: new Date('2000-01-01') } }),
    );
    await reply(lead, id);
    // Somebody who was a lead has asked, replied and followed there.
    const former: Person = { ...another, roles: ['member'] };
    await ask(another, { serviceArea: 'diabetes' }, 'management');
    await follow(another, { kind: 'topic', target: id, choice: 'follow' });
    await follow(another, { kind: 'section', target: 'management', choice: 'follow' });
    await follow(another, { kind: 'service-area', target: 'diabetes', choice: 'follow' });
    for (const list of ['new', 'unanswered', 'following', 'hot'] as const) {
      expect(await idsOf(another, list), list).toContain(id);
      expect(await idsOf(former, list), list).toEqual([]);
      expect(await idsOf(reader, list), list).toEqual([]);
    }
    expect(await idsOf(another, 'mine')).toHaveLength(1);
    expect(await idsOf(former, 'mine')).toEqual([]);
    expect((await page(former, { serviceArea: 'diabetes' })).ids).toEqual([]);
    expect(await countFront(another)).toEqual({ unanswered: 2, mine: 1, desk: 0 });
    expect(await countFront(former)).toEqual({ unanswered: 0, mine: 0, desk: 0 });
    const unread = async (person: Person) =>
      (
        await countUnread(
          person,
          (await listSections(person)).map((one) => one.id),
        )
      ).all;
    expect([await unread(another), await unread(former), await unread(reader)]).toEqual([1, 0, 0]);
  });
});

describe('pages', () => {
  it('go on where the one before ended, without a line lost or twice', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 27; n += 1) ids.push(await ask(asker, { serviceArea: 'diabetes' }));
    await follow(reader, { kind: 'section', target: 'clinical', choice: 'follow' });
    for (const query of [
      { list: 'new' },
      { list: 'unanswered' },
      { list: 'following' },
      { serviceArea: 'diabetes' },
    ] as const) {
      const first = await page(reader, query);
      const second = await page(reader, { ...query, from: first.next ?? 0 });
      expect([first.ids.length, second.ids.length]).toEqual([25, 2]);
      expect(new Set([...first.ids, ...second.ids])).toEqual(new Set(ids));
      expect(second.next).toBeNull();
    }
  });

  it('are read from the address, and what that says wrongly is at its default', () => {
    const read = (search: string) => readFrontQuery(new URLSearchParams(search));
    expect(read('list=hot&from=25')).toEqual({ list: 'hot', serviceArea: null, from: 25 });
    expect(read('list=none&from=-1')).toEqual({ list: null, serviceArea: null, from: 0 });
    expect(read('serviceArea=x')).toEqual({ list: null, serviceArea: 'x', from: 0 });
  });
});
