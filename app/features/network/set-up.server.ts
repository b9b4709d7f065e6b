import { theProcess, type Actor } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import { now, secondsFromNow } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import type { Reader } from '~/platform/database/client.server';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { networkPolicy } from './policy';
import { setUpSteps, type SetUpStep, type SetUpView } from './set-up';

/**
 * The set-up of a new network: three short steps, each of which can be skipped, and gone on with another day. A network
 * that was not made empty by this process, the demonstration for one, has none.
 */

const KEY = 'set-up';
/** For so long after it the home page says what to do next. */
const NEXT_STEPS_SECONDS = 14 * 24 * 60 * 60;

type State = { next: SetUpStep | null; finishedAt: string | null };

const finished = registerAuditKind({
  kind: 'network.set-up',
  group: 'settings',
  words: () => 'finished setting up the network',
});

/** Says of a network just made that its webmaster shall set it up. */
export function beginSetUp(): Promise<void> {
  return change(theProcess, async (tx, record) => {
    const value: State = { next: setUpSteps[0], finishedAt: null };
    await tx.setting.create({ data: { key: KEY, value } });
    await record({ kind: 'network.made', channels: [], subjects: {} });
  });
}

/** The step with which to go on, or null when there is nothing to set up. */
export async function findSetUpStep(actor: Actor): Promise<SetUpStep | null> {
  authorize(networkPolicy.edit(actor));
  return (await readState(db()))?.next ?? null;
}

/**
 * Leaves a step behind, done or skipped. One that was left before stays so.
 *
 * @returns the step with which to go on, or null when that was the last
 */
export function leaveSetUpStep(actor: Actor, step: SetUpStep): Promise<SetUpStep | null> {
  return change(actor, async (tx, record) => {
    authorize(networkPolicy.edit(actor));
    const state = await readState(tx);
    if (!state || state.next !== step) return state?.next ?? null;
    const next = setUpSteps[setUpSteps.indexOf(step) + 1] ?? null;
    const value: State = { next, finishedAt: next === null ? now().toISOString() : null };
    await tx.setting.update({ where: { key: KEY }, data: { value } });
    const seq = await record({ kind: finished.kind, channels: [], subjects: {} });
    if (next === null) await audit(tx, actor, seq, finished, { details: {} });
    return next;
  });
}

/** What the home page says of it: where to go on, or for two weeks what to do next. */
export async function viewSetUp(): Promise<SetUpView | null> {
  const state = await readState(db());
  if (!state) return null;
  const { next, finishedAt } = state;
  const isNews = finishedAt !== null && new Date(finishedAt) > secondsFromNow(-NEXT_STEPS_SECONDS);
  return next !== null || isNews ? { next } : null;
}

async function readState(tx: Reader): Promise<State | null> {
  const setting = await tx.setting.findUnique({ where: { key: KEY } });
  return setting ? (setting.value as State) : null;
}
