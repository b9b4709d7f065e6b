import { beforeEach, describe, expect, it } from 'vitest';
import { theProcess, visitor, type Actor } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { index, unindex } from '~/platform/search/documents.server';
import { search, type Wanted } from '~/platform/search/find.server';
import type { Piece, SearchPage } from '~/platform/search/hit';
import { registerSearchable, type Document } from '~/platform/search/searchables.server';
import { useFreshDatabase } from '../../support/database';

/** Finding, with two kinds of things that only this test has: notes for everybody, and secrets for members. */

useFreshDatabase();

const reader: Actor = {
  kind: 'person',
  id: 'reader',
  name: 'Dr Reader',
  givenName: 'Reader',
  organisationId: 'fen',
  roles: ['member'],
};
const formerMember: Actor = { ...reader, roles: [] };

const kinds = {
  note: (actor: Actor) => (actor.kind === 'process' ? [] : ['all']),
  secret: (actor: Actor) => (actor.kind === 'person' && actor.roles.length > 0 ? ['inner'] : []),
};
for (const [kind, audiences] of Object.entries(kinds)) {
  registerSearchable({
    kind,
    name: kind,
    audiences,
    count: async () => 0,
    list: async () => [],
    read: async () => [],
    show: async (_, ids) =>
      new Map(
        ids.map((id) => [
          id,
          { title: id, to: '/', who: [], where: [], at: '2026-01-01', state: null },
        ]),
      ),
  });
}

let written = 0;
const put = (document: Partial<Document> & { id: string }) =>
  change(theProcess, (tx) =>
    Promise.resolve(
      index(tx, [
        {
          kind: 'note',
          audience: document.kind === 'secret' ? 'inner' : 'all',
          title: '',
          body: '',
          labels: [],
          writtenAt: new Date(Date.UTC(2026, 0, 1, 0, (written += 1))),
          valued: false,
          ...document,
        },
      ]),
    ),
  );

const find = (
  text: string,
  wanted: Partial<Wanted> = {},
  actor: Actor = reader,
): Promise<SearchPage> => search(actor, { text, kind: null, labels: [], before: null, ...wanted });
const found = async (text: string, wanted: Partial<Wanted> = {}, actor: Actor = reader) =>
  (await find(text, wanted, actor)).hits.map(({ id }) => id);
const marked = (pieces: Piece[] | null) =>
  pieces?.map(({ text, found: is }) => (is ? `[${text}]` : text)).join('');

beforeEach(() =>
  change(theProcess, async (tx) => {
    const all = await tx.searchDocument.findMany({ select: { kind: true, subjectId: true } });
    for (const { kind, subjectId } of all) await unindex(tx, kind, [subjectId]);
  }),
);

describe('what is found', () => {
  it('has all the words, in any form, with or without accents', async () => {
    await put({ id: 'a', body: 'Commissioning of podiatry for Zoë' });
    await put({ id: 'b', body: 'podiatry only' });
    expect(await found('commissioned podiatry')).toEqual(['a']);
    expect(await found('COMMISSIONS zoe')).toEqual(['a']);
    expect(await found('Zoe\u0308')).toEqual(['a']);
  });

  it('may have the last word only begun, when little else is found', async () => {
    await put({ id: 'a', body: 'anticoagulation monitoring' });
    await put({ id: 'b', body: 'anti everything' });
    expect(await found('anticoag')).toEqual(['a']);
    expect(await find('anticoag monitoring')).toMatchObject({ total: 1, having: 'some' });
  });

  it('has a phrase in quotes as it stands', async () => {
    await put({ id: 'a', body: 'out of hours cover' });
    await put({ id: 'b', body: 'hours of going out' });
    expect(await found('"out of hours"')).toEqual(['a']);
    expect((await found('out of hours')).sort()).toEqual(['a', 'b']);
  });

  it('has some of the words when nothing has all, a seldom one first, and says so', async () => {
    for (let number = 0; number < 205; number += 1)
      await put({ id: `n${number}`, body: 'practice' });
    await put({ id: 'rare', body: 'warfarin', writtenAt: new Date('2020-01-01') });
    const page = await find('practice warfarin');
    expect(page.having).toBe('some');
    expect(page.hits[0]?.id).toBe('rare');
    expect((await find('warfarin')).having).toBe('all');
  });

  it('is nothing when no word is there', async () => {
    await put({ id: 'a', body: 'podiatry' });
    expect(await find('zebra crossing')).toMatchObject({ hits: [], total: 0, next: null });
  });

  it('leaves with its words, and with its old words when it is written anew', async () => {
    await put({ id: 'a', title: 'first', body: 'words' });
    await put({ id: 'a', title: 'second', body: 'words' });
    expect(await found('first')).toEqual([]);
    expect(await found('second')).toEqual(['a']);
    await change(theProcess, (tx) => unindex(tx, 'note', ['a']));
    expect(await found('words')).toEqual([]);
  });
});

describe('the order', () => {
  it('has titles before texts, phrases before scattered words, newer before older', async () => {
    await put({ id: 'title', title: 'Minor surgery' });
    await put({ id: 'phrase', body: 'about minor surgery in practices' });
    const far = 'words between '.repeat(20);
    await put({ id: 'scattered', body: `minor ${far} surgery` });
    await put({ id: 'newer', body: `surgery ${far} minor` });
    await put({ id: 'valued', body: `surgery ${far} minor`, valued: true });
    await put({ id: 'close', body: 'surgery that is minor' });
    expect(await found('minor surgery')).toEqual([
      'title',
      'phrase',
      'close',
      'valued',
      'newer',
      'scattered',
    ]);
  });

  it('finds an old title among many newer texts', async () => {
    await put({ id: 'old', title: 'Fair shares', writtenAt: new Date('2025-06-01') });
    for (let number = 0; number < 250; number += 1) {
      await put({ id: `n${number}`, body: 'fair shares of everything' });
    }
    const page = await find('fair shares');
    expect(page.hits[0]?.id).toBe('old');
    expect(page).toMatchObject({ total: 200, capped: true });
  });
});

describe('pages', () => {
  it('show each result once, even while somebody writes', async () => {
    for (let number = 0; number < 34; number += 1) {
      await put({ id: `n${number}`, title: number % 5 === 0 ? 'podiatry' : '', body: 'podiatry' });
    }
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const page: SearchPage = await find('podiatry', { before });
      expect(page.total).toBe(34);
      seen.push(...page.hits.map(({ id }) => id));
      before = page.next;
      await put({ id: `later${seen.length}`, title: 'podiatry' });
    } while (before !== null);
    expect(seen).toHaveLength(34);
    expect(new Set(seen).size).toBe(34);
    expect(seen.some((id) => id.startsWith('later'))).toBe(false);
  });

  it.each(['nonsense', '1.2', '-1.-1.-1', '9'.repeat(40), '1.1.1; DROP'])(
    'from %j on are the first or none',
    async (before) => {
      await put({ id: 'a', body: 'podiatry' });
      expect((await find('podiatry', { before })).total).toBeLessThanOrEqual(1);
    },
  );
});

describe('filters', () => {
  it('leave what has all labels, and one kind', async () => {
    await put({ id: 'both', body: 'podiatry', labels: ['section:a', 'open'] });
    await put({ id: 'one', body: 'podiatry', labels: ['section:a'] });
    await put({ id: 'hidden', kind: 'secret', body: 'podiatry', labels: ['section:a', 'open'] });
    expect(await found('podiatry', { labels: ['section:a', 'open'], kind: 'note' })).toEqual([
      'both',
    ]);
    expect(await found('podiatry', { labels: ['section:b'] })).toEqual([]);
    expect(await found('podiatry', { kind: 'secret' })).toEqual(['hidden']);
    expect(await found('podiatry', { kind: 'no such kind' })).toEqual([]);
  });

  it('cannot be typed, and are not searched', async () => {
    await put({ id: 'a', body: 'podiatry', labels: ['section:a'] });
    const { labels } = await change(theProcess, (tx) => tx.searchDocument.findFirstOrThrow());
    for (const word of labels.split(' ')) {
      expect(await found(word)).toEqual([]);
      expect(await found(`labels:${word}`)).toEqual([]);
    }
  });
});

describe('what somebody may not see', () => {
  beforeEach(async () => {
    await put({ id: 'open', body: 'podiatry' });
    await put({ id: 'hidden', kind: 'secret', title: 'podiatry', body: 'podiatry' });
  });

  it('is found by those who may', async () => {
    expect(await find('podiatry')).toMatchObject({ total: 2 });
    expect(await found('podiatry')).toEqual(['hidden', 'open']);
  });

  it.each([
    ['a visitor', visitor],
    ['somebody who is no member', formerMember],
  ])('is neither found nor counted for %s', async (_, actor) => {
    expect(await find('podiatry', {}, actor)).toMatchObject({ total: 1, hits: [{ id: 'open' }] });
    expect(await find('podiatry', { kind: 'secret' }, actor)).toMatchObject({ total: 0, hits: [] });
    expect(await find('podiatry zzz', {}, actor)).toMatchObject({ total: 1 });
  });

  it('is nothing at all for those who may see nothing', async () => {
    expect(await find('podiatry', {}, theProcess)).toMatchObject({ total: 0, hits: [] });
  });
});

describe('what is shown', () => {
  it('has the words marked, in title and text, and nothing read as HTML', async () => {
    await put({
      id: 'a',
      title: 'Diabetic <b>feet</b>',
      body: `<script>alert(1)</script> \u0002diabetes\u0003 &amp; ${'more '.repeat(50)}`,
    });
    const { hits } = await find('diabetes');
    expect(marked(hits[0]?.titlePieces ?? null)).toBe('[Diabetic] <b>feet</b>');
    expect(marked(hits[0]?.snippet ?? null)).toMatch(
      /^<script>alert\(1\)<\/script> \[diabetes\] &amp; (more )+more…$/,
    );
  });

  it('is the place that fits best', async () => {
    await put({ id: 'a', body: `${'before '.repeat(80)} podiatry ${'after '.repeat(80)}` });
    const [hit] = (await find('podiatry')).hits;
    expect(marked(hit?.snippet ?? null)).toMatch(/^…(before )+\[podiatry\] (after )+after…$/);
  });
});

it.each([
  ['10,000 characters', 'podiatry '.repeat(1111)],
  ['one word of 10,000', 'x'.repeat(10_000)],
  ['quotes', '"""podiatry""" \'\'\''],
  ['operators', 'NEAR(podiatry AND OR NOT * ^ title: {body} :'],
  ['NUL', 'podiatry\u0000'],
  ['half an emoji', '\ud83d podiatry'],
  ['SQL', `podiatry'; DROP TABLE "SearchDocument"; --`],
])('%s are searched for without harm', async (_, text) => {
  await put({ id: 'a', body: 'podiatry' });
  await put({ id: 'b', body: 'x' });
  expect((await find(text)).total).toBeLessThanOrEqual(2);
  expect(await found('podiatry')).toEqual(['a']);
});

it('one letter is a word', async () => {
  await put({ id: 'a', body: 'vitamin K' });
  expect(await found('k')).toEqual(['a']);
  expect(await found('v')).toEqual([]);
});
