import { expect, it } from 'vitest';
import { sentences } from '~/ui/live-region';

const messages = (count: number) => `${count} new messages`;
const topics = (count: number) => `${count} new topics`;

it('one message is read out as it is, several of a kind as their number, where the first stood', () => {
  expect(sentences([['Ann: Hello', messages]])).toEqual(['Ann: Hello']);
  expect(
    sentences([
      ['Ann: Hello', messages],
      ['It is sent'],
      ['Bob: Hello', messages],
      ['New query: Who?', topics],
      ['Ann: How are you?', messages],
    ]),
  ).toEqual(['3 new messages', 'It is sent', 'New query: Who?']);
});

it('what has no such sentence is read out one after the other', () => {
  expect(sentences([['It is copied'], ['It is copied']])).toEqual(['It is copied', 'It is copied']);
});
