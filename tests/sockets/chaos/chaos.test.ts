import { describe, expect, it, vi } from 'vitest';
import { ask } from '../../support/board';
import { makeRoom } from '../../support/chat';
import { signedIn } from '../../support/http-client';
import { useDatabaseOf } from '../../support/second-process';
import { stored } from '../../support/stored';
import { useServer } from '../../support/use-server';
import { spendAfternoon, type Afternoon } from './chaos';
import { roomPlace } from './room-place';
import { topicPlace } from './topic-place';

// Processes are killed and started here.
vi.setConfig({ testTimeout: 60_000 });

/** A few seeds each time; `npm run chaos -- --seeds 50` plays many, `--from 17 --seeds 1` one of them again. */
const FROM = Number(process.env.CHAOS_FROM ?? 1);
const SEEDS = Number(process.env.CHAOS_SEEDS ?? 3);
const seeds = Array.from({ length: SEEDS }, (_, index) => FROM + index);

const server = useServer();
useDatabaseOf(server);

/** Every page shows exactly the log, which has everything that was written once and in order. */
function expectWhole(day: Afternoon): void {
  for (const shown of day.shown) expect(shown).toEqual(day.loaded);
  for (const places of day.places) {
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
  }
  expect(day.mishaps['the server is killed']).toBe(1);
  expect(day.loaded).toHaveLength(day.written.flat().length);
  // What was edited or deleted since reads differently; nothing else may be missing, doubled or out of turn.
  day.written.forEach((written, browser) => {
    const inOrder = day.logged[browser] ?? [];
    const known = inOrder.map((text) => text.replaceAll(', edited', ''));
    expect(written.filter((text) => known.includes(text))).toEqual(known);
  });
}

describe('whatever goes wrong, every page shows exactly the log', () => {
  it.each(seeds)('of a query (seed %i)', async (seed) => {
    const asker = await signedIn(server().url, 'lead@demo.example');
    const topic = await ask(asker, { title: `An afternoon of mishaps, ${seed}` });
    expectWhole(await spendAfternoon(server(), topicPlace(topic), seed));
  });

  it.each(seeds)('of a room, and who is away hears nothing (seed %i)', async (seed) => {
    const host = await signedIn(server().url, 'webmaster@demo.example');
    const slug = await makeRoom(host, `An afternoon of mishaps, ${seed}`, 'invited');
    const place = roomPlace(server(), host, slug);
    const day = await spendAfternoon(server(), place, seed);
    expectWhole(day);
    expect(day.leaks).toEqual([]);
    // And the log is what the database has: the words that were said last, and none of what was deleted.
    const kept = stored<{ body: string }>(
      server(),
      `SELECT m.body FROM "Message" m JOIN "Room" r ON r.id = m.roomId WHERE r.slug = ? ORDER BY m.seq`,
      slug,
    );
    expect(day.loaded.map(({ text }) => text)).toEqual(kept.map(({ body }) => body));
  });
});
