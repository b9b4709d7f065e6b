import { expect, it } from 'vitest';
import { newestSeq } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { registerChannel } from '~/platform/live/channels.server';
import { registerGuest } from '~/platform/live/guests.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { tell, useLiveDoor } from '../../support/live-door';

/** Guests: let in by another cookie than a session's, to channels that are open to guests and to no other. */

useFreshDatabase();
const door = useLiveDoor();

const PASS = 'test_pass=good';
const passes = new Map<string, Person>();
registerGuest((cookies) => Promise.resolve(passes.get(cookies ?? '') ?? null));
const everybody = {
  find: (id: string) => Promise.resolve({ id }),
  mayListen: () => true,
  render: () => Promise.resolve({}),
};
registerChannel({
  ...everybody,
  kind: 'stage',
  guests: true,
  mayListen: (actor) => [...passes.values()].some(({ id }) => 'id' in actor && id === actor.id),
});
registerChannel({ ...everybody, kind: 'backstage' });

async function guest(): Promise<Person> {
  const person: Person = { ...(await addMember()), roles: [] };
  passes.set(PASS, person);
  return person;
}

it('a guest hears what is open to guests', async () => {
  await guest();
  const page = await door.connectWith(PASS);
  expect((await page.join('stage:a', await newestSeq())).ok).toBe(true);
  const seq = await tell('test.said', 'stage:a');
  await page.until(() => page.heard.some((heard) => heard.seq === seq));
});

it('and nothing else, whatever its rule says of them', async () => {
  const { id } = await guest();
  const page = await door.connectWith(PASS);
  for (const channel of ['backstage:a', `notices:${id}`]) {
    expect(await page.join(channel, 0)).toEqual({ ok: false, reason: 'refused' });
  }
  const member = await door.connect(await addMember());
  expect((await member.join('backstage:a', 0)).ok).toBe(true);
});

it.each(['', 'test_pass=', 'test_pass=forged', 'pbc_session=forged', `${PASS}x`])(
  'a forged cookie is refused: %j',
  async (cookie) => {
    await guest();
    await expect(door.connectWith(cookie)).rejects.toThrow('Sign in to listen.');
  },
);

it('a guest whose pass has ended hears nothing more', async () => {
  await guest();
  const [page, other] = [await door.connectWith(PASS), await door.connectWith(PASS)];
  await page.join('stage:b', await newestSeq());
  passes.delete(PASS);
  await tell('test.said', 'stage:b');
  await page.until(() => page.left.includes('stage:b'));
  expect(page.heard).toEqual([]);
  expect(await other.join('stage:b', 0)).toEqual({ ok: false, reason: 'refused' });
  await expect(door.connectWith(PASS)).rejects.toThrow('Sign in to listen.');
});
