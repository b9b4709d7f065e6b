import { describe, expect, it } from 'vitest';
import { givenNameOf, nameField } from '~/features/accounts/names';

const field = nameField({ name: 'Your name', required: 'Enter your name' });
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
    'x'.repeat(200),
  ])('can be %s', (name) => {
    expect(field.parse(name)).toBe(name);
  });

  it('is one line without needless spaces', () => {
    expect(field.parse('  Ada \t King\nLovelace ')).toBe('Ada King Lovelace');
  });

  it('has nothing in it that cannot be seen and would turn the line', () => {
    expect(field.parse('Ann\u202eteP\u0007')).toBe('AnnteP');
  });

  it.each([
    ['nothing', '', 'Enter your name'],
    ['spaces', '   ', 'Enter your name'],
    ['201 letters', 'x'.repeat(201), 'Your name must be 200 characters or fewer. It has 201'],
    ['a formula', '=HYPERLINK("http://x.example","Ann")', 'Your name must not begin with ='],
    ['a hidden formula', '@SUM(1)', 'Your name must not begin with @'],
    ['a number', '07700 900123', 'Your name must have a letter in it'],
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
