import type { EventAnswer } from '~/platform/database/generated/client';
import type { Transaction } from '~/platform/database/transaction';
import { registerReferences } from '~/platform/references/references.server';
import { askToFill } from './fill.server';
import type { PlaceState } from './places';

/**
 * Two accounts become one. Whoever answered twice, as two people, keeps the better place, and the other goes to the next:
 * nobody has two.
 */
registerReferences({
  to: 'person',
  key: 'events.answers',
  async move(tx, from, into) {
    const answers = await tx.eventAnswer.findMany({ where: { personId: from } });
    for (const answer of answers) await moveAnswer(tx, answer, into);
    await tx.eventAnswer.updateMany({ where: { byId: from }, data: { byId: into } });
    // Who answered for the other one, who turns out to be themselves.
    await tx.eventAnswer.updateMany({
      where: { byId: into, personId: into },
      data: { byId: null },
    });
    await tx.eventExpectation.updateMany({
      where: { repliedById: from },
      data: { repliedById: into },
    });
  },
});

/** Two organisations become one: places that were kept for the one are the other's. */
registerReferences({
  to: 'organisation',
  key: 'events.answers',
  async move(tx, from, into) {
    await tx.eventAnswer.updateMany({ where: { keptForId: from }, data: { keptForId: into } });
  },
});

async function moveAnswer(tx: Transaction, answer: EventAnswer, into: string): Promise<void> {
  const { id, eventId } = answer;
  const other = await tx.eventAnswer.findUnique({
    where: { eventId_personId: { eventId, personId: into } },
  });
  if (!other) {
    await tx.eventAnswer.update({ where: { id }, data: { personId: into } });
    return;
  }
  const [kept, gone] = isBetter(answer, other) ? [answer, other] : [other, answer];
  await moveWhatWasSaid(tx, gone.id, kept.id);
  await tx.eventAnswer.delete({ where: { id: gone.id } });
  const { attendedAt, attendedBy } = kept.attendedAt === null ? gone : kept;
  await tx.eventAnswer.update({
    where: { id: kept.id },
    data: { personId: into, attendedAt, attendedBy },
  });
  if (gone.place === 'held' || gone.place === 'offered') await askToFill(tx, eventId);
}

const order: readonly PlaceState[] = ['held', 'offered', 'waiting', 'lapsed', 'none'];

/** A better place; of two who wait, whoever has waited longer. */
function isBetter(one: EventAnswer, other: EventAnswer): boolean {
  const [a, b] = [one, other].map(({ place }) => order.indexOf(place as PlaceState));
  return a === b ? one.arrivedSeq < other.arrivedSeq : (a ?? 0) < (b ?? 0);
}

/** What was said with the answer that goes stands with the one that stays, unless something stands there already. */
async function moveWhatWasSaid(tx: Transaction, from: string, to: string): Promise<void> {
  const where = { answerId: from };
  const data = { answerId: to };
  if (!(await tx.eventNeeds.findUnique({ where: data }))) {
    await tx.eventNeeds.updateMany({ where, data });
  }
  if (!(await tx.eventExpectation.findUnique({ where: data }))) {
    await tx.eventExpectation.updateMany({ where, data });
  }
}
