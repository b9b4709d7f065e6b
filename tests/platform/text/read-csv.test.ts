import { describe, expect, it } from 'vitest';
import { CsvUnreadable, readCsv } from '~/platform/text/read-csv.server';
import { writeCsv } from '~/platform/text/csv';

const read = (text: string, most = 100) => readCsv(Buffer.from(text, 'utf8'), most);
const cellsOf = async (text: string) => (await read(text)).map(({ cells }) => cells);

const TABLE = [
  ['Name', 'Email'],
  ['Zoë O’Shea', 'z@example.org'],
];

describe('a table is read the same', () => {
  it.each([
    ['with commas and bare line feeds', 'Name,Email\nZoë O’Shea,z@example.org\n'],
    ['with the line ends of Windows', 'Name,Email\r\nZoë O’Shea,z@example.org\r\n'],
    ['with those of an old Macintosh', 'Name,Email\rZoë O’Shea,z@example.org\r'],
    ['with both', 'Name,Email\r\nZoë O’Shea,z@example.org\n'],
    ['with semicolons', 'Name;Email\nZoë O’Shea;z@example.org'],
    ['with tabs', 'Name\tEmail\nZoë O’Shea\tz@example.org'],
    ['with a byte order mark', '\uFEFFName,Email\nZoë O’Shea,z@example.org'],
    ['with quotes around everything', '"Name","Email"\n"Zoë O’Shea","z@example.org"'],
    ['with spaces around everything', ' Name , Email \n Zoë O’Shea , z@example.org '],
    [
      'with empty rows before, between and after',
      '\n\nName,Email\n,\n\nZoë O’Shea,z@example.org\n,,\n\n',
    ],
  ])('%s', async (_, text) => {
    expect(await cellsOf(text)).toEqual(TABLE);
  });

  it('in the letters of Windows', async () => {
    const bytes = Buffer.from('Name;Email\r\nZoë O\x92Shea;z@example.org\r\n', 'latin1');
    expect((await readCsv(bytes, 10)).map(({ cells }) => cells)).toEqual(TABLE);
  });

  it('as the network itself writes tables', async () => {
    const rows = [
      ['a', 'b,"c"\nd'],
      ['ß 漢字', ''],
    ];
    expect(await cellsOf(writeCsv(rows))).toEqual(rows);
  });
});

it('separators inside quotes do not decide what separates', async () => {
  expect(await cellsOf('"Name; with, many; marks",Email\na,b')).toEqual([
    ['Name; with, many; marks', 'Email'],
    ['a', 'b'],
  ]);
});

it('rows have the numbers that a spreadsheet program shows', async () => {
  const rows = await read('Name,Email\n\na,b\n"c\nd",e\nf,g\n');
  expect(rows.map(({ number, cells }) => [number, cells[0]])).toEqual([
    [1, 'Name'],
    [3, 'a'],
    [4, 'c\nd'],
    [5, 'f'],
  ]);
});

it('rows of different lengths, and quotes in the middle of a cell, are read as they stand', async () => {
  expect(await cellsOf('a,b,c\n1\n1,2,3,4\nJoe "Bob" Smith,x,y')).toEqual([
    ['a', 'b', 'c'],
    ['1'],
    ['1', '2', '3', '4'],
    ['Joe "Bob" Smith', 'x', 'y'],
  ]);
});

it('an empty file has no rows', async () => {
  expect(await read('')).toEqual([]);
  expect(await read('\uFEFF\r\n \r\n')).toEqual([]);
});

it.each([
  ['at the end', 'Name,Email\n"Ann,ann@example.org\n'],
  ['and the rest is long', `Name,Email\n"Ann,${'x'.repeat(100_000)}\n`],
])('a missing quotation mark is said, %s', async (_, text) => {
  await expect(read(text)).rejects.toThrow(CsvUnreadable);
  await expect(read(text)).rejects.toThrow('a quotation mark is missing');
});

it('stops one row after the most', async () => {
  const long = Array.from({ length: 50_000 }, (_, n) => `name ${n},${n}@example.org`).join('\n');
  expect(await read(long, 5000)).toHaveLength(5001);
});

it('lets others have their turn while a long file is read', async () => {
  const long = Array.from({ length: 50_000 }, (_, n) => `name ${n},${n}@example.org`).join('\n');
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  await read(long, 50_000);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(5);
});
