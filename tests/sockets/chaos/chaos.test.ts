import { expect, it, vi } from 'vitest';
import { findPerson } from '~/features/accounts/people.server';
import { ask } from '../../support/board';
import { signedIn } from '../../support/http-client';
import { useDatabaseOf } from '../../support/second-process';
import { personId } from '../../support/stored';
import { useServer } from '../../support/use-server';
import { spendAfternoon } from './chaos';
import { topicPlace } from './topic-place';

// Processes are killed and started here.
vi.setConfig({ testTimeout: 60_000 });

/** A few seeds each time; `npm run chaos -- --seeds 50` plays many, `--from 17 --seeds 1` one of them again. */
const FROM = Number(process.env.CHAOS_FROM ?? 1);
const SEEDS = Number(process.env.CHAOS_SEEDS ?? 3);

const server = useServer();
useDatabaseOf(server);

it.each(Array.from({ length: SEEDS }, (_, index) => FROM + index))(
  'in a query, whatever goes wrong, every page shows exactly the log (seed %i)',
  async (seed) => {
    const asker = await signedIn(server().url, 'lead@demo.example');
    const topic = await ask(asker, { title: `An afternoon of mishaps, ${seed}` });
    const reader = await findPerson(personId(server(), 'lead@demo.example'));
    if (!reader) throw new Error('Nobody reads');
    const day = await spendAfternoon(server(), topicPlace(topic, reader), seed);
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
  },
);
