import type { Person } from '~/platform/actor';
import { db } from '~/platform/database/database.server';
import { authorize } from '~/platform/errors';
import { findNames } from '~/platform/people/names.server';
import { loadEvent } from '../load.server';
import { eventsPolicy } from '../policy';
import { countLeft } from './places';
import { readRoom, readWaysUp } from './room.server';
import type { ComerView, MyAnswerView, PeoplePage } from './views';

/** Who comes, as pages show it. */

/**
 * One’s own answer to an event, and what one may say.
 *
 * @throws {NotFound}
 */
export async function findMyAnswer(actor: Person, slug: string): Promise<MyAnswerView> {
  const event = await loadEvent(db(), actor, slug);
  const { id, facts, expectationAsked } = event;
  const [answer, { room, arrivals }, wayUp] = await Promise.all([
    db().eventAnswer.findUnique({
      where: { eventId_personId: { eventId: id, personId: actor.id } },
      include: { needs: true, expectation: true },
    }),
    readRoom(db(), id),
    readWaysUp(db()),
  ]);
  const waits = answer?.place === 'waiting';
  const byId = answer?.byId ?? null;
  const names = byId === null ? null : await findNames([byId]);
  return {
    slug,
    answer: answer?.answer ?? null,
    place: answer?.place ?? 'none',
    before: waits
      ? arrivals.filter(({ place, order }) => place === 'waiting' && order < answer.arrivedSeq)
          .length
      : 0,
    offerEndsAt: answer?.offerEndsAt?.toISOString() ?? null,
    left: countLeft(room, arrivals, wayUp(actor.organisationId)),
    diet: answer?.needs?.diet ?? '',
    access: answer?.needs?.access ?? '',
    expectation: answer?.expectation?.body ?? '',
    expectationAsked,
    answeredBy: byId === null ? null : (names?.get(byId) ?? null),
    may: {
      answer: eventsPolicy.answer(actor, facts),
      answerFor: eventsPolicy.answerFor(actor, facts, actor),
    },
  };
}

const who = {
  needs: true,
  expectation: true,
  person: {
    select: {
      id: true,
      name: true,
      leftAt: true,
      organisation: { select: { name: true, kind: { select: { badge: true } } } },
    },
  },
} as const;

/**
 * Everybody who answered, as far as the actor may see it: members see who comes, those who run it all the rest, the hosts
 * alone what people need.
 *
 * @throws {NotFound}
 * @throws {Forbidden}
 */
export async function findPeople(actor: Person, slug: string): Promise<PeoplePage> {
  const event = await loadEvent(db(), actor, slug);
  const { id, facts, title, capacity, expectationAsked } = event;
  authorize(eventsPolicy.seeComing(actor, facts));
  const may = {
    run: eventsPolicy.run(actor, facts),
    seeNeeds: eventsPolicy.seeNeeds(actor, facts),
    seeExpectations: eventsPolicy.seeExpectations(actor, facts),
    inviteGuests: eventsPolicy.inviteGuests(actor, facts),
  };
  const rows = await db().eventAnswer.findMany({
    where: { eventId: id, ...(may.run ? {} : { place: 'held' }) },
    orderBy: [{ arrivedSeq: 'asc' }, { id: 'asc' }],
    include: who,
  });
  const all = rows.map((row): ComerView => {
    const { person, needs, expectation } = row;
    const stays = person !== null && person.leftAt === null;
    return {
      answerId: row.id,
      personId: stays ? person.id : null,
      name: person?.name ?? row.guestName,
      organisation: person ? (person.organisation?.name ?? '') : row.guestBody,
      badge: person?.organisation?.kind.badge ?? null,
      guest: person === null,
      answer: row.answer,
      place: row.place,
      attended: row.attendedAt !== null,
      needs: may.seeNeeds && needs ? { diet: needs.diet, access: needs.access } : null,
      expectation: may.seeExpectations ? (expectation?.body ?? null) : null,
    };
  });
  const byName = (a: ComerView, b: ComerView) => a.name.localeCompare(b.name, 'en-GB');
  const inPlace = (place: string) => all.filter((one) => one.place === place);
  const said = (answer: string) =>
    all.filter((one) => one.answer === answer && one.place === 'none').sort(byName);
  return {
    slug,
    title,
    state: facts.state,
    capacity,
    held: inPlace('held').sort(byName),
    offered: inPlace('offered'),
    waiting: inPlace('waiting'),
    maybe: said('maybe'),
    no: [...said('no'), ...inPlace('lapsed')],
    invited: said('invited'),
    expectationAsked,
    may: { run: may.run, seeNeeds: may.seeNeeds, inviteGuests: may.inviteGuests },
  };
}

/**
 * Colleagues for whom somebody can answer: of their own organisation.
 *
 * @throws {NotFound}
 */
export async function listColleagues(
  actor: Person,
  slug: string,
): Promise<Array<{ id: string; name: string; answer: string | null }>> {
  const { id, facts } = await loadEvent(db(), actor, slug);
  if (!eventsPolicy.answerFor(actor, facts, actor)) return [];
  const people = await db().person.findMany({
    where: {
      organisationId: actor.organisationId,
      id: { not: actor.id },
      leftAt: null,
      roles: { some: { role: 'member' } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, eventAnswers: { where: { eventId: id } } },
  });
  return people.map(({ id: personId, name, eventAnswers }) => ({
    id: personId,
    name,
    answer: eventAnswers[0]?.answer ?? null,
  }));
}
