import { addAction } from '~/features/actions/deeds.server';
import type { Person } from '~/platform/actor';
import { londonDay, type Day } from '~/platform/calendar/days';
import { addWorkingDays } from '~/platform/calendar/working-days';
import { newId, now } from '~/platform/clock.server';

/** Something that was agreed, for tests of what becomes of it. */

/** In ten days of work. */
export const inTwoWeeks = (): Day => addWorkingDays(londonDay(now()), 10);

export const agreed = (wishes: Partial<Parameters<typeof addAction>[2]> = {}) => ({
  what: 'Publish the figures by practice',
  owner: 'Prof. Ida Marsh',
  organisation: 'Ministry',
  dueOn: inTwoWeeks(),
  idempotencyKey: newId(),
  ...wishes,
});

/** Writes one down for a member; the name that tests give members is theirs alone. */
export const agree = (by: Person, slug: string, owner: Person, dueOn = inTwoWeeks()) =>
  addAction(by, slug, agreed({ owner: owner.name, organisation: '', dueOn }));
