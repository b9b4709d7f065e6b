import { goAway } from '~/features/directory/absence.server';
import { editEntry } from '~/features/directory/edit-entry.server';
import { seen } from '~/features/accounts/sessions.server';
import type { Person } from '~/platform/actor';
import { addDays, londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { slugOf } from '~/platform/text/slug';
import { entries, type DemoEntry } from './entries';
import type { Deed } from './types';

const DAY = 24 * 60 * 60 * 1000;
/** An entry that was looked through a month ago need not be confirmed. */
const WRITTEN_DAYS_AGO = 30;

/**
 * Every member writes their entry, is here now and then, and two go on holiday.
 *
 * @param accounts mail addresses of those whom one signs in as: they have not been here yet, and their first sign-in is
 *   no news to them
 */
export async function deedsOfEntries(
  actors: Map<string, Person>,
  accounts: readonly string[],
): Promise<Deed[]> {
  const people = await db().person.findMany({ select: { id: true, email: true, joinedAt: true } });
  const signsIn = new Set(
    people.filter(({ email }) => accounts.includes(email ?? '')).map(({ id }) => id),
  );
  const joined = new Map(people.map(({ id, joinedAt }) => [id, joinedAt.getTime()]));
  return [...actors].flatMap(([key, actor]) => {
    const entry = entries[key];
    if (!entry) throw new Error(`The demonstration network has no entry of "${key}"`);
    const joinedAt = joined.get(actor.id) ?? 0;
    const at = (daysAgo: number) => new Date(Math.max(joinedAt, now().getTime() - daysAgo * DAY));
    const { away, seenDaysAgo = key.length % 2 } = entry;
    return [
      { at: at(WRITTEN_DAYS_AGO), run: () => write(actor, entry) },
      ...(signsIn.has(actor.id) ? [] : [{ at: at(seenDaysAgo), run: () => seen(actor.id) }]),
      ...(away ? [{ at: at(0), run: () => leave(actor, away, actors) }] : []),
    ];
  });
}

function leave(
  actor: Person,
  { days, deputy }: NonNullable<DemoEntry['away']>,
  actors: Map<string, Person>,
): Promise<void> {
  const deputyId = deputy === undefined ? null : (actors.get(deputy)?.id ?? null);
  return goAway(actor, { back: addDays(londonDay(now()), days), deputyId });
}

async function write(actor: Person, entry: DemoEntry): Promise<void> {
  const { jobTitle } = await db().person.findUniqueOrThrow({ where: { id: actor.id } });
  const { shownTo = {} } = entry;
  await editEntry(actor, {
    name: actor.name,
    givenName: actor.givenName,
    jobTitle,
    profession: entry.profession,
    interests: entry.ask,
    serviceAreas: entry.areas.map(slugOf),
    phone: entry.phone ?? '',
    mobile: entry.mobile ?? '',
    address: entry.address ?? '',
    emailShownTo: shownTo.email ?? 'member',
    phoneShownTo: shownTo.phone ?? 'member',
    mobileShownTo: shownTo.mobile ?? 'steering',
    addressShownTo: shownTo.address ?? 'member',
    photo: [],
    removePhoto: undefined,
  });
}
