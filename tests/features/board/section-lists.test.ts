import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orders, readListQuery, views, type ListQuery } from '~/features/board/lists/list-query';
import { acceptAnswer, withdrawAnswer } from '~/features/board/posts/replies.server';
import {
  addSection,
  findSection,
  listSections,
  listSectionsWithCounts,
  listTopics,
} from '~/features/board/sections/sections.server';
import { deleteTopic } from '~/features/board/topics/topics.server';
import { theProcess, visitor, type Actor, type Person } from '~/platform/actor';
import { newId } from '~/platform/clock.server';
import { Forbidden, NotFound } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { ask, askAndAnswer, list, reply, titles } from './writing';

useFreshDatabase();

let asker: Person;
let other: Person;
/** Every test has a section of its own. */
let section: string;
beforeAll(async () => {
  asker = await addMember();
  other = await addMember();
});
beforeEach(async () => {
  section = newId();
  await addSection(theProcess, { slug: section, name: 'A section', description: '' });
});

const show = (query: Partial<ListQuery> = {}) => titles(asker, query, section);
const put = (title: string, input: { serviceArea?: string } = {}) =>
  ask(asker, { title, ...input }, section);

async function putAnswered(title: string): Promise<string> {
  const { topicId } = await askAndAnswer(asker, other, { title, sections: [section] });
  return topicId;
}

describe('a section’s list', () => {
  it('is empty at first', async () => {
    expect(await list(asker, {}, section)).toMatchObject({
      rows: [],
      counts: { all: 0, unanswered: 0, answered: 0 },
      next: null,
    });
  });

  it('shows all, the unanswered or the answered, and counts them', async () => {
    await put('open');
    await putAnswered('answered');
    expect(await show({ view: 'all' })).toEqual(['open', 'answered']);
    expect(await show({ view: 'unanswered' })).toEqual(['open']);
    expect(await show({ view: 'answered' })).toEqual(['answered']);
    for (const view of views) {
      expect((await list(asker, { view }, section)).counts).toEqual({
        all: 2,
        unanswered: 1,
        answered: 1,
      });
    }
  });

  it('begins with what needs an answer, the latest activity first, or is in order of activity alone', async () => {
    const first = await put('first');
    await put('second');
    await putAnswered('answered');
    await putAnswered('answered later');
    expect(await show({ order: 'needs-answer' })).toEqual([
      'second',
      'first',
      'answered later',
      'answered',
    ]);
    await reply(other, first);
    expect(await show({ order: 'needs-answer' })).toEqual([
      'first',
      'second',
      'answered later',
      'answered',
    ]);
    expect(await show({ order: 'newest' })).toEqual([
      'first',
      'answered later',
      'answered',
      'second',
    ]);
  });

  it('can be narrowed to a service, and then counts the whole section still', async () => {
    await put('sugar', { serviceArea: 'diabetes' });
    await put('other');
    const narrowed = await list(asker, { serviceArea: 'diabetes' }, section);
    expect(narrowed.rows.map(({ title }) => title)).toEqual(['sugar']);
    expect(narrowed.counts.all).toBe(2);
    expect(await show({ serviceArea: 'astrology' })).toEqual([]);
  });

  it('shows an answer that was taken back as open again', async () => {
    const topicId = await putAnswered('withdrawn');
    await withdrawAnswer(asker, topicId);
    expect(await show({ view: 'unanswered' })).toEqual(['withdrawn']);
  });

  it('has what each line shows', async () => {
    const id = await put('a line', { serviceArea: 'diabetes' });
    const { id: replyId } = await reply(other, id);
    await acceptAnswer(asker, id, replyId);
    const [row] = (await list(asker, {}, section)).rows;
    expect(row).toMatchObject({
      id,
      title: 'a line',
      authorId: asker.id,
      authorName: asker.name,
      organisation: 'Testing Fen',
      serviceArea: { slug: 'diabetes', name: 'Diabetes' },
      sections: [{ slug: section, name: 'A section' }],
      replyCount: 1,
      open: false,
      answer: { authorName: other.name },
    });
  });
});

describe('the pages of a list', () => {
  const MANY = 60;

  /** Goes through a list page by page. */
  async function walk(query: Partial<ListQuery>, between: (page: number) => Promise<unknown>) {
    const seen: string[] = [];
    let before: string | null = null;
    let page = 0;
    do {
      const { rows, next, size } = await list(asker, { ...query, before }, section);
      expect(rows.length).toBeLessThanOrEqual(size);
      seen.push(...rows.map(({ id }) => id));
      before = next;
      page += 1;
      if (before !== null) await between(page);
    } while (before !== null);
    return seen;
  }

  async function putMany(): Promise<{ open: string[]; answered: string[] }> {
    const open: string[] = [];
    const answered: string[] = [];
    for (let number = 0; number < MANY; number += 1) {
      if (number % 3 === 0) answered.push(await putAnswered(`answered ${number}`));
      else open.push(await put(`open ${number}`));
    }
    return { open, answered };
  }

  it('hold every query exactly once, in every view and order', async () => {
    const { open, answered } = await putMany();
    const wanted = { all: [...open, ...answered], unanswered: open, answered };
    for (const order of orders) {
      for (const view of ['all', 'unanswered', 'answered'] as const) {
        const seen = await walk({ view, order }, async () => undefined);
        expect([...seen].sort()).toEqual([...wanted[view]].sort());
      }
    }
  });

  it.each(orders)(
    'hold none twice, and all that rest, while others are written to (%s)',
    async (order) => {
      const { open, answered } = await putMany();
      // One of each end of the open and of the answered ones is written to while somebody reads on.
      const busy = [open[0], open.at(-1), answered[0], answered.at(-1)] as string[];
      const seen = await walk({ order }, async () => {
        for (const topicId of busy) await reply(other, topicId);
        await put('asked meanwhile');
        await deleteTopic(asker, await put('asked and deleted meanwhile'));
      });
      expect(new Set(seen).size).toBe(seen.length);
      const atRest = [...open, ...answered].filter((id) => !busy.includes(id));
      expect(atRest.filter((id) => !seen.includes(id))).toEqual([]);
    },
  );

  it.each(['', 'x', '1', '1.', '2.5', '1.-5', '1.5; DROP TABLE', `1.${'9'.repeat(30)}`, '1.5.5'])(
    'begin at the top when the place is %j',
    async (before) => {
      await put('the only one');
      expect(await show({ before })).toEqual(['the only one']);
    },
  );

  it('end with the last: 25 are one page, 26 are two', async () => {
    for (let number = 0; number < 25; number += 1) await put(`query ${number}`);
    expect((await list(asker, {}, section)).next).toBeNull();
    await put('one more');
    const first = await list(asker, {}, section);
    expect(first.rows).toHaveLength(25);
    const second = await list(asker, { before: first.next }, section);
    expect(second.rows.map(({ title }) => title)).toEqual(['query 0']);
    expect(second.next).toBeNull();
  });
});

describe('what an address says about a list', () => {
  const read = (search: string) => readListQuery(new URLSearchParams(search));

  it('is read', () => {
    expect(read('view=answered&order=newest&serviceArea=diabetes&before=1.5')).toEqual({
      view: 'answered',
      order: 'newest',
      serviceArea: 'diabetes',
      before: '1.5',
    });
  });

  it.each(['', 'view=&order=&serviceArea=', 'view=constructor&order=oldest'])(
    'is at its default where it says nothing sensible: %j',
    (search) => {
      expect(read(search)).toEqual({
        view: 'all',
        order: 'needs-answer',
        serviceArea: null,
        before: null,
      });
    },
  );
});

describe('sections', () => {
  it('are listed in the order in which they were set up', async () => {
    const listed = await listSections(asker);
    expect(listed.slice(0, 2).map(({ slug }) => slug)).toEqual(['clinical', 'management']);
    expect(listed.at(-1)?.slug).toBe(section);
  });

  it('are shown with how many queries stand in them', async () => {
    await put('open');
    const shown = await listSectionsWithCounts(asker);
    expect(shown.find(({ slug }) => slug === section)?.counts).toEqual({
      all: 1,
      unanswered: 1,
      answered: 0,
    });
  });

  it('that are not there are not found', async () => {
    await expect(findSection(asker, 'nowhere')).rejects.toThrow(NotFound);
  });

  it('are set up by the webmaster or the network itself, by nobody else', async () => {
    const add = (by: Actor) => addSection(by, { slug: newId(), name: 'New', description: '' });
    await add(await addMember(['webmaster']));
    for (const by of [visitor, asker, await addMember(['lead', 'steering', 'agent'])]) {
      await expect(add(by)).rejects.toThrow(Forbidden);
    }
  });
});

describe('reading the board', () => {
  it('is for members alone', async () => {
    const former = { ...asker, roles: [] };
    const found = await findSection(asker, section);
    for (const read of [
      () => listSections(former),
      () => listSectionsWithCounts(former),
      () => findSection(former, section),
      () => list(former, {}, section),
      () => listTopics(former, found, readListQuery(new URLSearchParams())),
    ]) {
      await expect(read()).rejects.toThrow(Forbidden);
    }
  });
});
