import { beforeAll, describe, expect, it } from 'vitest';
import '~/features/register.server';
import { answerEvent } from '~/features/events/coming/answer.server';
import { countHeld, fillPlaces, lapseOffers } from '~/features/events/coming/fill.server';
import { findMyAnswer } from '~/features/events/coming/mine.server';
import { removeMember } from '~/features/membership/removal.server';
import { catchUp } from '~/platform/activity/followers.server';
import { theProcess, type Person } from '~/platform/actor';
import { atTime } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors';
import { findJobKind } from '~/platform/jobs/registry.server';
import { erasePersonalData } from '~/platform/personal-data/personal-data.server';
import { moveReferences } from '~/platform/references/references.server';
import { addMember, useFreshDatabase } from '../../support/database';
import { toldTo } from '../notices/told';
import { answerOf, changeEvent, hoursFromNow, moveTo, newComer, placeOf } from './coming';
import { addEvent, makeEventScene, type EventRow } from './event';

useFreshDatabase();

let host: Person;

// From here on whoever is concerned is told.
beforeAll(async () => {
  host = await addMember();
  await catchUp();
});

const HOUR_MILLISECONDS = 60 * 60 * 1000;

/** Places that were freed by a leaving are filled by a job. */
async function runFillJob({ id }: EventRow): Promise<void> {
  expect(await db().job.count({ where: { kind: 'events.fill-places', state: 'waiting' } })).toBe(1);
  await change(theProcess, async (tx) => void (await tx.job.deleteMany()));
  await findJobKind('events.fill-places')?.run(
    { event: id },
    { jobId: 1, signal: new AbortController().signal },
  );
}

describe('an answer', () => {
  it('takes a place while there is one, then waits; said again it changes nothing', async () => {
    const event = await addEvent(host, { capacity: 1 });
    const [first, second] = [await addMember(), await addMember()];
    const yes = { answer: 'yes' } as const;
    expect(await answerEvent(first, event.slug, yes)).toEqual({
      answer: 'yes',
      place: 'held',
      position: null,
    });
    expect(await answerEvent(second, event.slug, yes)).toEqual({
      answer: 'yes',
      place: 'waiting',
      position: 1,
    });
    await newComer(event);
    const before = await db().activity.count();
    expect(await answerEvent(second, event.slug, yes)).toMatchObject({ position: 1 });
    expect(await answerEvent(first, event.slug, yes)).toMatchObject({ place: 'held' });
    expect(await db().activity.count()).toBe(before);
  });

  it('of maybe holds no place, and gives up one that was held', async () => {
    const event = await addEvent(host, { capacity: 1 });
    const unsure = await newComer(event, 'maybe');
    const sure = await newComer(event);
    expect(await placeOf(event, unsure)).toBe('none');
    expect(await placeOf(event, sure)).toBe('held');
    await answerEvent(sure, event.slug, { answer: 'maybe' });
    await expect(answerEvent(unsure, event.slug, { answer: 'yes' })).resolves.toMatchObject({
      place: 'held',
    });
  });

  it('whoever says no and yes again is last', async () => {
    const event = await addEvent(host, { capacity: 1 });
    await newComer(event);
    const [one, two] = [await newComer(event), await newComer(event)];
    await answerEvent(one, event.slug, { answer: 'no' });
    await answerEvent(one, event.slug, { answer: 'yes' });
    expect((await findMyAnswer(two, event.slug)).position).toBe(1);
    expect((await findMyAnswer(one, event.slug)).position).toBe(2);
  });

  it('is refused in words when the event is over or cancelled, and there is no draft for others', async () => {
    const member = await addMember();
    const yes = { answer: 'yes' } as const;
    const over = await addEvent(host, { inDays: -1 });
    const why = answerEvent(member, over.slug, yes);
    await expect(why).rejects.toThrow(Conflict);
    await expect(why).rejects.toThrow('This event is over: it takes no answers any more.');
    const cancelled = await addEvent(host, { state: 'cancelled' });
    await expect(answerEvent(member, cancelled.slug, yes)).rejects.toThrow('is cancelled');
    const draft = await addEvent(host, { state: 'draft' });
    await expect(answerEvent(member, draft.slug, yes)).rejects.toThrow(NotFound);
    await expect(answerEvent(host, draft.slug, yes)).rejects.toThrow('has not been published');
  });

  it('keeps what is needed and expected until it is a no, and what a button does not send stays', async () => {
    const event = await addEvent(host);
    const member = await addMember();
    const said = { diet: 'No nuts', access: 'A ramp', expectation: 'To hear who carries the risk' };
    await answerEvent(member, event.slug, { answer: 'yes', ...said });
    await answerEvent(member, event.slug, { answer: 'maybe' });
    const kept = await answerOf(event, member);
    expect(kept.needs).toMatchObject({ diet: 'No nuts', access: 'A ramp' });
    expect(kept.expectation?.body).toBe(said.expectation);
    await answerEvent(member, event.slug, { answer: 'yes', diet: '', access: '' });
    expect((await answerOf(event, member)).needs).toBeNull();
    expect((await answerOf(event, member)).expectation?.body).toBe(said.expectation);
    await answerEvent(member, event.slug, { answer: 'yes', diet: 'Vegan' });
    await answerEvent(member, event.slug, { answer: 'no', expectation: 'Nothing' });
    expect(await answerOf(event, member)).toMatchObject({ needs: null, expectation: null });
    const [entry] = await db().activity.findMany({ orderBy: { seq: 'desc' }, take: 1 });
    expect(JSON.stringify(entry)).not.toMatch(/nuts|ramp|risk|Vegan/);
  });
});

describe('a place that is freed', () => {
  it('is offered to who waits longest, who is told until when; taken, it is theirs', async () => {
    const event = await addEvent(host, { capacity: 1 });
    const first = await newComer(event);
    const [next, last] = [await newComer(event), await newComer(event)];
    await answerEvent(first, event.slug, { answer: 'no' });
    const offered = await answerOf(event, next);
    expect(offered.place).toBe('offered');
    expect(offered.offerEndsAt!.getTime() - offered.offeredAt!.getTime()).toBe(
      48 * HOUR_MILLISECONDS,
    );
    expect(await toldTo(next)).toEqual([expect.stringContaining('is free for you until')]);
    const notice = await db().notice.findFirstOrThrow({ where: { personId: next.id } });
    expect((await findMyAnswer(next, event.slug)).about).toBe(notice.about);
    expect(await toldTo(last)).toEqual([]);
    expect(await countHeld(db(), event.id)).toBe(1);
    // An offer is no place for others.
    expect(await placeOf(event, await newComer(event))).toBe('waiting');
    await answerEvent(next, event.slug, { answer: 'yes' });
    expect(await answerOf(event, next)).toMatchObject({ place: 'held', offerEndsAt: null });
    expect(await placeOf(event, last)).toBe('waiting');
  });

  it('goes on to the next when whoever is offered it declines, or does nothing in time', async () => {
    const event = await addEvent(host, { capacity: 1 });
    const first = await newComer(event);
    const line = [await newComer(event), await newComer(event), await newComer(event)] as const;
    await answerEvent(first, event.slug, { answer: 'no' });
    await answerEvent(line[0], event.slug, { answer: 'no' });
    expect(await placeOf(event, line[1])).toBe('offered');
    await atTime(hoursFromNow(47), lapseOffers);
    expect(await placeOf(event, line[1])).toBe('offered');
    expect(await atTime(hoursFromNow(49), lapseOffers)).toBe(1);
    expect(await placeOf(event, line[1])).toBe('lapsed');
    expect(await placeOf(event, line[2])).toBe('offered');
    expect(await toldTo(line[1])).toContainEqual(expect.stringContaining('in time'));
    // They may come back, at the end of the line.
    await answerEvent(line[1], event.slug, { answer: 'yes' });
    expect(await placeOf(event, line[1])).toBe('waiting');
  });

  it('asks for the job that ends an offer, at its end', async () => {
    const event = await addEvent(host, { capacity: 1 });
    const first = await newComer(event);
    const next = await newComer(event);
    await answerEvent(first, event.slug, { answer: 'no' });
    const { offerEndsAt } = await answerOf(event, next);
    const key = `${event.id} ${offerEndsAt!.toISOString()}`;
    const job = await db().job.findFirstOrThrow({ where: { kind: 'events.lapse-offers', key } });
    expect(job.runAt).toEqual(offerEndsAt);
  });

  it('is theirs at once when there is no time to ask, and they are told', async () => {
    const event = await addEvent(host, { inDays: 1, capacity: 1 });
    const first = await newComer(event);
    const next = await newComer(event);
    await answerEvent(first, event.slug, { answer: 'no' });
    expect(await placeOf(event, next)).toBe('held');
    expect(await toldTo(next)).toEqual([expect.stringContaining('A place was freed')]);
  });

  it('comes of more places, and an offer ends with the beginning at the latest', async () => {
    const event = await addEvent(host, { capacity: 1 });
    await newComer(event);
    const [next, last] = [await newComer(event), await newComer(event)];
    await changeEvent(event, { capacity: 2 });
    await change(theProcess, (tx, record) => fillPlaces(tx, record, event.id));
    expect(await placeOf(event, next)).toBe('offered');
    expect(await placeOf(event, last)).toBe('waiting');
    const earlier = hoursFromNow(3);
    await changeEvent(event, { startsAt: earlier });
    await change(theProcess, (tx, record) => fillPlaces(tx, record, event.id));
    expect((await answerOf(event, next)).offerEndsAt).toEqual(earlier);
  });

  it('is offered to nobody once the event is cancelled', async () => {
    const event = await addEvent(host, { capacity: 1 });
    await newComer(event);
    const next = await newComer(event);
    await changeEvent(event, { state: 'cancelled', capacity: 5 });
    await change(theProcess, (tx, record) => fillPlaces(tx, record, event.id));
    expect(await placeOf(event, next)).toBe('waiting');
  });
});

describe('a place that somebody leaves behind', () => {
  async function full() {
    const event = await addEvent(host, { capacity: 1 });
    return { event, first: await newComer(event), next: await newComer(event) };
  }

  it('when they are erased, it is offered to the next, and nothing of theirs stays', async () => {
    const { event, first, next } = await full();
    await answerEvent(first, event.slug, { answer: 'yes', diet: 'No nuts' });
    await change(theProcess, (tx) => erasePersonalData(tx, first.id));
    await runFillJob(event);
    expect(await placeOf(event, next)).toBe('offered');
    expect(await db().eventAnswer.count({ where: { eventId: event.id } })).toBe(1);
    expect(await db().eventNeeds.count({ where: { diet: 'No nuts' } })).toBe(0);
  });

  it('of an event that is over stays, under a former member', async () => {
    const { event, first } = await full();
    await changeEvent(event, { startsAt: hoursFromNow(-9), endsAt: hoursFromNow(-1) });
    await change(theProcess, (tx) => erasePersonalData(tx, first.id));
    const kept = await db().eventAnswer.findFirstOrThrow({
      where: { eventId: event.id, place: 'held' },
    });
    expect(kept).toMatchObject({ personId: null, guestName: 'A former member' });
  });

  it('when they are removed from the network, it is offered to the next', async () => {
    const { event, first, next } = await full();
    await removeMember(await addMember(['webmaster']), first.id, 'Moved away.');
    await runFillJob(event);
    expect(await answerOf(event, first)).toMatchObject({ answer: 'no', place: 'none' });
    expect(await placeOf(event, next)).toBe('offered');
  });

  it.each(['held', 'waiting'] as const)(
    'when two accounts become one, of which one has a place and the other %s',
    async (other) => {
      const event = await addEvent(host, { capacity: other === 'held' ? 2 : 1 });
      const [first, second, last] = [
        await newComer(event),
        await newComer(event),
        await newComer(event),
      ];
      await answerEvent(second, event.slug, { answer: 'yes', diet: 'Vegan' });
      await change(theProcess, (tx) => moveReferences(tx, 'person', first.id, second.id));
      if (other === 'held') await runFillJob(event);
      expect(await answerOf(event, second)).toMatchObject({
        place: 'held',
        needs: { diet: 'Vegan' },
      });
      expect(await placeOf(event, last)).toBe(other === 'held' ? 'offered' : 'waiting');
      expect(await db().eventAnswer.count({ where: { eventId: event.id } })).toBe(2);
    },
  );
});

describe('places that are kept', () => {
  it('are for the people of an organisation and of all beneath it', async () => {
    const event = await addEvent(host, { capacity: 2 });
    const [ofPractice, ofCluster, other, another] = [
      await addMember(),
      await addMember(),
      await addMember(),
      await addMember(),
    ];
    const cluster = await moveTo([ofCluster]);
    await moveTo([ofPractice], cluster);
    await change(theProcess, async (tx) => {
      await tx.eventKeptPlaces.create({
        data: { eventId: event.id, organisationId: cluster, places: 1 },
      });
    });
    expect((await findMyAnswer(other, event.slug)).left).toBe(1);
    expect((await findMyAnswer({ ...ofPractice, organisationId: cluster }, event.slug)).left).toBe(
      2,
    );
    await answerEvent(other, event.slug, { answer: 'yes' });
    await answerEvent(another, event.slug, { answer: 'yes' });
    expect(await placeOf(event, another)).toBe('waiting');
    await answerEvent(ofPractice, event.slug, { answer: 'yes' });
    expect(await answerOf(event, ofPractice)).toMatchObject({ place: 'held', keptForId: cluster });
    await answerEvent(ofCluster, event.slug, { answer: 'yes' });
    expect(await placeOf(event, ofCluster)).toBe('waiting');
    await answerEvent(ofPractice, event.slug, { answer: 'no' });
    expect(await placeOf(event, another)).toBe('waiting');
    expect(await answerOf(event, ofCluster)).toMatchObject({
      place: 'offered',
      keptForId: cluster,
    });
  });
});

describe('an answer for a colleague', () => {
  it('is given within one’s organisation, and they are told', async () => {
    const event = await addEvent(host);
    const [secretary, lead] = [await addMember(), await addMember()];
    await answerEvent(secretary, event.slug, { answer: 'yes', for: lead.id });
    expect(await answerOf(event, lead)).toMatchObject({ place: 'held', byId: secretary.id });
    expect(await toldTo(lead)).toEqual([
      `${secretary.name} said for you that you come to “Fair shares day”`,
    ]);
    expect((await findMyAnswer(lead, event.slug)).byName).toBe(secretary.name);
    await answerEvent(lead, event.slug, { answer: 'no' });
    expect((await answerOf(event, lead)).byId).toBeNull();
  });

  it('is refused for somebody elsewhere, unless by who runs the event', async () => {
    const scene = await makeEventScene();
    const elsewhere = await addMember();
    await moveTo([elsewhere]);
    const wish = { answer: 'yes', for: elsewhere.id } as const;
    for (const actor of [scene.outsider, scene.noteTaker]) {
      await expect(answerEvent(actor, scene.slug, wish)).rejects.toThrow(Forbidden);
    }
    for (const actor of [scene.host, scene.steering]) {
      await expect(answerEvent(actor, scene.slug, wish)).resolves.toMatchObject({ place: 'held' });
    }
    const nobody = { answer: 'yes', for: 'nobody' } as const;
    await expect(answerEvent(scene.host, scene.slug, nobody)).rejects.toThrow(Invalid);
  });
});

describe('many at the same instant', () => {
  it('exactly as many have a place as there are, the rest wait in order of arrival, every time', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => addMember()));
    for (let time = 0; time < 12; time += 1) {
      const capacity = time % 4;
      const event = await addEvent(host, { capacity });
      await Promise.all(people.map((person) => answerEvent(person, event.slug, { answer: 'yes' })));
      const rows = await db().eventAnswer.findMany({
        where: { eventId: event.id },
        orderBy: { arrivedSeq: 'asc' },
      });
      expect(rows.map(({ place }) => place)).toEqual(
        people.map((_, index) => (index < capacity ? 'held' : 'waiting')),
      );
      expect(new Set(rows.map(({ arrivedSeq }) => arrivedSeq)).size).toBe(people.length);
    }
  });

  it('while some go, some come and one offer runs out, no place is had twice and none stays free', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => addMember()));
    for (let time = 0; time < 8; time += 1) {
      const event = await addEvent(host, { capacity: 3 });
      for (const person of people.slice(0, 6)) {
        await answerEvent(person, event.slug, { answer: 'yes' });
      }
      const goes = people.slice(time % 3, (time % 3) + 2);
      await Promise.all([
        ...goes.map((person) => answerEvent(person, event.slug, { answer: 'no' })),
        atTime(hoursFromNow(72), lapseOffers),
        ...people.slice(6).map((person) => answerEvent(person, event.slug, { answer: 'yes' })),
      ]);
      expect(await countHeld(db(), event.id)).toBe(3);
    }
  });
});
