import { describe, expect, it, vi } from 'vitest';
import { listEntries, newestSeq, onCommit, type Entry } from '~/platform/activity/activity.server';
import { theProcess, type Actor } from '~/platform/actor';
import { atTime } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { log } from '~/platform/log.server';
import { addMember, useFreshDatabase } from '../../support/database';

useFreshDatabase();

const record = (entry: Partial<Entry> = {}, actor: Actor = theProcess) =>
  change(actor, (_, write) => write({ kind: 'test.done', channels: [], subjects: {}, ...entry }));

describe('the log', () => {
  it('numbers entries in the order of their commits, never twice', async () => {
    const seqs = await Promise.all(Array.from({ length: 20 }, () => record()));
    expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
    expect(await newestSeq()).toBe(seqs.at(-1));
  });

  it('counts by commit, not by the clock', async () => {
    const later = await atTime(new Date('2030-01-01T00:00:00Z'), () => record());
    const earlier = await atTime(new Date('2020-01-01T00:00:00Z'), () => record());
    expect(earlier).toBeGreaterThan(later);
  });

  it('keeps kind, subjects, time and who did it', async () => {
    const member = await addMember();
    const at = new Date('2026-05-04T09:00:00Z');
    const seq = await atTime(at, () =>
      record({ kind: 'test.kept', channels: ['test:a'], subjects: { thing: 'x' } }, member),
    );
    const [entry] = await listEntries({ after: seq - 1, limit: 1 });
    expect(entry).toEqual({
      seq,
      kind: 'test.kept',
      channels: ['test:a'],
      subjects: { thing: 'x' },
      actorId: member.id,
      at,
    });
  });

  it('names nobody when the network itself did it', async () => {
    const seq = await record();
    const [entry] = await listEntries({ after: seq - 1, limit: 1 });
    expect(entry?.actorId).toBeNull();
  });

  it('is heard in a channel once, however often the channel is named', async () => {
    const seq = await record({ channels: ['test:twice', 'test:twice', 'test:other'] });
    const [entry] = await listEntries({ after: seq - 1, limit: 1 });
    expect(entry?.channels.sort()).toEqual(['test:other', 'test:twice']);
  });
});

describe('reading the log', () => {
  it('goes on after a place, up to a place, oldest first, no more than asked for', async () => {
    const seqs = await Promise.all([record(), record(), record(), record()]);
    const [first = 0, second, third, fourth] = seqs;
    const read = async (range: { upTo?: number; limit: number }) =>
      (await listEntries({ after: first, ...range })).map(({ seq }) => seq);
    expect(await read({ limit: 10 })).toEqual([second, third, fourth]);
    expect(await read({ limit: 10, upTo: third })).toEqual([second, third]);
    expect(await read({ limit: 1 })).toEqual([second]);
  });

  it('answers nothing after the newest', async () => {
    expect(await listEntries({ after: await newestSeq(), limit: 10 })).toEqual([]);
  });

  it('can be narrowed to one channel', async () => {
    const here = await record({ channels: ['test:here'] });
    await record({ channels: ['test:there'] });
    const both = await record({ channels: ['test:there', 'test:here'] });
    const found = await listEntries({ after: 0, channel: 'test:here', limit: 10 });
    expect(found.map(({ seq }) => seq)).toEqual([here, both]);
    expect(found[1]?.channels).toHaveLength(2);
  });
});

describe('a subscriber that fails', () => {
  it('keeps neither the others nor the write from going on, and is reported', async () => {
    const reported = vi.spyOn(log, 'error').mockImplementation(() => undefined);
    const heard = vi.fn();
    const unsubscribe = [
      onCommit(() => {
        throw new Error('a faulty subscriber');
      }),
      onCommit(heard),
    ];
    const seq = await record();
    for (const end of unsubscribe) end();
    expect(heard).toHaveBeenCalledWith(seq);
    expect(reported).toHaveBeenCalledOnce();
  });
});

describe('a subscription that has ended', () => {
  it('hears nothing more', async () => {
    const heard = vi.fn();
    onCommit(heard)();
    await record();
    expect(heard).not.toHaveBeenCalled();
  });
});
