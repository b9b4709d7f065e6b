import { expect, it } from 'vitest';
import { readOrigin, writeOrigin } from '~/platform/queries/origin';

it('reads what it writes', () => {
  const origin = { kind: 'message', ids: ['a_1', 'b-2'] } as const;
  expect(writeOrigin({ ...origin, ids: [...origin.ids] })).toBe('message:a_1,b-2');
  expect(readOrigin('message:a_1,b-2')).toEqual(origin);
  expect(readOrigin('question:x,x')).toEqual({ kind: 'question', ids: ['x'] });
});

it.each(['', 'message:', 'message', 'person:a', 'message:a,,b', 'message:a b', 'question:<i>'])(
  'reads nothing out of %j',
  (written) => expect(readOrigin(written)).toBeNull(),
);

it('takes no more than one conversation', () => {
  const many = (count: number) =>
    readOrigin(`message:${Array.from({ length: count }, (_, n) => n).join(',')}`);
  expect(many(20)?.ids).toHaveLength(20);
  expect(many(21)).toBeNull();
});
