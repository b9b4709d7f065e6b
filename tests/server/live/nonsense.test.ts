import { expect, it } from 'vitest';
import { newestSeq } from '~/platform/activity/activity.server';
import { registerChannel } from '~/platform/live/channels.server';
import { counts } from '../../../server/live/counts';
import { addMember, useFreshDatabase } from '../../support/database';
import { useLiveDoor } from '../../support/live-door';

/** What a client sends may be anything: what does not fit is dropped and counted, and the connection goes on. */

useFreshDatabase();
const door = useLiveDoor();
registerChannel({
  kind: 'room',
  find: (id) => Promise.resolve({ id }),
  mayListen: () => true,
  render: () => Promise.resolve({}),
});

it('is counted, one by one, and what fits is not', async () => {
  const page = await door.connect(await addMember());
  const emit = (event: string, ...values: unknown[]) =>
    (page.socket as unknown as { emit: (...all: unknown[]) => void }).emit(event, ...values);
  const since = await newestSeq();
  const before = counts.dropped;
  emit('join');
  emit('join', { channel: 'room:a', since }, 'no function');
  emit('leave', null);
  emit('write', { body: 'Hello' });
  page.socket.emit('leave', { channel: 'room:a' });
  expect((await page.join('room:a', since)).ok).toBe(true);
  expect(counts.dropped - before).toBe(4);
});

it('a connection that asks without end is not listened to beyond a bound', async () => {
  const page = await door.connect(await addMember());
  const before = counts.dropped;
  let answered = 0;
  for (let number = 0; number < 5_000; number += 1) {
    page.socket.emit('join', { channel: 'room:a', since: 0 }, () => (answered += 1));
  }
  const other = await door.connect(await addMember());
  expect((await other.join('room:a', 0)).ok).toBe(true);
  await page.until(() => answered + counts.dropped - before >= 5_000 || !page.socket.connected);
  expect(counts.dropped - before).toBeGreaterThan(0);
});
