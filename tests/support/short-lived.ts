/**
 * Node's options for processes that live for seconds: Vitest's workers, and the servers that tests start. Prisma's query
 * compiler is WebAssembly, of which V8 makes quick code at once and, once it is in use, optimised code in other threads.
 * That costs half a second of processor time for each server and each test file, which reads the compiler anew, and pays
 * only where it is used for long.
 */
export const shortLived = ['--liftoff-only'];
