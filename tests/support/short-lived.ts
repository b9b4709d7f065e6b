/**
 * Node's options for processes that live for seconds: Vitest's workers, and the servers that tests start. Prisma's query
 * compiler is WebAssembly, of which V8 makes quick code at once and, once it is in use, optimised code in other threads.
 * That costs half a second of processor time in each of some 500 processes, and pays only in one that lives for long.
 */
export const shortLived = ['--liftoff-only'];
