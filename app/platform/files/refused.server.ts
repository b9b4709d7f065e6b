import { log } from '../log.server';
import type { Problem } from './words';

/** A file that is not taken. The door says it beside the field. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';

  constructor(readonly problem: Problem) {
    super(problem);
  }
}

/**
 * What the disk, or whatever else is not the sender's doing, answered: the sender tries again, the operator finds why
 * in the log.
 */
export function failedFor(error: unknown, doing: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return error;
  log.error({ code, syscall }, doing);
  return new FileRefused('failed');
}
