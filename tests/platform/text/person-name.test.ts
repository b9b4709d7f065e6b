import { describe, expect, it } from 'vitest';
import { compareSortNames, letterOf, namePartsOf, sortNameOf } from '~/platform/text/person-name';

describe('the parts of a name', () => {
  it.each([
    ['Dr Nuala Fenwright', 'Dr', 'Nuala', 'Fenwright', ''],
    ['Professor Sir Hugh Obi', 'Professor Sir', 'Hugh', 'Obi', ''],
    ['Prof. Dr. Ada Lark', 'Prof. Dr.', 'Ada', 'Lark', ''],
    ['Carys', '', '', 'Carys', ''],
    ['Dr', '', '', 'Dr', ''],
    ['Dr X', 'Dr', '', 'X', ''],
    [
      'Wilhelmina Featherstonehaugh-Vandenberghe',
      '',
      'Wilhelmina',
      'Featherstonehaugh-Vandenberghe',
      '',
    ],
    ['Jan van der Berg', '', 'Jan', 'van der Berg', ''],
    ['Maria De Souza', '', 'Maria', 'De Souza', ''],
    ['Al Smith', '', 'Al', 'Smith', ''],
    ['Van Nguyen', '', 'Van', 'Nguyen', ''],
    ['Oliver St. John', '', 'Oliver', 'St. John', ''],
    ['Hal Thrupp MBE', '', 'Hal', 'Thrupp', 'MBE'],
    ['Ros Tait, MRCGP, BSc', '', 'Ros', 'Tait', 'MRCGP BSc'],
    ['Anna KAUR', '', 'Anna', 'KAUR', ''],
    ['山田 太郎', '', '太郎', '山田', ''],
    ['王小明', '', '', '王小明', ''],
    ['Анна Петрова', '', 'Анна', 'Петрова', ''],
    ['  Mary   Ann  Lee ', '', 'Mary Ann', 'Lee', ''],
    ['', '', '', '', ''],
  ])('of “%s”', (name, title, given, family, suffix) => {
    expect(namePartsOf(name)).toEqual({ title, given, family, suffix });
  });
});

describe('a list by surname', () => {
  it('is in the order of a British list', () => {
    const names = [
      'Анна Петрова',
      'Amy Smithson',
      'Dr John Smith',
      'Jan van der Berg',
      'Zsófia Ötvös',
      'Dr Cormac O’Threlkeld',
      'Ann Othman',
      'Pia Otter',
      'Bea Smith',
      'Sam Smith-Jones',
      'Ida Ødegård',
      'X',
    ];
    const sorted = [...names].sort((one, other) =>
      compareSortNames(sortNameOf(one), sortNameOf(other)),
    );
    expect(sorted).toEqual([
      'Ida Ødegård',
      'Ann Othman',
      'Dr Cormac O’Threlkeld',
      'Pia Otter',
      'Zsófia Ötvös',
      'Bea Smith',
      'Dr John Smith',
      'Sam Smith-Jones',
      'Amy Smithson',
      'Jan van der Berg',
      'X',
      'Анна Петрова',
    ]);
  });

  it.each([
    ['Dr Nuala Fenwright', 'F'],
    ['Ida Ødegård', 'O'],
    ['Zoë Łukasz', 'L'],
    ['Jan van der Berg', 'V'],
    ['élan', 'E'],
    ['Анна Петрова', ''],
    ['王小明', ''],
    ['', ''],
  ])('has “%s” under “%s”', (name, letter) => {
    expect(letterOf(sortNameOf(name))).toBe(letter);
  });
});
