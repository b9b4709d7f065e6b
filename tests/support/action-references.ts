import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/database/transaction';
import { newEventRow } from './event-references';

/** Rows of what was agreed at events that name a person, for `person-references.ts`. */

type Build = (tx: Transaction, personId: string, around: { otherId: string }) => Promise<unknown>;

async function newAction(
  tx: Transaction,
  people: { ownerId: string; createdById: string },
): Promise<string> {
  const eventId = await newEventRow(tx, people.createdById);
  const action = { eventId, what: 'W', dueOn: '2018-08-06', createdAt: now(), seq: 1 };
  return (await tx.eventAction.create({ data: { ...action, ...people } })).id;
}

const after = ({ _max }: { _max: { seq: number | null } }): number => (_max.seq ?? 0) + 1;

export const actionBuilders: Record<string, Build> = {
  EventAction: async (tx, personId, { otherId }) => {
    await newAction(tx, { ownerId: personId, createdById: otherId });
    await newAction(tx, { ownerId: otherId, createdById: personId });
  },
  ActionProgress: async (tx, personId, { otherId }) => {
    const actionId = await newAction(tx, { ownerId: otherId, createdById: otherId });
    const seq = after(await tx.actionProgress.aggregate({ _max: { seq: true } }));
    await tx.actionProgress.create({
      data: { seq, actionId, body: 'P', byId: personId, at: now() },
    });
  },
  EventUpdate: async (tx, personId, { otherId }) => {
    const eventId = await newEventRow(tx, otherId);
    const seq = after(await tx.eventUpdate.aggregate({ _max: { seq: true } }));
    await tx.eventUpdate.create({ data: { eventId, body: 'U', byId: personId, at: now(), seq } });
  },
};
