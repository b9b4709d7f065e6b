import type { Prisma } from './generated/client';

/** What a verb reads and writes with inside `change`. */
export type Transaction = Prisma.TransactionClient;
