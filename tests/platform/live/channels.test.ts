import { describe, expect, it } from 'vitest';
import { findChannel, registerChannel, type Channel } from '~/platform/live/channels.server';

const channel: Channel<string> = {
  kind: 'test',
  find: async (id) => id,
  mayListen: () => true,
  render: async () => null,
};
registerChannel(channel);

describe('a channel', () => {
  it('is found by its kind, with the id that follows the colon', () => {
    expect(findChannel('test:abc')).toEqual({ channel, id: 'abc' });
  });

  it.each(['', 'test', 'test:', ':abc', 'other:abc', 'test:abc:def', 'TEST:abc', '__proto__:x'])(
    'is not %j',
    (name) => {
      expect(findChannel(name)).toBeNull();
    },
  );
});
