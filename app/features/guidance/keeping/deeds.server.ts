import type { Person } from '~/platform/actor';
import { londonDay, type Day } from '~/platform/calendar/days';
import { firstReminder } from '~/platform/calendar/reviews';
import { now } from '~/platform/clock.server';
import { change, type RecordEntry } from '~/platform/database/change.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, Invalid } from '~/platform/errors';
import { enqueue } from '~/platform/jobs/enqueue.server';
import { slugIn } from '../addresses';
import { indexGuidance } from '../finding/index.server';
import { askOne, firstCheck } from '../links/check.server';
import { loadGuidance } from '../load.server';
import { guidancePolicy } from '../policy';
import type { GuidanceDeed, RetireInput } from '../schema';
import { touchAll } from '../touched.server';
import { refuseSameUrl } from './values.server';

/** What becomes of guidance. */

type Loaded = Awaited<ReturnType<typeof loadGuidance>>;

/**
 * Says that other guidance stands in its place, or that it holds no more. Those who work on it are told why, and what
 * stands on it is marked.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Conflict} when it holds no more already
 * @throws {Invalid} when there is no such other guidance, or it is this one
 */
export function retireGuidance(
  actor: Person,
  slug: string,
  { how, by, reason }: RetireInput,
): Promise<void> {
  return change(actor, async (tx, record) => {
    const { id, facts } = await loadGuidance(tx, actor, slug);
    if (facts.status !== 'current') throw new Conflict('It does not hold any more already.');
    authorize(guidancePolicy.retire(actor, facts));
    const supersededById = how === 'superseded' ? await findSuccessor(tx, id, by) : null;
    const seq = await record({
      kind: `guidance.${how}`,
      channels: [],
      subjects: { guidance: id },
    });
    const changedAt = now();
    await tx.guidance.update({
      where: { id },
      data: { status: how, supersededById, reason, changedAt, seq },
    });
    await touchAll(tx, record, id);
    await indexGuidance(tx, id);
  });
}

/** @param typed its address */
async function findSuccessor(tx: Transaction, id: string, typed: string): Promise<string> {
  const found = await tx.guidance.findUnique({ where: { slug: slugIn(typed) } });
  if (!found || found.status !== 'current') {
    throw new Invalid({ by: 'Enter the address of guidance on this site that holds' });
  }
  if (found.id === id) throw new Invalid({ by: 'Enter the address of other guidance than this' });
  return found.id;
}

/**
 * Does what a button on its page says.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 * @throws {Conflict} when what the button was for is no more
 * @throws {Invalid}
 */
export function doWithGuidance(actor: Person, slug: string, input: GuidanceDeed): Promise<void> {
  return change(actor, async (tx, record) => {
    const guidance = await loadGuidance(tx, actor, slug);
    const say = (kind: string) =>
      record({ kind, channels: [], subjects: { guidance: guidance.id } });
    switch (input.deed) {
      case 'restore':
        return restore(tx, record, actor, guidance);
      case 'ask':
        authorize(guidancePolicy.change(actor, guidance.facts));
        await enqueue(tx, askOne, { guidance: guidance.id }, { key: keyOf(guidance.id) });
        return;
      case 'keep':
        authorize(guidancePolicy.add(actor));
        await tx.guidance.update({
          where: { id: guidance.id },
          data: { ownerId: actor.id, seq: await say('guidance.kept') },
        });
        return;
      case 'use-new-address':
        return useNewAddress(tx, actor, guidance, input.movedTo, say);
      case 'still-right':
        return sayStillRight(tx, actor, guidance, input.reviewOn, say);
    }
  });
}

/** Pressed twice, it is asked once. */
const keyOf = (id: string) => `${id} ${now().toISOString().slice(0, 16)}`;

type Say = (kind: string) => Promise<number>;

async function restore(
  tx: Transaction,
  record: RecordEntry,
  actor: Person,
  { id, facts }: Loaded,
): Promise<void> {
  authorize(guidancePolicy.restore(actor, facts));
  const seq = await record({ kind: 'guidance.restored', channels: [], subjects: { guidance: id } });
  const data = { status: 'current', supersededById: null, reason: '', changedAt: now(), seq };
  await tx.guidance.update({ where: { id }, data });
  await indexGuidance(tx, id);
}

/** The page is the same, at another address: nobody is told of that. */
async function useNewAddress(
  tx: Transaction,
  actor: Person,
  { id, facts, movedTo }: Loaded,
  shown: string,
  say: Say,
): Promise<void> {
  authorize(guidancePolicy.change(actor, facts));
  if (movedTo === '' || movedTo !== shown) {
    throw new Conflict('It is not known to have moved there any more.');
  }
  await refuseSameUrl(tx, movedTo, id);
  const seq = await say('guidance.moved');
  const data = { url: movedTo, ...firstCheck(movedTo, now()), seq };
  await tx.guidance.update({ where: { id }, data });
  await indexGuidance(tx, id);
}

async function sayStillRight(
  tx: Transaction,
  actor: Person,
  { id, facts }: Loaded,
  reviewOn: Day,
  say: Say,
): Promise<void> {
  authorize(guidancePolicy.change(actor, facts));
  if (reviewOn <= londonDay(now())) {
    throw new Invalid({ review: 'The next review must be after today' });
  }
  const seq = await say('guidance.reviewed');
  const data = { reviewOn, remindOn: firstReminder(reviewOn), seq };
  await tx.guidance.update({ where: { id }, data });
}
