import { describe, expect, it, vi } from 'vitest';
import { listEntries, newestSeq, onCommit } from '~/platform/activity/activity.server';
import { theProcess } from '~/platform/actor';
import { change } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { db } from '~/platform/database/database.server';
import { useFreshDatabase } from '../../support/database';
import { gate } from './gate';

useFreshDatabase();

const write = (tx: Transaction, key: string) => tx.setting.create({ data: { key, value: true } });
const isThere = async (key: string) => (await db().setting.findUnique({ where: { key } })) !== null;

describe('changes', () => {
  it('run one at a time, in the order in which they were asked for', async () => {
    const steps: string[] = [];
    const deed = (name: string) =>
      change(theProcess, async (tx) => {
        steps.push(`${name} begins`);
        await write(tx, name);
        steps.push(`${name} ends`);
      });
    await Promise.all(['first', 'second', 'third'].map(deed));
    expect(steps).toEqual([
      'first begins',
      'first ends',
      'second begins',
      'second ends',
      'third begins',
      'third ends',
    ]);
  });

  it('answer what the work answers', async () => {
    expect(await change(theProcess, async () => 'done')).toBe('done');
  });

  it('are not seen by anybody before they are committed', async () => {
    const written = gate();
    const goOn = gate();
    const changing = change(theProcess, async (tx) => {
      await write(tx, 'uncommitted');
      written.open();
      await goOn.passed;
    });
    await written.passed;
    expect(await isThere('uncommitted')).toBe(false);
    goOn.open();
    await changing;
    expect(await isThere('uncommitted')).toBe(true);
  });

  it('are refused inside a change, which would wait for itself', async () => {
    const nested = change(theProcess, async (tx) => {
      await write(tx, 'outer');
      await change(theProcess, (inner) => write(inner, 'inner'));
    });
    await expect(nested).rejects.toThrow('change within change would wait for itself');
    expect(await isThere('outer')).toBe(false);
    expect(await isThere('inner')).toBe(false);
  });
});

describe('a change that fails', () => {
  const failing = (key: string) =>
    change(theProcess, async (tx, record) => {
      await write(tx, key);
      await record({ kind: 'test.failed', channels: ['test:failed'], subjects: {} });
      throw new Error('no');
    });

  it('tells its caller why', async () => {
    await expect(failing('a')).rejects.toThrow('no');
  });

  it('leaves neither rows nor log entries', async () => {
    const before = await newestSeq();
    await failing('b').catch(() => undefined);
    expect(await isThere('b')).toBe(false);
    expect(await newestSeq()).toBe(before);
    expect(await listEntries({ after: 0, channel: 'test:failed', limit: 10 })).toEqual([]);
  });

  it('tells no subscriber', async () => {
    const listener = vi.fn();
    const unsubscribe = onCommit(listener);
    await failing('c').catch(() => undefined);
    unsubscribe();
    expect(listener).not.toHaveBeenCalled();
  });

  it('does not keep later ones from running', async () => {
    await failing('d').catch(() => undefined);
    await change(theProcess, (tx) => write(tx, 'after the failure'));
    expect(await isThere('after the failure')).toBe(true);
  });

  it('does not take a write with it that was asked for while it was open', async () => {
    const written = gate();
    const fail = gate();
    const doomed = change(theProcess, async (tx) => {
      await write(tx, 'doomed');
      written.open();
      await fail.passed;
      throw new Error('rolled back');
    });
    await written.passed;
    const survivor = change(theProcess, (tx) => write(tx, 'survivor'));
    fail.open();
    await expect(doomed).rejects.toThrow('rolled back');
    await survivor;
    expect(await isThere('doomed')).toBe(false);
    expect(await isThere('survivor')).toBe(true);
  });
});

describe('a subscriber of the log', () => {
  it('is told after the commit, once, with the newest entry', async () => {
    const found: Array<Promise<boolean>> = [];
    const listener = vi.fn(() => found.push(isThere('told')));
    const unsubscribe = onCommit(listener);
    const last = await change(theProcess, async (tx, record) => {
      await write(tx, 'told');
      await record({ kind: 'test.one', channels: [], subjects: {} });
      return record({ kind: 'test.two', channels: [], subjects: {} });
    });
    unsubscribe();
    expect(listener.mock.calls).toEqual([[last]]);
    expect(await Promise.all(found)).toEqual([true]);
  });

  it('hears nothing of a change that records nothing', async () => {
    const listener = vi.fn();
    const unsubscribe = onCommit(listener);
    await change(theProcess, (tx) => write(tx, 'quiet'));
    unsubscribe();
    expect(listener).not.toHaveBeenCalled();
  });

  it('may write in answer to what it hears', async () => {
    let answer: Promise<unknown> | undefined;
    const unsubscribe = onCommit(() => {
      answer ??= Promise.resolve().then(() => change(theProcess, (tx) => write(tx, 'an answer')));
    });
    await change(theProcess, (_, record) =>
      record({ kind: 'test.asked', channels: [], subjects: {} }),
    );
    unsubscribe();
    await answer;
    expect(await isThere('an answer')).toBe(true);
  });
});
