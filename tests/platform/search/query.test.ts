import fc from 'fast-check';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import {
  allWords,
  anyWord,
  asPhrase,
  closeTogether,
  fewerWords,
  readQuery,
  singleWords,
  someWords,
} from '~/platform/search/query';

const words = (typed: string) => readQuery(typed).terms.map(({ text }) => text);

describe('what was typed', () => {
  it.each([
    ['minor surgery', ['minor', 'surgery']],
    ['who has done minor surgery in the community?', ['done', 'minor', 'surgery', 'community']],
    ['who is who', ['who', 'is']],
    ['a', ['a']],
    ['"out of hours" cover', ['out of hours', 'cover']],
    ['“out of hours”', ['out of hours']],
    ['"never closed', ['never', 'closed']],
    ['""', []],
    ['A&E post-op 2.5', ['A E', 'post op', '2 5']],
    ['the patient’s choice', ['patient', 'choice']],
    ['title:dementia {body} : x', ['title', 'dementia', 'body', 'x']],
    ['dementia AND NOT diabetes', ['dementia', 'diabetes']],
    ['AND OR NOT', ['AND', 'OR', 'NOT']],
    ['NEAR(dementia, 3)', ['dementia', '3']],
    ['dement*', ['dement']],
    ['^dementia -care +cost', ['dementia', 'care', 'cost']],
    ['Practice practice PRACTICE', ['Practice']],
    ['', []],
    ['?!*()":', []],
    ['👩🏽‍⚕️', []],
    ['\u0000dementia\u0000care', ['dementia', 'care']],
  ])('%j is searched for as %j', (typed, expected) => {
    expect(words(typed)).toEqual(expected);
  });

  it('is cut when it is long, and says so', () => {
    expect(readQuery('dementia').shortened).toBe(false);
    expect(readQuery('word '.repeat(2000))).toMatchObject({
      terms: [{ text: 'word' }],
      shortened: true,
    });
    const many = Array.from({ length: 30 }, (_, place) => `word${place}`).join(' ');
    expect(readQuery(many).terms).toHaveLength(8);
    expect(readQuery(many).shortened).toBe(true);
  });

  it('has an unfinished last word, unless that is short or in quotes', () => {
    expect(readQuery('anti coag').open).toBe(true);
    expect(readQuery('coag gp').open).toBe(false);
    expect(readQuery('anti "coag"').open).toBe(false);
  });
});

it('fewer and fewer words are asked for', () => {
  expect(fewerWords(readQuery('one'))).toEqual([]);
  expect(fewerWords(readQuery('red green blue'))).toEqual([2, 1]);
  expect(someWords(readQuery('red green blue'), false, 2)).toBe(
    '{title body} : (("green" AND "blue") OR ("green" AND "red") OR ("blue" AND "red"))',
  );
});

it('whatever is typed, SQLite is asked something it understands', () => {
  const sqlite = new Sqlite(':memory:');
  sqlite.exec(`CREATE VIRTUAL TABLE t USING fts5(title, body, tokenize = 'porter unicode61')`);
  const count = sqlite.prepare<[string], { n: number }>(
    'SELECT count(*) AS n FROM t WHERE t MATCH ?',
  );
  const nasty = fc.constantFrom(
    '"',
    "'",
    '*',
    '^',
    'NEAR(',
    ')',
    'AND',
    'OR',
    'title:',
    '\0',
    '-',
    'a',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.oneof(nasty, fc.string({ unit: 'grapheme' })), { maxLength: 30 })
      .map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const query = readQuery(text);
      if (query.terms.length === 0) return;
      const asked = [
        allWords(query, query.open),
        allWords(query, false, 'title'),
        anyWord(query, query.open),
        ...singleWords(query, query.open),
        ...fewerWords(query).map((atLeast) => someWords(query, query.open, atLeast)),
        asPhrase(query),
        closeTogether(query),
      ];
      for (const expression of asked) if (expression !== null) count.get(expression);
    }),
    { numRuns: 500 },
  );
  sqlite.close();
});
