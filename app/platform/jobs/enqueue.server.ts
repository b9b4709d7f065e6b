import { newId, now } from '../clock.server';
import { hotWrite, storedMoment } from '../database/hot.server';
import type { Transaction } from '../database/transaction';
import type { Job, JobInput } from './registry.server';

const addJob = hotWrite<
  [
    kind: string,
    key: string,
    input: string,
    about: string | null,
    runAt: string,
    enqueuedAt: string,
  ]
>(`INSERT INTO "Job" (kind, key, input, about, runAt, enqueuedAt) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (kind, key) DO NOTHING`);

/**
 * Asks for a job, in the transaction of its reason: rolled back, nobody has asked.
 *
 * @param options.key the same kind and key is asked for once, however often this is called
 * @param options.runAt not before then; at once when left out
 * @param options.about what it is about, for the webmaster: no personal data
 */
export function enqueue<Input extends JobInput>(
  tx: Transaction,
  { kind }: Job<Input>,
  input: Input,
  options: { key?: string; runAt?: Date; about?: string } = {},
): Promise<void> {
  const { key = newId(), runAt = now(), about = null } = options;
  addJob(tx, kind, key, JSON.stringify(input), about, storedMoment(runAt), storedMoment(now()));
  return Promise.resolve();
}
