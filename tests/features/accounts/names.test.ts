import { describe, expect, it } from 'vitest';
import { givenNameOf, nameField } from '~/features/accounts/names';

const field = nameField('Your name', 'Enter your name');
const problemOf = (typed: unknown) => field.safeParse(typed).error?.issues[0]?.message;

describe('a name', () => {
  it.each([
    'X',
    'O',
    'Siobhán O’Brien-Núñez',
    "D'Arcy",
    '’t Hooft',
    '山田太郎',
    'Владимир Ильич',
    'محمد علي',
    'नेहा शर्मा',
    'Dr Ada Example MBE, FRCGP (Cambridge)',
    'x'.repeat(120),
  ])('can be %s', (name) => {
    expect(field.parse(name)).toBe(name);
  });

  it('is one line without needless spaces', () => {
    expect(field.parse('  Ada \t King\nLovelace ')).toBe('Ada King Lovelace');
  });

  it.each([
    ['nothing', '', 'Enter your name'],
    ['spaces', '   ', 'Enter your name'],
    ['200 letters', 'x'.repeat(200), 'Your name must be 120 characters or fewer. It has 200'],
    ['a formula', '=HYPERLINK("http://x.example","Ann")', 'Your name must not begin with ='],
    ['a hidden formula', '@SUM(1)', 'Your name must not begin with @'],
    ['a number', '07700 900123', 'Your name must have a letter in it'],
    [
      'a mark that turns the line',
      'Ann\u202eteP',
      'Your name has characters in it that cannot be seen. Type it again',
    ],
    [
      'a control character',
      'Ann\u0007',
      'Your name has characters in it that cannot be seen. Type it again',
    ],
    ['several', ['Ann', 'Bob'], 'Your name must be one text'],
  ])('cannot be %s', (_, typed, message) => {
    expect(problemOf(typed)).toBe(message);
  });
});

it.each([
  ['Dr Ada Example', 'Ada'],
  ['Prof. Dr Zoë Quill', 'Zoë'],
  ['X', 'X'],
  ['Dr', 'Dr'],
  ['山田太郎', '山田太郎'],
])('%s is greeted as %s', (name, given) => {
  expect(givenNameOf(name)).toBe(given);
});
