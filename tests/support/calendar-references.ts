import { newId, now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/database/transaction';

/** Rows of calendars outside that name a person, for `person-references.ts`. */

type Build = (tx: Transaction, personId: string) => Promise<unknown>;

export const calendarBuilders: Record<string, Build> = {
  CalendarFeed: (tx, personId) =>
    tx.calendarFeed.create({
      data: { personId, kind: 'mine', tokenHash: newId(), createdAt: now() },
    }),
};
