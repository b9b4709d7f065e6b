import { applyRoles, holdsForATime } from '~/features/accounts/roles.server';
import type { Actor, Person } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import { now } from '~/platform/clock.server';
import { change, type RecordEntry } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, Conflict, Invalid, NotFound } from '~/platform/errors';
import { membershipPolicy } from './policy';
import type { HandOverView } from './views';

/** Handing the network over: a webmaster asks somebody, and with their yes the role goes from the one to the other. */

const offered = registerAuditKind<Record<string, never>>({
  kind: 'membership.hand-over-offered',
  group: 'people',
  words: (_, person) => `asked ${person} to take over as webmaster`,
});

const taken = registerAuditKind<Record<string, never>>({
  kind: 'membership.handed-over',
  group: 'people',
  words: (_, person) => `took over as webmaster from ${person}`,
});

const both = { from: { select: { name: true } }, to: { select: { name: true } } } as const;

/** What this person is asked, and whom they have asked. */
export async function findHandOvers(
  actor: Person,
): Promise<{ asked: HandOverView[]; offer: HandOverView | null }> {
  const offers = await db().handOver.findMany({
    where: { OR: [{ toId: actor.id }, { fromId: actor.id }] },
    orderBy: { offeredAt: 'asc' },
    include: both,
  });
  const views = offers.map(({ fromId, from, to, offeredAt }) => ({
    fromId,
    from: from.name,
    to: to.name,
    offeredAt: offeredAt.toISOString(),
  }));
  return {
    asked: views.filter(({ fromId }) => fromId !== actor.id),
    offer: views.find(({ fromId }) => fromId === actor.id) ?? null,
  };
}

/**
 * Asks a member to become webmaster in one's own place. Whom one had asked before is asked no longer.
 *
 * @throws {Forbidden} unless by a webmaster who is no deputy
 * @throws {Invalid} when nobody was chosen
 * @throws {Conflict} when they are no member, or a webmaster already
 */
export function offerHandOver(actor: Person, toId: string): Promise<void> {
  return change(actor, async (tx, record) => {
    const forATime = await holdsForATime(tx, actor);
    authorize(membershipPolicy.offerHandOver(actor, { forATime }));
    if (toId === '') throw new Invalid({ person: 'Choose who it is' });
    const roles = await tx.roleGrant.findMany({ where: { personId: toId } });
    if (!roles.some(({ role }) => role === 'member')) {
      throw new Conflict('Only a member can take over.');
    }
    if (roles.some(({ role, endsAt }) => role === 'webmaster' && endsAt === null)) {
      throw new Conflict('They are a webmaster already.');
    }
    const facts = { toId, offeredAt: now() };
    await tx.handOver.upsert({
      where: { fromId: actor.id },
      create: { fromId: actor.id, ...facts },
      update: facts,
    });
    const seq = await record({ kind: offered.kind, channels: [], subjects: { person: toId } });
    await audit(tx, actor, seq, offered, { details: {}, personId: toId });
  });
}

/** Takes the question back. Doing it twice does no harm. */
export function withdrawHandOver(actor: Person): Promise<void> {
  return change(actor, async (tx, record) => {
    const forATime = await holdsForATime(tx, actor);
    authorize(membershipPolicy.offerHandOver(actor, { forATime }));
    const { count } = await tx.handOver.deleteMany({ where: { fromId: actor.id } });
    if (count === 0) return;
    await record({ kind: 'membership.hand-over-withdrawn', channels: [], subjects: {} });
  });
}

/**
 * Says yes: in one transaction the one becomes webmaster for good and the other is none any more, so that there is
 * never a moment without.
 *
 * @param fromId who asked
 * @throws {NotFound} when they ask no longer
 * @throws {Forbidden} unless by whoever was asked
 * @throws {Conflict} when who asked is no webmaster any more
 */
export function takeOver(actor: Person, fromId: string): Promise<void> {
  return change(actor, async (tx, record) => {
    await findOffer(tx, actor, fromId);
    const giver = await loadGiver(tx, fromId);
    await tx.handOver.deleteMany({ where: { fromId } });
    // By the authority of who asked: the one who says yes could give themselves nothing.
    await applyRoles(tx, record, giver, actor.id, { given: ['webmaster'], taken: [] });
    await applyRoles(tx, record, giver, fromId, { given: [], taken: ['webmaster'] });
    await answer(tx, record, actor, fromId, 'membership.handed-over');
  });
}

/**
 * Says no.
 *
 * @throws {NotFound} when they ask no longer
 * @throws {Forbidden} unless by whoever was asked
 */
export function declineHandOver(actor: Person, fromId: string): Promise<void> {
  return change(actor, async (tx, record) => {
    await findOffer(tx, actor, fromId);
    await tx.handOver.delete({ where: { fromId } });
    await answer(tx, record, actor, fromId, 'membership.hand-over-declined');
  });
}

async function findOffer(tx: Transaction, actor: Actor, fromId: string): Promise<void> {
  const offer = await tx.handOver.findUnique({ where: { fromId } });
  if (!offer) throw new NotFound('They ask no longer');
  authorize(membershipPolicy.answerHandOver(actor, offer));
}

/** Who asked, as long as they have something to hand over. */
async function loadGiver(tx: Transaction, id: string): Promise<Person> {
  const where = { personId_role: { personId: id, role: 'webmaster' } };
  const held = await tx.roleGrant.findUnique({ where, include: { person: true } });
  if (!held || held.endsAt !== null) throw new Conflict('They are no webmaster any more.');
  const { name, givenName, organisationId } = held.person;
  return {
    kind: 'person',
    id,
    name,
    givenName,
    organisationId: organisationId ?? '',
    roles: ['member', 'webmaster'],
  };
}

async function answer(
  tx: Transaction,
  record: RecordEntry,
  actor: Person,
  fromId: string,
  kind: 'membership.handed-over' | 'membership.hand-over-declined',
): Promise<void> {
  const seq = await record({ kind, channels: [], subjects: { person: fromId } });
  if (kind === taken.kind) await audit(tx, actor, seq, taken, { details: {}, personId: fromId });
}
