import type { Actor } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { compareSortNames, sortNameOf } from '~/platform/text/person-name';
import { loadEvent } from '../load.server';
import { eventsPolicy } from '../policy';
import { takesPlace, whoIsNext, type PlaceState } from './places';
import { readStanding } from './standing.server';
import type { Comer, ComingPage } from './views';

/** Who comes, as each reader may see it. */

/**
 * Who comes to an event, by surname; for who runs it also who waits and what everybody answered; for its hosts what
 * people need.
 *
 * @throws {NotFound} when there is no such event that the actor may read
 * @throws {Forbidden} while it is not published
 */
export async function findComing(actor: Actor, slug: string): Promise<ComingPage> {
  const { facts, ...event } = await loadEvent(db(), actor, slug);
  authorize(eventsPolicy.seeComing(actor, facts));
  const run = eventsPolicy.run(actor, facts);
  const rows = await loadRows(event.id, run);
  const byName = [...rows].sort((a, b) => compareSortNames(a.sortName, b.sortName));
  const inLine = rows
    .filter(({ place }) => place === 'waiting')
    .map((row, index) => ({ ...row, position: index + 1 }));
  const those = (wanted: (row: Row) => boolean) => byName.filter(wanted).map(viewOf);
  return {
    slug,
    title: event.title,
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    capacity: event.capacity,
    coming: those(({ place }) => place === 'held'),
    others: run
      ? {
          offered: those(({ place }) => place === 'offered'),
          waiting: inLine.map(viewOf),
          lapsed: those(({ place }) => place === 'lapsed'),
          maybe: those(({ answer }) => answer === 'maybe'),
          no: those(({ answer }) => answer === 'no'),
          invited: those(({ answer }) => answer === 'invited'),
        }
      : null,
    kept: run ? await listKept(event) : [],
    needs: eventsPolicy.seeNeeds(actor, facts)
      ? byName.flatMap((row) =>
          row.needs && takesPlace(row) ? { key: row.key, name: row.name, ...row.needs } : [],
        )
      : null,
    expectations: eventsPolicy.seeExpectations(actor, facts)
      ? byName.flatMap(({ key, name, expectation }) =>
          expectation === null ? [] : { key, name, body: expectation },
        )
      : null,
    asked: event.expectationAsked,
    may: {
      run,
      answerForOthers: eventsPolicy.answer(actor, facts),
      inviteGuests: eventsPolicy.inviteGuests(actor, facts),
    },
  };
}

interface Row extends Comer {
  answer: string;
  place: PlaceState;
  sortName: string;
  needs: { diet: string; access: string } | null;
  expectation: string | null;
}

/** Everybody's answer in order of arrival; of those who do not have a place only where all are asked for. */
async function loadRows(eventId: string, all: boolean): Promise<Row[]> {
  const rows = await db().eventAnswer.findMany({
    where: { eventId, ...(!all && { OR: [{ place: 'held' }, { expectation: { isNot: null } }] }) },
    orderBy: [{ arrivedSeq: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      answer: true,
      place: true,
      offerEndsAt: true,
      guestName: true,
      guestEmail: true,
      guestBody: true,
      needs: { select: { diet: true, access: true } },
      expectation: { select: { body: true } },
      person: {
        select: {
          id: true,
          name: true,
          organisation: { select: { name: true, kind: { select: { badge: true } } } },
        },
      },
    },
  });
  return rows.map(({ id, person, expectation, offerEndsAt, ...row }) => {
    const name = person?.name ?? row.guestName;
    return {
      key: id,
      name,
      sortName: sortNameOf(name),
      organisation: person?.organisation?.name ?? row.guestBody,
      badge: person?.organisation?.kind.badge ?? null,
      personId: person?.id ?? null,
      guest: person === null && row.guestEmail !== '',
      position: null,
      offerEndsAt: offerEndsAt?.toISOString() ?? null,
      answer: row.answer,
      place: row.place as PlaceState,
      needs: row.needs,
      expectation: expectation?.body ?? null,
    };
  });
}

/** What everybody may see of a row: what somebody needs stands nowhere but in its own list. */
function viewOf({ key, name, organisation, badge, personId, guest, position, offerEndsAt }: Row) {
  return { key, name, organisation, badge, personId, guest, position, offerEndsAt };
}

/** For whom places are kept, and how many of them are taken. */
async function listKept(event: { id: string; capacity: number | null }) {
  const kept = await db().eventKeptPlaces.findMany({
    where: { eventId: event.id },
    orderBy: { organisation: { name: 'asc' } },
    select: { organisationId: true, places: true, organisation: { select: { name: true } } },
  });
  if (kept.length === 0) return [];
  const { room, comers } = await readStanding(db(), event);
  const taken = [...whoIsNext(room, comers).seats.values()];
  return kept.map(({ organisationId, places, organisation }) => ({
    organisation: organisation.name,
    places,
    taken: taken.filter((id) => id === organisationId).length,
  }));
}
