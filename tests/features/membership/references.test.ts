import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { theProcess } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import { moveReferences } from '~/platform/references/references.server';
import { useFreshDatabase } from '../../support/database';
import {
  addNamedEverywhere,
  countNaming,
  readColumns,
  type Column,
} from '../../support/person-references';

/** Whatever names one of two people names the other when they have become one. The schema itself says what can. */

useFreshDatabase();

const { columns, unknown } = readColumns();
let gone: string;
let before: Map<Column, number>;

beforeAll(async () => {
  const [one, kept] = await addNamedEverywhere();
  gone = one;
  before = new Map(columns.map((column) => [column, countNaming(column, gone)]));
  await change(theProcess, (tx) => moveReferences(tx, 'person', gone, kept));
});

describe('when two people become one', () => {
  it.each(columns)('nothing in %s names the one that goes', (column) => {
    expect(before.get(column), 'a row has to be made in person-references.ts').toBeGreaterThan(0);
    expect(countNaming(column, gone)).toBe(0);
  });
});

describe('a column that names a person', () => {
  it('has a foreign key, or is listed as one that cannot, or as a trace', () => {
    expect(unknown).toEqual([]);
  });
});
