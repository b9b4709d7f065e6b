import { expect, it } from 'vitest';
import { beginningOf, wantedWords, wordsOf } from '~/features/directory/words';

const finds = (texts: string[], typed: string) => {
  const words = wantedWords(typed);
  return words.length > 0 && words.every((word) => wordsOf(texts).includes(beginningOf(word)));
};

it.each([
  ['Dr Cormac O’Threlkeld', "o'threlkeld"],
  ["Dr Cormac O'Threlkeld", 'othrel'],
  ["Dr Cormac O'Threlkeld", 'threl'],
  ['Tobias Okonjo-Marsh', 'okonjo-marsh'],
  ['Tobias Okonjo-Marsh', 'okonjomarsh tob'],
  ['Tobias Okonjo-Marsh', 'MARSH, Tobias'],
  ['Zsófia Ødegård', 'zsofia odegard'],
  ['Zsofia Odegard', 'Zsófia Ødegård'],
  ['A&E front end', 'a&e'],
  ['王小明', '王小'],
  ['Straße', 'strasse'],
])('“%s” is found by “%s”', (text, typed) => {
  expect(finds([text], typed)).toBe(true);
});

it.each([
  ['Tobias Okonjo-Marsh', 'arsh'],
  ['Tobias Okonjo-Marsh', 'tobias okonjo smith'],
  ['Tobias Okonjo-Marsh', '!!!'],
])('“%s” is not found by “%s”', (text, typed) => {
  expect(finds([text], typed)).toBe(false);
});

it('takes eight words of what was pasted', () => {
  expect(wantedWords('a b c d e f g h i j '.repeat(1000))).toHaveLength(8);
});
