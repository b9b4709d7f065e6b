import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { theProcess } from '~/platform/actor';
import { atTime, newId } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { enqueue } from '~/platform/jobs/enqueue.server';
import { takeJob } from '~/platform/jobs/leases.server';
import { afterJob, JobFailed, registerJob, type Job } from '~/platform/jobs/registry.server';
import { createRunner, type Runner } from '~/platform/jobs/runner.server';
import { useFreshDatabase } from '../../support/database';

useFreshDatabase();

type Note = Job<{ note: string }>;

const start = new Date('2026-03-02T09:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);

let runner: Runner;
const done: string[] = [];
beforeEach(async () => {
  done.length = 0;
  runner = createRunner();
  await change(theProcess, (tx) => tx.job.deleteMany());
});
afterEach(() => runner.stop());

/** Registers a job of a kind of its own. */
function job(more: Partial<Note> = {}): Note {
  return registerJob<{ note: string }>({
    kind: `test.${newId()}`,
    title: 'Test',
    run: async ({ note }) => void done.push(note),
    ...more,
  });
}

const ask = (kind: Note, note: string, options: Parameters<typeof enqueue>[3] = {}, at = start) =>
  atTime(at, () => change(theProcess, (tx) => enqueue(tx, kind, { note }, options)));

const runDue = (at: Date, by = runner) => atTime(at, () => by.runDue());

const rows = (kind: Note) =>
  db().job.findMany({ where: { kind: kind.kind }, orderBy: { id: 'asc' } });

async function only(kind: Note) {
  const [row, ...more] = await rows(kind);
  if (!row || more.length > 0) throw new Error('Not one job');
  return row;
}

describe('a job', () => {
  it('is done once, and what it was about is forgotten', async () => {
    const kind = job({ run: async ({ note }) => (done.push(note), 'All is well.') });
    await ask(kind, 'a');
    await runDue(start);
    await runDue(after(3600));
    expect(done).toEqual(['a']);
    const kept = { state: 'done', outcome: 'All is well.', input: {}, attempts: 1, lease: null };
    expect(await only(kind)).toMatchObject({ ...kept, endedAt: start });
  });

  it('is not asked for when the change is rolled back', async () => {
    const kind = job();
    const failing = change(theProcess, async (tx) => {
      await enqueue(tx, kind, { note: 'a' });
      throw new Error('Not after all');
    });
    await expect(failing).rejects.toThrow('Not after all');
    await runDue(start);
    expect([await rows(kind), done]).toEqual([[], []]);
  });

  it('of the same key is asked for once, also after it was done; of another key again', async () => {
    const kind = job();
    await ask(kind, 'a', { key: 'one' });
    await ask(kind, 'b', { key: 'one' });
    await runDue(start);
    await ask(kind, 'c', { key: 'one' });
    await ask(kind, 'd', { key: 'two' });
    await runDue(start);
    expect(done).toEqual(['a', 'd']);
  });

  it('is not done before its time', async () => {
    const kind = job();
    await ask(kind, 'a', { runAt: after(60) });
    await runDue(after(59));
    expect(done).toEqual([]);
    await runDue(after(60));
    expect(done).toEqual(['a']);
  });

  it.each([
    ['that is to be alone lets the others wait until it has ended', true, ['long', 'short']],
    ['that need not be alone does not keep the others from ending first', false, ['short', 'long']],
  ])('%s', async (_, alone, order) => {
    const run = async ({ note }: { note: string }) => {
      // Whoever may begin meanwhile has had many a turn to write when this ends.
      for (let turn = 0; turn < 20; turn += 1) await change(theProcess, () => Promise.resolve());
      done.push(note);
    };
    await ask(job({ alone, run }), 'long');
    await ask(job(), 'short', {}, after(1));
    await runDue(after(2));
    expect(done).toEqual(order);
  });

  it('of a kind that this process does not know is left alone', async () => {
    const unknown = { ...job(), kind: 'test.of-a-newer-version' };
    await ask(unknown, 'a');
    await runDue(start);
    expect(await only(unknown)).toMatchObject({ state: 'waiting', attempts: 0 });
  });
});

describe('a job that fails', () => {
  it('is tried again after longer and longer pauses, and then waits for a person', async () => {
    const tries: number[] = [];
    let at = 0;
    const run = async () => (tries.push(at), Promise.reject(new JobFailed('The bucket is full.')));
    const kind = job({ run, maxAttempts: 4 });
    await ask(kind, 'a');
    for (at = 0; at <= 3600; at += 30) await runDue(after(at));
    expect(tries).toEqual([0, 30, 150, 630]);
    const kept = { state: 'failed', outcome: 'The bucket is full.', attempts: 4 };
    expect(await only(kind)).toMatchObject({ ...kept, input: { note: 'a' } });
  });

  it('for good is not tried again', async () => {
    const kind = job({ run: () => Promise.reject(new JobFailed('No such bucket.', true)) });
    await ask(kind, 'a');
    await runDue(start);
    await runDue(after(86_400));
    expect(await only(kind)).toMatchObject({ state: 'failed', attempts: 1 });
  });

  it('unexpectedly keeps none of the error’s words, which may name somebody', async () => {
    const kind = job({
      run: () => {
        throw new TypeError('nuala@example.org is not a function');
      },
    });
    await ask(kind, 'a');
    await runDue(start);
    const { outcome, state } = await only(kind);
    expect([state, outcome]).toEqual(['waiting', expect.stringContaining('(TypeError)')]);
    expect(outcome).not.toContain('nuala');
  });

  it('does not keep the next from being done', async () => {
    const broken = job({ run: () => Promise.reject(new Error('Broken')) });
    const kind = job();
    await ask(broken, 'a');
    await ask(kind, 'b');
    await runDue(start);
    expect(done).toEqual(['b']);
  });

  it('by hanging is left, told to stop, and does not hold up the others', async () => {
    let told = false;
    const hanging = job({
      limitSeconds: 0.05,
      run: (_, { signal }) =>
        new Promise(() => signal.addEventListener('abort', () => (told = true))),
    });
    const kind = job();
    for (const note of ['a', 'b', 'c', 'd', 'e']) await ask(hanging, note);
    await ask(kind, 'f');
    await runDue(start);
    expect([done, told]).toEqual([['f'], true]);
    const [first] = await rows(hanging);
    expect(first).toMatchObject({ state: 'waiting', attempts: 1, lease: null });
    expect(first?.outcome).toBe('It took longer than 0.05 seconds and was left.');
  });
});

describe('what follows from a job', () => {
  const follow = (kind: Note) => {
    const followed: string[] = [];
    afterJob(kind, async (tx, { note }) => {
      const { state } = await tx.job.findFirstOrThrow({ where: { kind: kind.kind } });
      followed.push(`${note} ${state}`);
      if (note === 'refused') throw new Error('Refused');
    });
    return followed;
  };

  it('is done in the transaction in which it ends, once', async () => {
    const kind = job();
    const followed = follow(kind);
    await ask(kind, 'a');
    await runDue(start);
    expect(followed).toEqual(['a done']);
  });

  it('that fails is tried again with the job', async () => {
    const kind = job();
    follow(kind);
    await ask(kind, 'refused');
    await runDue(start);
    expect(await only(kind)).toMatchObject({ state: 'waiting', input: { note: 'refused' } });
  });

  it('is not done while a person has to decide', async () => {
    const kind = job({ maxAttempts: 1, run: () => Promise.reject(new JobFailed('No.')) });
    const followed = follow(kind);
    await ask(kind, 'a');
    await runDue(start);
    expect(followed).toEqual([]);
  });

  it('is done when it was one that gives up by itself, and nobody is asked', async () => {
    const run = () => Promise.reject(new JobFailed('No use.'));
    const kind = job({ maxAttempts: 2, givesUp: true, run });
    const followed = follow(kind);
    await ask(kind, 'a');
    await runDue(start);
    expect(followed).toEqual([]);
    await runDue(after(30));
    expect(followed).toEqual(['a given-up']);
    expect(await only(kind)).toMatchObject({ outcome: 'No use.', input: {} });
  });

  it('is done when its process died every time', async () => {
    const kind = job({ maxAttempts: 1, givesUp: true });
    const followed = follow(kind);
    await ask(kind, 'a');
    await atTime(start, () => takeJob([kind as unknown as Job]));
    await runDue(after(100));
    expect([done, followed]).toEqual([[], ['a given-up']]);
  });
});

describe('a lease', () => {
  it('keeps a second process from taking the same job', async () => {
    const kind = job();
    await ask(kind, 'a');
    const takes = [1, 2].map(() => atTime(start, () => takeJob([kind as unknown as Job])));
    const taken = await Promise.all(takes);
    expect(taken.filter(Boolean)).toHaveLength(1);
    await runDue(after(89));
    expect(done).toEqual([]);
  });

  it('runs out when its process died, and another goes on', async () => {
    const kind = job();
    await ask(kind, 'a');
    await atTime(start, () => takeJob([kind as unknown as Job]));
    await runDue(after(90));
    expect(done).toEqual(['a']);
    expect(await only(kind)).toMatchObject({ state: 'done', attempts: 2 });
  });

  it('that ran out leaves the late-comer nothing to say', async () => {
    let finish = () => {};
    const waiting = new Promise<void>((resolve) => (finish = resolve));
    let runs = 0;
    const kind = job({
      run: async () => ((runs += 1) === 1 ? (await waiting, 'Late.') : 'In time.'),
    });
    await ask(kind, 'a');
    const slow = runDue(start);
    await vi.waitFor(() => expect(runs).toBe(1));
    const other = createRunner();
    await runDue(after(90), other);
    finish();
    await slow;
    expect([runs, (await only(kind)).outcome]).toEqual([2, 'In time.']);
  });

  it('taken while another waited for its turn to write stays with who has it', async () => {
    const kind = job();
    await ask(kind, 'a');
    // The other looked a moment before, and its own lease would have ended earlier.
    const first = await atTime(after(5), () => takeJob([kind as unknown as Job]));
    const second = await atTime(start, () => takeJob([kind as unknown as Job]));
    expect([first?.attempts, second]).toEqual([1, null]);
  });

  it('given by a clock that has been put back since counts for nothing', async () => {
    const kind = job();
    await ask(kind, 'a');
    await atTime(after(365 * 86_400), () => takeJob([kind as unknown as Job]));
    await runDue(after(60));
    expect(done).toEqual(['a']);
  });

  it('that runs out every time ends in failure, for a person to see', async () => {
    const kind = job({ maxAttempts: 2 });
    await ask(kind, 'a');
    for (const at of [0, 100]) await atTime(after(at), () => takeJob([kind as unknown as Job]));
    await runDue(after(200));
    expect(done).toEqual([]);
    expect(await only(kind)).toMatchObject({ state: 'failed', attempts: 2 });
  });
});

describe('the end of a process', () => {
  it('waits for a job under way', async () => {
    let finish = () => {};
    const waiting = new Promise<void>((resolve) => (finish = resolve));
    let begun = false;
    const kind = job({ run: async () => ((begun = true), await waiting) });
    await ask(kind, 'a');
    const running = runDue(start);
    await vi.waitFor(() => expect(begun).toBe(true));
    const stopping = runner.stop();
    finish();
    await Promise.all([running, stopping]);
    expect(await only(kind)).toMatchObject({ state: 'done' });
  });

  it('lets go of one that does not end, for another to take at once', async () => {
    let begun = false;
    const kind = job({ run: () => ((begun = true), new Promise(() => {})) });
    await ask(kind, 'a');
    const impatient = createRunner({ patience: 10 });
    void runDue(start, impatient);
    await vi.waitFor(() => expect(begun).toBe(true));
    await impatient.stop();
    const left = { state: 'waiting', attempts: 0, lease: null, leaseUntil: null };
    expect(await only(kind)).toMatchObject(left);
  });
});
