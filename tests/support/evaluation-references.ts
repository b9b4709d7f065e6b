import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/database/transaction';
import { newEventRow } from './event-references';

/** Rows of evaluations that name a person, for `person-references.ts`. */

type Build = (tx: Transaction, personId: string, around: { otherId: string }) => Promise<unknown>;

export const evaluationBuilders: Record<string, Build> = {
  Intention: async (tx, personId, { otherId }) => {
    const eventId = await newEventRow(tx, otherId);
    await tx.intention.create({ data: { eventId, personId, body: 'I', createdAt: now() } });
  },
};
