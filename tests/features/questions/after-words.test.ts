import { describe, expect, it } from 'vitest';
import { sayFates, type Fate } from '~/features/questions/after/fates';
import { fateOf } from '~/features/questions/after/minutes-parts';
import { queryText } from '~/features/questions/after/query-text';
import { renderMarkdown } from '~/platform/text/markdown.server';
import { openStates, questionStates } from '~/features/questions/machine';

const fate = (of: Partial<Fate>): Fate => ({
  state: 'left-open',
  query: false,
  dropped: false,
  reason: '',
  ...of,
});

describe('what became of one’s questions', () => {
  it.each<[Partial<Fate>, string]>([
    [{ state: 'answered' }, 'Your question was answered'],
    [{ state: 'taken-away' }, 'Your question has a promise'],
    [{ query: true }, 'Your question is a query on Ask now'],
    [{ state: 'merged' }, 'Your question was asked with another one'],
    [{ state: 'declined', reason: 'Twice.' }, 'Your question was not taken: “Twice.”'],
    [{ dropped: true, reason: 'Old.' }, 'Your question was not taken: “Old.”'],
    [{}, 'Your question is still open'],
    // A reason from before it was taken after all.
    [{ state: 'answered', reason: 'Old.' }, 'Your question was answered'],
  ])('%j', (of, said) => expect(sayFates([fate(of)])).toBe(said));

  it('is counted when there are several', () => {
    const all = [fate({ query: true }), fate({ query: true }), fate({ state: 'answered' })];
    expect(sayFates(all)).toBe('Of your 3 questions 2 are queries on Ask now and 1 was answered');
  });
});

it('leaves open what nobody has dealt with, whether the room has seen it or not', () => {
  expect(openStates).toEqual(['submitted', 'waiting', 'on-air', 'left-open']);
  const parts = questionStates.map((state) => fateOf({ state, query: true, dropped: true }));
  expect(new Set(parts)).toEqual(new Set(['answered', 'promised', 'query']));
});

describe('a question as a query', () => {
  const session = { title: 'Fair *shares*', day: 'Friday 6 August 2018', votes: 2 };

  it('is its title, and says below where it was asked', () => {
    expect(queryText('Who pays?', session)).toEqual({
      title: 'Who pays?',
      body: 'Asked at “Fair \\*shares\\*” on Friday 6 August 2018, and left open there. It had 2 votes.',
    });
  });

  it('is cut at a word when it is long, and stands whole below as it was typed', () => {
    const long = `Who <b>pays</b> ${'for the way there and back '.repeat(6)}?`;
    const { title, body } = queryText(long, { ...session, votes: 0 });
    expect([...title].length).toBeLessThanOrEqual(120);
    expect(title).toMatch(/\w…$/);
    expect(body).toContain('Who \\<b\\>pays\\</b\\>');
    expect(body).not.toContain('votes');
    expect(renderMarkdown(body)).toContain('Who &lt;b&gt;pays&lt;/b&gt; for');
  });

  it.each(['# ', '1. ', '- ', '+ ', '> ', '=== '])(
    'is no heading, list or quote with %j',
    (begin) => {
      const long = `${begin}${'word '.repeat(40)}`;
      expect(renderMarkdown(queryText(long, session).body)).toMatch(/^<p>[^<]*word word/);
    },
  );

  it('is cut though it has no words', () => {
    expect([...queryText('x'.repeat(280), session).title].length).toBe(120);
  });
});
