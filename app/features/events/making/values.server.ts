import { findChosenAreas } from '~/features/organisations/chosen-areas.server';
import type { Reader } from '~/platform/database/client.server';
import { momentOf } from '~/platform/calendar/moments';
import { Invalid } from '~/platform/errors';
import { londonDay } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/database/transaction';
import { freeSlug, slugOf } from '~/platform/text/slug';
import { takenSlugs } from '../addresses';
import type { EventInput, KeptPlaces, Times } from '../schema';

/** An event’s row out of what its form says. */

/** When, as moments and by the clocks. */
export function whenOf(times: Times) {
  return {
    ...times,
    startsAt: momentOf(times.startsOn, times.startsMinutes),
    endsAt: momentOf(times.endsOn, times.endsMinutes),
  };
}

/**
 * What the form says, as columns.
 *
 * @throws {Invalid} when the organiser is not there
 */
export async function columnsOf(tx: Pick<Reader, 'organisation'>, input: EventInput) {
  const { title, venue, town, address, directions, access, onlineLink } = input;
  const { purpose, hotTopics, capacity, confirmHours, expectationAsked } = input;
  return {
    ...whenOf(input.times),
    kindSlug: input.kind,
    title,
    venue,
    town,
    address,
    directions,
    access,
    onlineLink,
    purpose,
    hotTopics,
    capacity,
    confirmHours,
    expectationAsked,
    organiserId: await findOrganiser(tx, input.organiser),
  };
}

async function findOrganiser(
  tx: Pick<Reader, 'organisation'>,
  slug: string,
): Promise<string | null> {
  if (slug === '') return null;
  const organisation = await tx.organisation.findUnique({ where: { slug } });
  if (organisation) return organisation.id;
  throw new Invalid({ organiser: 'Choose an organisation of the list' });
}

/**
 * Keeps an event’s service areas.
 *
 * @param slugs as chosen
 * @throws {Invalid} when one is not there
 */
export async function keepAreas(
  tx: Transaction,
  eventId: string,
  slugs: readonly string[],
): Promise<void> {
  const areas = await findChosenAreas(tx, slugs);
  await tx.eventServiceArea.deleteMany({ where: { eventId } });
  await tx.eventServiceArea.createMany({
    data: areas.map((serviceAreaId) => ({ eventId, serviceAreaId })),
  });
}

/**
 * Keeps the places an event keeps.
 *
 * @throws {Invalid} when an organisation is not there
 */
export async function keepPlaces(
  tx: Transaction,
  eventId: string,
  kept: readonly KeptPlaces[],
): Promise<void> {
  const organisations = await tx.organisation.findMany({
    where: { slug: { in: kept.map(({ organisation }) => organisation) } },
    select: { id: true, slug: true },
  });
  if (organisations.length < kept.length) {
    throw new Invalid({ kept: 'Choose organisations of the list' });
  }
  await tx.eventKeptPlaces.deleteMany({ where: { eventId } });
  await tx.eventKeptPlaces.createMany({
    data: kept.map(({ organisation, places }) => ({
      eventId,
      organisationId: organisations.find(({ slug }) => slug === organisation)?.id ?? '',
      places,
    })),
  });
}

/** An address that no event has: its title and first day. It stays when either changes. */
export async function findFreeSlug(
  tx: Pick<Reader, 'event'>,
  title: string,
  day: string,
): Promise<string> {
  const wanted = `${slugOf(title).slice(0, 60) || 'event'} ${day}`;
  const like = await tx.event.findMany({
    where: { slug: { startsWith: slugOf(wanted) } },
    select: { slug: true },
  });
  return freeSlug(wanted, [...takenSlugs, ...like.map(({ slug }) => slug)]);
}

/**
 * What is made anew is still to come.
 *
 * @throws {Invalid}
 */
export function refusePast(startsOn: string): void {
  if (startsOn < londonDay(now())) {
    throw new Invalid({ day: 'The day must be today or later' });
  }
}
