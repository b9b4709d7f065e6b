import { expect, it } from 'vitest';
import { newestSeq } from '~/platform/activity/activity.server';
import { registerChannel } from '~/platform/live/channels.server';
import { Follower } from '~/platform/live/follow';
import { addMember, useFreshDatabase } from '../../support/database';
import { tell, useLiveDoor } from '../../support/live-door';

/** What a page does with its connection, at the real door. */

useFreshDatabase();
const door = useLiveDoor();
registerChannel({
  kind: 'followed',
  find: (id) => Promise.resolve({ id }),
  mayListen: (_, { id }) => id !== 'closed',
  render: () => Promise.resolve({}),
});

async function follow(channel: string, since: number) {
  const page = await door.connect(await addMember());
  const seen = { heard: [] as number[], behind: 0, ended: [] as boolean[] };
  const follower = new Follower(page.socket, channel, since, {
    happened: ({ seq }) => seen.heard.push(seq),
    here: () => undefined,
    behind: () => (seen.behind += 1),
    ended: (ended) => seen.ended.push(ended),
    connected: () => undefined,
  });
  /** Answered after all that was asked before it. */
  const settled = () => page.join('followed:other', 0);
  return { page, follower, seen, settled };
}

it('a page that missed too much goes on once it was read again', async () => {
  const since = await newestSeq();
  for (let number = 0; number < 201; number += 1) await tell('test.said', 'followed:a');
  const { page, follower, seen, settled } = await follow('followed:a', since);
  await settled();
  expect([seen.behind, seen.heard]).toEqual([1, []]);

  follower.readAgain(await newestSeq());
  await settled();
  const seq = await tell('test.said', 'followed:a');
  await page.until(() => page.heard.some((heard) => heard.seq === seq));
  expect(seen.heard).toEqual([seq]);
});

it('what it has heard or read already it does not hear again', async () => {
  const since = await newestSeq();
  const { page, follower, seen, settled } = await follow('followed:b', since);
  await settled();
  const first = await tell('test.said', 'followed:b');
  await page.until(() => page.heard.some(({ seq }) => seq === first));
  page.socket.disconnect();
  const second = await tell('test.said', 'followed:b');
  const third = await tell('test.said', 'followed:b');
  follower.readAgain(second);
  page.socket.connect();
  await page.until(() => page.heard.some(({ seq }) => seq === third));
  expect(seen.heard).toEqual([first, third]);
});

it('is told when it may not listen', async () => {
  const { seen, settled } = await follow('followed:closed', 0);
  await settled();
  expect([seen.ended, seen.heard]).toEqual([[true], []]);
});
