/** A place in the log out of an address; undefined when it is none. */
export function readSeq(typed: string | null): number | undefined {
  return typed !== null && /^\d{1,15}$/.test(typed) ? Number(typed) : undefined;
}
