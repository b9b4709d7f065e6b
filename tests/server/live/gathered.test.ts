import { expect, it } from 'vitest';
import { newestSeq } from '~/platform/activity/activity.server';
import { registerChannel } from '~/platform/live/channels.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { tell, useLiveDoor } from '../../support/live-door';
import type { SocketClient } from '../../support/socket-client';

/** Floods of one kind, such as votes: told at once, then once a second, and always as they stand in the end. */

useFreshDatabase();
const door = useLiveDoor();

/** What was rendered, by place in the log. */
const rendered: number[] = [];
registerChannel({
  kind: 'poll',
  find: (id) => Promise.resolve({ id }),
  mayListen: () => true,
  coalesce: ['test.voted', 'test.joined'],
  render: (_, { seq, subjects }) => {
    rendered.push(seq);
    return Promise.resolve(subjects);
  },
});

const kinds = (page: SocketClient) => page.heard.map(({ kind }) => kind);
const last = (page: SocketClient) => page.heard.at(-1)?.payload;

async function voteOften(channel: string, votes: number): Promise<number> {
  let seq = 0;
  for (let vote = 1; vote <= votes; vote += 1) {
    seq = await tell('test.voted', channel, { votes: String(vote) });
  }
  return seq;
}

it('the first is told at once, and of those after it the latest within a second', async () => {
  const page = await door.connect(await addMember());
  await page.join('poll:flood', await newestSeq());
  const seq = await voteOften('poll:flood', 100);
  await page.until(() => page.heard.some((heard) => heard.seq === seq));
  expect(last(page)).toEqual({ votes: '100' });
  // A hundred votes take less than a second or two; on a slow machine a few.
  expect(page.heard.length).toBeLessThan(10);
  expect(rendered.length).toBeLessThan(10);
});

it('a vote long after the last one is told at once, and nothing is told twice', async () => {
  const page = await door.connect(await addMember());
  await page.join('poll:slow', await newestSeq());
  const first = await voteOften('poll:slow', 1);
  await page.until(() => page.heard.length === 1);
  const second = await voteOften('poll:slow', 2);
  await page.until(() => page.heard.some(({ seq }) => seq === second));
  expect(page.heard[0]?.seq).toBe(first);
  expect(new Set(page.heard.map(({ seq }) => seq)).size).toBe(page.heard.length);
});

it('what else happens is told at once, after what was gathered before it', async () => {
  const page = await door.connect(await addMember());
  await page.join('poll:order', await newestSeq());
  await voteOften('poll:order', 3);
  await tell('test.joined', 'poll:order');
  const moved = await tell('test.moved', 'poll:order');
  await page.until(() => page.heard.some(({ seq }) => seq === moved));
  const places = page.heard.map(({ seq }) => seq);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(kinds(page).slice(-3)).toEqual(['test.voted', 'test.joined', 'test.moved']);
  expect(page.heard.at(-3)?.payload).toEqual({ votes: '3' });
});

it('a page that was away is told the latest vote and everything else, however many votes it missed', async () => {
  const since = await newestSeq();
  const witness = await door.connect(await addMember());
  await witness.join('poll:away', since);
  await voteOften('poll:away', 150);
  await tell('test.moved', 'poll:away', { to: 'on air' });
  const seq = await voteOften('poll:away', 150);
  await witness.until(() => witness.heard.some((heard) => heard.seq === seq));

  const page = await door.connect(await addMember());
  expect((await page.join('poll:away', since)).ok).toBe(true);
  expect(kinds(page)).toEqual(['test.moved', 'test.voted']);
  expect(last(page)).toEqual({ votes: '150' });
});

it('a page that comes while votes are gathered hears them with the others', async () => {
  const since = await newestSeq();
  const early = await door.connect(await addMember());
  const late = await door.connect(await addMember());
  await early.join('poll:late', since);
  const seq = await voteOften('poll:late', 5);
  expect((await late.join('poll:late', since)).ok).toBe(true);
  await late.until(() => late.heard.some((heard) => heard.seq === seq));
  expect(last(late)).toEqual({ votes: '5' });
  expect(late.heard.filter((heard) => heard.seq === seq)).toHaveLength(1);
});
