import { describe, expect, it } from 'vitest';
import { inGroups, moved } from '~/platform/lists/order';

const initial = (name: string) => name.charAt(0);
const none = () => '';

describe('entries in groups', () => {
  it('stand together, groups and entries in the order in which they came', () => {
    expect(inGroups(['b1', 'a1', 'b2', 'c1', 'a2'], initial)).toEqual([
      'b1',
      'b2',
      'a1',
      'a2',
      'c1',
    ]);
  });

  it('keep their order where there are no groups', () => {
    expect(inGroups(['b', 'a', 'c'], none)).toEqual(['b', 'a', 'c']);
    expect(inGroups([], none)).toEqual([]);
  });
});

describe('moving an entry', () => {
  it('changes places with its neighbour', () => {
    expect(moved(['a', 'b', 'c'], 'b', -1, none)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 'b', 1, none)).toEqual(['a', 'c', 'b']);
  });

  it('ends at the ends of the list and of its group', () => {
    expect(moved(['a', 'b'], 'a', -1, none)).toBeNull();
    expect(moved(['a', 'b'], 'b', 1, none)).toBeNull();
    expect(moved(['a1', 'b1', 'b2'], 'b1', -1, initial)).toBeNull();
    expect(moved(['a1', 'a2', 'b1'], 'a2', 1, initial)).toBeNull();
  });
});
