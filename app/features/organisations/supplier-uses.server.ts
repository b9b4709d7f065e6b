import type { Actor } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { change, type Once } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Invalid, NotFound } from '~/platform/errors';
import { versionOf } from '~/platform/lists/version.server';
import { ORGANISATIONS_CHANNEL, useRemoved } from './deeds.server';
import { organisationPolicy } from './policy';
import type { UseInput } from './schema';
import type { UseView } from './views';

/** Who has used a supplier of commissioning support, for what and since when, as its users themselves say. */

/**
 * Says that the actor's organisation has used a supplier.
 *
 * @returns the entry's id
 * @throws {NotFound} when there is no such organisation
 * @throws {Forbidden} when it supplies nothing, or is the actor's own
 * @throws {Invalid} when the year has not come yet
 */
export function addUse(actor: Actor, supplierId: string, input: UseInput): Promise<string> {
  const { idempotencyKey: key, version: _, ...values } = input;
  const verb = 'organisations.use-added';
  const once: Once = { verb, key, input: { supplierId, values } };
  return change(
    actor,
    async (tx, record) => {
      const supplier = await tx.organisation.findUnique({
        where: { id: supplierId },
        include: { kind: true },
      });
      if (!supplier) throw new NotFound('No such organisation');
      const facts = { id: supplierId, supplies: supplier.kind.supplies };
      authorize(organisationPolicy.addUse(actor, facts) && actor.kind === 'person');
      refuseFuture(values.year);
      const { id } = await tx.supplierUse.create({
        data: {
          ...values,
          supplierId,
          userId: actor.organisationId,
          addedById: actor.id,
          addedAt: now(),
        },
      });
      await record(entryOf(verb, supplierId, id));
      return id;
    },
    key === '' ? undefined : once,
  );
}

/**
 * Changes what somebody has said.
 *
 * @throws {NotFound} when there is no such entry
 * @throws {Forbidden} unless by whoever wrote it
 * @throws {Invalid} when they have changed it meanwhile in another window, or the year has not come yet
 */
export function editUse(
  actor: Actor,
  supplierId: string,
  id: string,
  { what, year, version }: UseInput,
): Promise<void> {
  return change(actor, async (tx, record) => {
    const use = await find(tx, supplierId, id);
    authorize(organisationPolicy.editUse(actor, use));
    refuseFuture(year);
    const before = { what: use.what, year: use.year };
    if (versionOf(before) === versionOf({ what, year })) return;
    if (version !== versionOf(before)) {
      throw new Invalid({ form: 'You have changed this meanwhile. Compare, and save again' });
    }
    await tx.supplierUse.update({ where: { id }, data: { what, year } });
    await record(entryOf('organisations.use-changed', supplierId, id));
  });
}

/**
 * Takes an entry away.
 *
 * @throws {NotFound} when there is no such entry
 * @throws {Forbidden} unless by whoever wrote it, or the webmaster
 */
export function removeUse(actor: Actor, supplierId: string, id: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const use = await find(tx, supplierId, id);
    authorize(organisationPolicy.removeUse(actor, use));
    await tx.supplierUse.delete({ where: { id } });
    const seq = await record(entryOf(useRemoved.kind, supplierId, id));
    // What somebody takes back of their own shapes nothing.
    if (organisationPolicy.editUse(actor, use)) return;
    const details = { supplier: use.supplier.name, user: use.user.name };
    await audit(tx, actor, seq, useRemoved, { details, personId: use.addedById });
  });
}

/**
 * One entry, with what the reader may do about it.
 *
 * @throws {Forbidden} for who is no member
 * @throws {NotFound} when there is no such entry
 */
export async function findUse(
  actor: Actor,
  supplierId: string,
  id: string,
): Promise<UseView & { version: string; mayEdit: boolean; mayRemove: boolean }> {
  authorize(organisationPolicy.read(actor));
  const use = await find(db(), supplierId, id);
  return {
    ...viewUse(use),
    version: versionOf({ what: use.what, year: use.year }),
    mayEdit: organisationPolicy.editUse(actor, use),
    mayRemove: organisationPolicy.removeUse(actor, use),
  };
}

/** What is read of an entry. */
export const useFacts = {
  supplier: { select: { name: true } },
  user: { select: { slug: true, name: true } },
  addedBy: { select: { id: true, name: true, roles: { where: { role: 'member' } } } },
} as const;

/** An entry as pages show it: who is no member any more has no page to lead to. */
export function viewUse(use: {
  id: string;
  what: string;
  year: number | null;
  user: { slug: string; name: string };
  addedBy: { id: string; name: string; roles: unknown[] };
}): UseView {
  const { id, what, year, user, addedBy } = use;
  return {
    id,
    what,
    year,
    user,
    by: { id: addedBy.roles.length > 0 ? addedBy.id : null, name: addedBy.name },
  };
}

async function find(reader: Pick<Transaction, 'supplierUse'>, supplierId: string, id: string) {
  const use = await reader.supplierUse.findFirst({
    where: { id, supplierId },
    include: useFacts,
  });
  if (!use) throw new NotFound('No such entry');
  return use;
}

function refuseFuture(year: number | null): void {
  if (year !== null && year > Number(londonDay(now()).slice(0, 4))) {
    throw new Invalid({ year: 'Year must not be in the future' });
  }
}

function entryOf(kind: string, supplierId: string, use: string) {
  return { kind, channels: [ORGANISATIONS_CHANNEL], subjects: { organisation: supplierId, use } };
}
