import { describe, expect, it } from 'vitest';
import { countCharacters, textField } from '~/platform/text/limits';

const title = textField({ name: 'Title', max: 5, required: 'Enter a title' });
const details = textField({ name: 'Details', max: 20_000 });

const messagesOf = (field: typeof title, typed: unknown) =>
  field.safeParse(typed).error?.issues.map(({ message }) => message) ?? [];

describe('counting characters', () => {
  it.each([
    ['', 0],
    ['fair', 4],
    ['👍', 1],
    ['👍👍👍', 3],
    ['𝔘x', 2],
    ['שלום', 4],
  ])('%j has as many as a person would say', (text, count) => {
    expect(countCharacters(text)).toBe(count);
  });
});

describe('a text field', () => {
  it('takes a text as long as allowed, and not one character more', () => {
    expect(title.parse('abcde')).toBe('abcde');
    expect(messagesOf(title, 'abcdef')).toEqual(['Title must be 5 characters or fewer. It has 6']);
  });

  it('counts an emoji as one character', () => {
    expect(title.parse('👍👍👍👍👍')).toBe('👍👍👍👍👍');
    expect(messagesOf(title, '👍👍👍👍👍👍')).toHaveLength(1);
  });

  it('counts what is kept: line ends as one character, spaces at both ends not at all', () => {
    expect(title.parse('  a\r\nb\rc  ')).toBe('a\nb\nc');
  });

  it('writes large numbers with a comma', () => {
    expect(messagesOf(details, 'x'.repeat(100_000))).toEqual([
      'Details must be 20,000 characters or fewer. It has 100,000',
    ]);
  });

  it.each(['', '   ', '\r\n', undefined])(
    'that is required asks for a text instead of %j',
    (typed) => {
      expect(messagesOf(title, typed)).toEqual(['Enter a title']);
    },
  );

  it('that is not required may be left out', () => {
    expect(details.parse(undefined)).toBe('');
    expect(details.parse('  ')).toBe('');
  });

  it('refuses what is no text', () => {
    expect(messagesOf(title, ['a', 'b'])).toHaveLength(1);
  });
});
