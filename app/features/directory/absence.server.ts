import { rolesInForce } from '~/features/accounts/roles.server';
import { theProcess, type Person } from '~/platform/actor';
import { addDays, londonDay, type Day } from '~/platform/calendar/days';
import { beginningOf } from '~/platform/calendar/moments';
import { now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { RoleGrant } from '~/platform/database/generated/client';
import { authorize, Invalid } from '~/platform/errors';
import { registerJob } from '~/platform/jobs/registry.server';
import { registerSchedule } from '~/platform/jobs/schedules.server';
import type { AbsenceView } from './entry-views';
import { directoryPolicy } from './policy';

/** Holiday cover: until when somebody is away, and who answers meanwhile. It is over by itself. */

/** A year: whoever is away for longer is not on holiday. */
const MOST_DAYS = 366;

/** Whoever answers meanwhile, as an absence reads them. */
export const deputyFacts = { select: { id: true, name: true, roles: true } } as const;

/** As it is stored; with whoever answers, if anybody. */
interface Row {
  until: Date;
  deputy: { id: string; name: string; roles: RoleGrant[] } | null;
}

/** An absence as pages show it; null when there is none, or none any more. Who is no member any more does not answer. */
export function viewAbsence(row: Row | null): AbsenceView | null {
  if (!row || row.until <= now()) return null;
  const { deputy } = row;
  const answers = deputy !== null && rolesInForce(deputy.roles).includes('member');
  return {
    until: row.until.toISOString(),
    deputy: answers ? { id: deputy.id, name: deputy.name } : null,
  };
}

/** One's own absence. */
export async function findAbsence(actor: Person): Promise<AbsenceView | null> {
  const row = await db().absence.findUnique({
    where: { personId: actor.id },
    include: { deputy: deputyFacts },
  });
  return viewAbsence(row);
}

/**
 * Says that one is away.
 *
 * @param term.back the first day on which one is there again
 * @param term.deputyId who answers meanwhile; null for nobody
 * @throws {Forbidden} unless by a member
 * @throws {Invalid} when the day is past or too far away, or that person cannot stand in
 */
export function goAway(
  actor: Person,
  { back, deputyId }: { back: Day; deputyId: string | null },
): Promise<void> {
  return change(actor, async (tx, record) => {
    const personId = actor.id;
    authorize(directoryPolicy.editEntry(actor, { personId }));
    const today = londonDay(now());
    if (back <= today) throw new Invalid({ back: 'The day you are back must be in the future' });
    if (back > addDays(today, MOST_DAYS)) {
      throw new Invalid({ back: 'The day you are back must be within a year' });
    }
    if (deputyId !== null) {
      const deputy = await tx.person.findUnique({
        where: { id: deputyId, leftAt: null, NOT: { id: personId } },
        include: { roles: true },
      });
      if (!deputy || !rolesInForce(deputy.roles).includes('member')) {
        throw new Invalid({ deputy: 'Choose another member' });
      }
    }
    await record({
      kind: 'directory.went-away',
      channels: ['people', `person:${personId}`],
      subjects: { person: personId, ...(deputyId === null ? {} : { deputy: deputyId }) },
    });
    const term = { until: beginningOf(back), deputyId };
    await tx.absence.upsert({ where: { personId }, create: { personId, ...term }, update: term });
  });
}

/** Says that one is back, earlier than one thought. */
export function comeBack(actor: Person): Promise<void> {
  return change(actor, async (tx, record) => {
    const personId = actor.id;
    authorize(directoryPolicy.editEntry(actor, { personId }));
    const { count } = await tx.absence.deleteMany({ where: { personId } });
    if (count === 0) return;
    const channels = ['people', `person:${personId}`];
    await record({ kind: 'directory.came-back', channels, subjects: { person: personId } });
  });
}

/** Absences that are over say nothing any more; the rows go too. */
const forgetAbsences = registerJob<Record<string, never>>({
  kind: 'directory.forget-absences',
  title: 'Forget holidays that are over',
  run: async () => {
    await change(theProcess, (tx) => tx.absence.deleteMany({ where: { until: { lte: now() } } }));
  },
});

registerSchedule({ job: forgetAbsences, on: 'daily', at: '00:30', missed: 'once' });
