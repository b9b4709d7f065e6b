import type { Person } from '~/platform/actor';
import { now, secondsFromNow } from '~/platform/clock.server';
import { registerHomePart } from '~/platform/home/home-parts.server';
import { findAbsence } from './absence.server';
import { findColleague } from './colleague.server';
import { readOwnState } from './entry-home.hot.server';
import { directoryPolicy } from './policy';

/** What entries show on the home page. Each part is there only when it has something real to show. */

const DAY = 24 * 60 * 60;
/** So long after joining a colleague elsewhere is named. */
const FIRST_DAYS = 28;
/** Quiet weeks before somebody who has written nothing is asked for it. */
const QUIET_DAYS = 14;
/** Then an entry may have grown old. */
const CONFIRM_DAYS = 180;

/** The first questions, for whoever was invited and has not seen them. */
registerHomePart({
  key: 'directory.welcome',
  load: (actor) => Promise.resolve(isUnwelcomed(actor) ? true : null),
});

/** While one is away: until when, and the way back. */
registerHomePart({
  key: 'directory.away',
  load: async (actor) => (stateOf(actor)?.awayUntil ? findAbsence(actor) : null),
});

/** A person elsewhere who works on the same, in the first weeks. */
registerHomePart({
  key: 'directory.colleague',
  load: async (actor) => {
    const joinedAt = stateOf(actor)?.joinedAt;
    return joinedAt && isAfter(joinedAt, FIRST_DAYS) ? findColleague(actor) : null;
  },
});

/** One's entry, when nobody has looked at it for long. */
registerHomePart({
  key: 'directory.confirm',
  load: (actor) => {
    const state = stateOf(actor);
    if (!state || isUnwelcomed(actor)) return Promise.resolve(null);
    const { confirmedAt, joinedAt } = state;
    const fresh =
      confirmedAt === null ? isAfter(joinedAt, QUIET_DAYS) : isAfter(confirmedAt, CONFIRM_DAYS);
    return Promise.resolve(fresh ? null : { personId: actor.id, since: confirmedAt });
  },
});

function stateOf(actor: Person) {
  return directoryPolicy.read(actor) ? readOwnState(actor.id, now()) : null;
}

function isUnwelcomed(actor: Person): boolean {
  const state = stateOf(actor);
  return state !== null && state.invited && state.welcomedAt === null;
}

/** Whether a moment lies within so many days before now. */
function isAfter(at: string, days: number): boolean {
  return new Date(at) > secondsFromNow(-days * DAY);
}
