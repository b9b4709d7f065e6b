import { newId, now } from '../clock.server';
import type { Transaction } from '../database/transaction';
import type { Job, JobInput } from './registry.server';

/**
 * Asks for a job, in the transaction of its reason: rolled back, nobody has asked.
 *
 * @param options.key the same kind and key is asked for once, however often this is called
 * @param options.runAt not before then; at once when left out
 * @param options.about what it is about, for the webmaster: no personal data
 */
export async function enqueue<Input extends JobInput>(
  tx: Transaction,
  { kind }: Job<Input>,
  input: Input,
  options: { key?: string; runAt?: Date; about?: string } = {},
): Promise<void> {
  const { key = newId(), runAt = now(), about = null } = options;
  if (await tx.job.findUnique({ where: { kind_key: { kind, key } }, select: { id: true } })) return;
  await tx.job.create({ data: { kind, key, input, about, runAt, enqueuedAt: now() } });
}
