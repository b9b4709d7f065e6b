import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findSection } from '~/features/board/sections/sections.server';
import { findTopicView } from '~/features/board/topics/topic-pages.server';
import { listEntries, newestSeq } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { atTime } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { Forbidden, Invalid } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask, titles } from './writing';

useFreshDatabase();

let member: Person;
beforeAll(async () => {
  member = await addMember();
});

const countTopics = () => db().topic.count();

describe('a query', () => {
  it('needs a title only', async () => {
    const at = new Date('2026-03-02T09:00:00Z');
    const id = await atTime(at, () => ask(member, { title: 'Only a title' }));
    expect(await findTopicView(id)).toMatchObject({
      id,
      title: 'Only a title',
      html: '',
      at: at.toISOString(),
      editedAt: null,
      sections: [{ slug: 'clinical', name: 'Clinical' }],
      serviceArea: null,
      replyCount: 0,
      answer: null,
      deleted: null,
    });
  });

  it('shows who asked, for whom they speak', async () => {
    const agent = await addMember(['agent']);
    const [asked, byAgent] = [await ask(member), await ask(agent)];
    expect((await findTopicView(asked)).author).toEqual({
      id: member.id,
      name: member.name,
      kind: 'person',
      photo: null,
      side: null,
      former: false,
      jobTitle: 'GP',
      organisation: 'Testing Fen',
      badges: [],
    });
    expect((await findTopicView(byAgent)).author.badges).toEqual(['Agent']);
  });

  it('stands in the section of the address', async () => {
    await ask(member, { title: 'For managers' }, 'management');
    expect(await titles(member, {}, 'management')).toContain('For managers');
    expect(await titles(member, {}, 'clinical')).not.toContain('For managers');
  });

  it('stands in every section the form names instead', async () => {
    const sections = ['management', 'clinical', 'management'];
    const id = await ask(member, { title: 'For both', sections }, 'management');
    expect((await findTopicView(id)).sections.map(({ slug }) => slug)).toEqual([
      'clinical',
      'management',
    ]);
    for (const section of ['clinical', 'management']) {
      expect(await titles(member, {}, section)).toContain('For both');
    }
  });

  it('may be about a service', async () => {
    const id = await ask(member, { serviceArea: 'diabetes' });
    expect((await findTopicView(id)).serviceArea).toEqual({ slug: 'diabetes', name: 'Diabetes' });
  });

  it('is heard of where it stands', async () => {
    const before = await newestSeq();
    const id = await ask(member, { sections: ['clinical', 'management'] });
    const [clinical, management] = [
      await findSection(member, 'clinical'),
      await findSection(member, 'management'),
    ];
    const [entry, ...more] = await listEntries({ after: before, limit: 9 });
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      kind: 'board.asked',
      actorId: member.id,
      subjects: { topic: id },
    });
    expect(entry?.channels.sort()).toEqual(
      [`topic:${id}`, `section:${clinical.id}`, `section:${management.id}`].sort(),
    );
  });

  it('keeps emoji, right-to-left text and HTML as they were typed', async () => {
    const title = '<b>צוות</b> 👍 عيادة';
    const id = await ask(member, { title, body: '<script>alert(1)</script> שלום' });
    const view = await findTopicView(id);
    expect(view.title).toBe(title);
    expect(view.html).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt; שלום</p>\n');
  });
});

describe('a query that cannot be asked', () => {
  let before: number;
  beforeEach(async () => {
    before = await countTopics();
  });

  it('is one in a section that is not there', async () => {
    await expect(ask(member, {}, 'nowhere')).rejects.toMatchObject({
      errors: { sections: 'Choose where the query should stand' },
    });
    expect(await countTopics()).toBe(before);
  });

  it('is one for a section that the form makes up', async () => {
    await expect(ask(member, { sections: ['clinical', 'nowhere'] })).rejects.toMatchObject({
      errors: { sections: 'Choose where the query should stand' },
    });
    expect(await countTopics()).toBe(before);
  });

  it('is one about a service that the form makes up', async () => {
    const asked = ask(member, { serviceArea: 'astrology' });
    await expect(asked).rejects.toThrow(Invalid);
    await expect(asked).rejects.toMatchObject({
      errors: { serviceArea: 'Choose a service area from the list' },
    });
    expect(await countTopics()).toBe(before);
  });

  it('is one by somebody who is no member any more', async () => {
    await expect(ask({ ...member, roles: [] })).rejects.toThrow(Forbidden);
    expect(await countTopics()).toBe(before);
  });
});

describe('a query sent twice with the same key', () => {
  it('is asked once', async () => {
    const sent = { title: 'Sent twice', idempotencyKey: 'k1' };
    const ids = await Promise.all([ask(member, sent), ask(member, sent), ask(member, sent)]);
    expect(new Set(ids).size).toBe(1);
    expect(await db().topic.count({ where: { title: 'Sent twice' } })).toBe(1);
  });

  it('is asked again with another text, in another section, or by somebody else', async () => {
    const idempotencyKey = 'k2';
    const ids = [
      await ask(member, { title: 'One', idempotencyKey }),
      await ask(member, { title: 'Two', idempotencyKey }),
      await ask(member, { title: 'One', idempotencyKey }, 'management'),
      await ask(await addMember(), { title: 'One', idempotencyKey }),
    ];
    expect(new Set(ids).size).toBe(4);
  });

  it('without a key is asked twice', async () => {
    expect(await ask(member)).not.toBe(await ask(member));
  });
});
