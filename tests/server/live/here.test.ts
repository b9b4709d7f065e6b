import { expect, it } from 'vitest';
import { newestSeq } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { registerChannel } from '~/platform/live/channels.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { tell, useLiveDoor } from '../../support/live-door';

/** Who is here: people, not tabs, told to those who may listen and to nobody else. */

useFreshDatabase();
const door = useLiveDoor();

const shownOut = new Set<string>();
const mayListen = (actor: { id?: string }) => !shownOut.has(actor.id ?? '');
const room = {
  find: (id: string) => Promise.resolve({ id }),
  mayListen: (actor: object) => mayListen(actor),
  render: () => Promise.resolve({}),
};
registerChannel({ ...room, kind: 'parlour', presence: true });
registerChannel({ ...room, kind: 'silent' });

async function enter(person: Person, channel: string) {
  const page = await door.connect(person);
  expect((await page.join(channel, await newestSeq())).ok).toBe(true);
  return page;
}
const named = ({ id, name }: Person) => ({ id, name });

it('who comes is told at once who is here, each person once, by name', async () => {
  const [one, two] = [await addMember(), await addMember()];
  await enter(one, 'parlour:a');
  await enter(one, 'parlour:a');
  const page = await enter(two, 'parlour:a');
  expect(page.here.at(-1)).toEqual({
    channel: 'parlour:a',
    count: 2,
    people: [named(one), named(two)],
  });
});

it('the others are told who has come and gone, all of a second together', async () => {
  const [host, ...guests] = await Promise.all(Array.from({ length: 6 }, () => addMember()));
  if (!host) throw new Error('Nobody');
  const page = await enter(host, 'parlour:b');
  const before = page.here.length;
  const pages = await Promise.all(guests.map((guest) => enter(guest, 'parlour:b')));
  await page.until(() => page.here.at(-1)?.count === 6);
  expect(page.here.length - before).toBeLessThanOrEqual(3);
  for (const gone of pages) gone.close();
  await page.until(() => page.here.at(-1)?.count === 1);
  expect(page.here.at(-1)?.people).toEqual([named(host)]);
});

it('somebody with two tabs is here until the last is closed', async () => {
  const [host, guest] = [await addMember(), await addMember()];
  const page = await enter(host, 'parlour:c');
  const [tab, other] = [await enter(guest, 'parlour:c'), await enter(guest, 'parlour:c')];
  await page.until(() => page.here.at(-1)?.count === 2);
  tab.close();
  const third = await enter(await addMember(), 'parlour:c');
  await page.until(() => page.here.at(-1)?.count === 3);
  other.close();
  third.close();
  await page.until(() => page.here.at(-1)?.count === 1);
});

it('a channel that does not ask for it tells nobody', async () => {
  const page = await enter(await addMember(), 'silent:a');
  await enter(await addMember(), 'silent:a');
  const seq = await tell('test.said', 'silent:a');
  await page.until(() => page.heard.some((heard) => heard.seq === seq));
  expect(page.here).toEqual([]);
});

it('who may not listen any more is neither told nor counted', async () => {
  const [host, guest, third] = [await addMember(), await addMember(), await addMember()];
  const page = await enter(host, 'parlour:d');
  const out = await enter(guest, 'parlour:d');
  await page.until(() => page.here.at(-1)?.count === 2);
  shownOut.add(guest.id);
  await enter(third, 'parlour:d');
  await page.until(() => JSON.stringify(page.here.at(-1)?.people).includes(third.id));
  await out.until(() => out.left.includes('parlour:d'));
  expect(page.here.at(-1)?.people).toEqual([named(host), named(third)]);
  // And cannot look in from outside.
  expect(await out.join('parlour:d', 0)).toEqual({ ok: false, reason: 'refused' });
  expect(JSON.stringify(out.here)).not.toContain(third.id);
});
