import type { Actor } from '../actor';
import { audit } from '../audit/audit.server';
import { registerAuditKind } from '../audit/registry.server';
import { change } from '../database/change.server';
import type { Reader } from '../database/client.server';
import { db } from '../database/database.server';
import { authorize, Invalid, type FieldErrors } from '../errors';
import type { Typed } from '../http/refusal';
import { wordsOfField, type FieldChange } from '../lists/deeds.server';
import { refuseStale, versionOf } from '../lists/version.server';
import { limitsPolicy } from './policy';
import { LEAST_DAYS, listLimits, MOST_DAYS, type Limit } from './registry.server';

/** Limits in working days: what holds, and setting others. They are one setting, changed in one go. */

const KEY = 'limits';

/** Working days by the limit's key. */
type Days = Record<string, number>;

/** A limit as its form shows it. */
export type LimitView = Limit & {
  /** What holds now. */
  set: number;
};

const changed = registerAuditKind<{ changes: FieldChange[] }>({
  kind: 'limits.changed',
  group: 'settings',
  words: ({ changes }) => `changed working-day limits: ${changes.map(wordsOfField).join('; ')}`,
});

/** How many working days a limit is at present. */
export async function findLimit(tx: Reader, { key, days }: Limit): Promise<number> {
  return (await readDays(tx))[key] ?? days;
}

/** How many working days several limits are at present, under the same names; read once. */
export async function findLimitsOf<Name extends string>(
  tx: Reader,
  limits: Record<Name, Limit>,
): Promise<Record<Name, number>> {
  const set = await readDays(tx);
  const entries = Object.entries<Limit>(limits).map(([name, { key, days }]) => [
    name,
    set[key] ?? days,
  ]);
  return Object.fromEntries(entries) as Record<Name, number>;
}

/** All limits as they are, and the mark of it for the form. */
export async function viewLimits(actor: Actor): Promise<{ limits: LimitView[]; version: string }> {
  authorize(limitsPolicy.edit(actor));
  const days = await readDays(db());
  return {
    limits: listLimits().map((limit) => ({ ...limit, set: days[limit.key] ?? limit.days })),
    version: versionOf(days),
  };
}

/**
 * Sets limits, all that there are.
 *
 * @param typed as typed, by key
 * @param version of what the form showed
 * @throws {Invalid} when one is no whole number in reach, or they were changed meanwhile
 */
export function saveLimits(actor: Actor, typed: Typed, version: string): Promise<void> {
  return change(actor, async (tx, record) => {
    authorize(limitsPolicy.edit(actor));
    const value = parseDays(typed);
    const before = await readDays(tx);
    const changes = listLimits()
      .map(({ key, label, days }) => ({ label, from: before[key] ?? days, to: value[key] ?? days }))
      .filter(({ from, to }) => from !== to);
    if (changes.length === 0) return;
    const thing = { called: 'these limits', subject: KEY };
    await refuseStale(tx, actor, { sent: version, now: versionOf(before) }, thing);
    await tx.setting.upsert({
      where: { key: KEY },
      create: { key: KEY, value },
      update: { value },
    });
    const seq = await record({ kind: changed.kind, channels: [], subjects: {} });
    const told = changes.map(({ label, from, to }) => ({ label, from: `${from}`, to: `${to}` }));
    await audit(tx, actor, seq, changed, { details: { changes: told }, subject: KEY });
  });
}

async function readDays(tx: Reader): Promise<Days> {
  const setting = await tx.setting.findUnique({ where: { key: KEY } });
  return (setting?.value ?? {}) as Days;
}

/** @throws {Invalid} with a message for each field that is not right */
function parseDays(typed: Typed): Days {
  const errors: FieldErrors = {};
  const days: Days = {};
  for (const { key } of listLimits()) {
    const text = String([typed[key] ?? []].flat()[0] ?? '').trim();
    const number = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
    if (number >= LEAST_DAYS && number <= MOST_DAYS) days[key] = number;
    else errors[key] = `Enter a whole number of working days from ${LEAST_DAYS} to ${MOST_DAYS}`;
  }
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
  return days;
}
