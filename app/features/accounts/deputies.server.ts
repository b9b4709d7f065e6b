import { theProcess, type Actor, type Person } from '~/platform/actor';
import { audit } from '~/platform/audit/audit.server';
import { registerAuditKind } from '~/platform/audit/registry.server';
import { addDays, londonDay, type Day } from '~/platform/calendar/days';
import { beginningOf } from '~/platform/calendar/moments';
import { now, secondsFromNow } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { formatDay } from '~/platform/dates';
import { authorize, Conflict, Invalid, NotFound } from '~/platform/errors';
import { registerJob } from '~/platform/jobs/registry.server';
import { registerSchedule } from '~/platform/jobs/schedules.server';
import { accountPolicy } from './policy';
import { authorizeForWebmasters, rolesChangedFor } from './roles.server';
import type { Deputy } from './views';

/** Deputies: members who look after the network in the webmaster's place, for some days. */

const ROLE = 'webmaster';
/** A year: whoever does it for longer is a webmaster. */
export const MOST_DAYS = 366;

const named = registerAuditKind<{ from: Day; until: Day }>({
  kind: 'accounts.deputy-named',
  group: 'people',
  words: ({ from, until }, person) =>
    `named ${person} as deputy, from ${formatDay(from)} to ${formatDay(until)}`,
});

const ended = registerAuditKind<Record<string, never>>({
  kind: 'accounts.deputy-ended',
  group: 'people',
  words: (_, person) => `ended the days of ${person} as deputy`,
});

/** Deputies of now and of later, those who come first before the rest. */
export async function listDeputies(actor: Actor): Promise<Deputy[]> {
  authorize(accountPolicy.manageRoles(actor));
  const grants = await db().roleGrant.findMany({
    where: { role: ROLE, endsAt: { gt: now() } },
    orderBy: { startsAt: 'asc' },
    include: { person: { select: { name: true, organisation: { select: { name: true } } } } },
  });
  return grants.map(({ personId, person, startsAt, endsAt, grantedAt }) => ({
    personId,
    name: person.name,
    organisation: person.organisation?.name ?? '',
    from: londonDay(startsAt ?? grantedAt),
    until: addDays(londonDay(endsAt ?? grantedAt), -1),
    now: (startsAt ?? grantedAt) <= now(),
  }));
}

/** Who, and on which days, both included. */
export interface DeputyTerm {
  personId: string;
  from: Day;
  until: Day;
}

/**
 * Names a deputy, or changes the days of one.
 *
 * @throws {Forbidden} unless by a webmaster; a deputy names nobody
 * @throws {Invalid} when the days do not go together, or are past
 * @throws {Conflict} when the person is a webmaster, or no member any more
 */
export function nameDeputy(actor: Person, { personId, from, until }: DeputyTerm): Promise<void> {
  return change(actor, async (tx, record) => {
    await authorizeForWebmasters(tx, actor);
    refuseDays(from, until);
    const where = { personId_role: { personId, role: ROLE } };
    const held = await tx.roleGrant.findUnique({ where });
    if (held && held.endsAt === null) throw new Conflict('They are a webmaster already.');
    const member = { personId_role: { personId, role: 'member' } };
    if (!(await tx.roleGrant.findUnique({ where: member }))) {
      throw new Conflict('Only a member can look after the network.');
    }
    const term = { startsAt: beginningOf(from), endsAt: beginningOf(addDays(until, 1)) };
    await tx.roleGrant.upsert({
      where,
      create: { personId, role: ROLE, grantedAt: now(), grantedById: actor.id, ...term },
      update: { grantedById: actor.id, ...term },
    });
    const subjects = { person: personId };
    const seq = await record({ kind: named.kind, channels: [], subjects });
    await audit(tx, actor, seq, named, { details: { from, until }, personId });
    await record(rolesChangedFor(personId));
  });
}

function refuseDays(from: Day, until: Day): void {
  const today = londonDay(now());
  if (until < from) throw new Invalid({ until: 'The last day must not be before the first' });
  if (until < today) throw new Invalid({ until: 'The last day must not be in the past' });
  if (until > addDays(from, MOST_DAYS)) {
    throw new Invalid({ until: 'A deputy can be named for a year at most' });
  }
}

/**
 * Ends somebody's days as deputy, or takes them back before they begin.
 *
 * @throws {Forbidden} unless by a webmaster
 * @throws {NotFound} when they are no deputy
 */
export function endDeputy(actor: Person, personId: string): Promise<void> {
  return change(actor, async (tx, record) => {
    await authorizeForWebmasters(tx, actor);
    const { count } = await tx.roleGrant.deleteMany({
      where: { personId, role: ROLE, endsAt: { not: null } },
    });
    if (count === 0) throw new NotFound('No such deputy');
    const seq = await record({ kind: ended.kind, channels: [], subjects: { person: personId } });
    await audit(tx, actor, seq, ended, { details: {}, personId });
    await record(rolesChangedFor(personId));
  });
}

/** How far back a beginning is still told: longer than the job can be late on a running network. */
const TELL_SECONDS = 2 * 24 * 60 * 60;

/** Days that have ended are removed, and open pages judged anew. Whoever asks in between is judged by the days. */
const turnDeputies = registerJob<Record<string, never>>({
  kind: 'accounts.turn-deputies',
  title: 'Begin and end the days of deputies',
  run: async () => {
    await change(theProcess, async (tx, record) => {
      const over = { role: ROLE, endsAt: { lte: now() } };
      const grants = await tx.roleGrant.findMany({ where: over, select: { personId: true } });
      await tx.roleGrant.deleteMany({ where: over });
      const begun = { startsAt: { lte: now(), gt: secondsFromNow(-TELL_SECONDS) } };
      const beginning = await tx.roleGrant.findMany({
        where: { role: ROLE, ...begun },
        select: { personId: true },
      });
      for (const { personId } of [...grants, ...beginning]) await record(rolesChangedFor(personId));
    });
  },
});

registerSchedule({ job: turnDeputies, on: 'daily', at: '00:00', missed: 'once' });
