import { beforeAll, expect, it } from 'vitest';
import '~/features/register.server';
import { answerEvent } from '~/features/events/coming/answer.server';
import { findColleagues } from '~/features/events/coming/colleagues.server';
import { findMyAnswer } from '~/features/events/coming/mine.server';
import { writePeople } from '~/features/events/coming/people-csv';
import { findComing } from '~/features/events/coming/people.server';
import { visitor } from '~/platform/actor';
import { Forbidden, NotFound } from '~/platform/errors';
import { addMember, useFreshDatabase } from '../../support/database';
import { changeEvent, moveTo, newComer } from './coming';
import { addEvent, makeEventScene, type EventScene } from './event';

useFreshDatabase();

let scene: EventScene;

beforeAll(async () => {
  scene = await makeEventScene({ capacity: 2 });
  const said = { diet: '=No nuts', access: 'A ramp', expectation: 'Who carries the risk?' };
  await answerEvent(scene.attendee, scene.slug, { answer: 'yes', ...said });
  await answerEvent(scene.steering, scene.slug, { answer: 'yes' });
  await answerEvent(scene.webmaster, scene.slug, { answer: 'yes', diet: 'Of who waits' });
  await answerEvent(scene.noteTaker, scene.slug, { answer: 'maybe' });
});

const names = (people: ReadonlyArray<{ name: string }>) => people.map(({ name }) => name).sort();

it('every member sees who comes; who waits or does not come, only who runs the event', async () => {
  const seen = await findComing(scene.outsider, scene.slug);
  expect(names(seen.coming)).toEqual([scene.attendee.name, scene.steering.name].sort());
  expect(seen).toMatchObject({ others: null, needs: null, expectations: null, kept: [] });
  expect(JSON.stringify(seen)).not.toMatch(/nuts|ramp|risk/);
  const run = await findComing(scene.steering, scene.slug);
  expect(run.others?.waiting).toMatchObject([{ name: scene.webmaster.name, position: 1 }]);
  expect(names(run.others?.maybe ?? [])).toEqual([scene.noteTaker.name]);
});

it('what people need is seen by the hosts alone; what they want, also by who takes notes', async () => {
  const needs = [{ name: scene.attendee.name, diet: '=No nuts', access: 'A ramp' }];
  // No lunch is ordered for who waits.
  expect((await findComing(scene.host, scene.slug)).needs).toMatchObject(needs);
  for (const reader of [scene.steering, scene.webmaster, scene.noteTaker, scene.attendee]) {
    expect((await findComing(reader, scene.slug)).needs).toBeNull();
  }
  const expectations = [{ name: scene.attendee.name, body: 'Who carries the risk?' }];
  for (const reader of [scene.host, scene.steering, scene.noteTaker]) {
    expect((await findComing(reader, scene.slug)).expectations).toMatchObject(expectations);
  }
  expect((await findComing(scene.attendee, scene.slug)).expectations).toBeNull();
});

it('as a spreadsheet it is read as text, and holds no more than its reader sees', async () => {
  const csv = writePeople(await findComing(scene.host, scene.slug));
  expect(csv).toContain(
    `${scene.attendee.name},Testing Fen,,,Coming,,'=No nuts,A ramp,Who carries`,
  );
  expect(csv).toContain(`${scene.webmaster.name},Testing Fen,,,Waiting,1,`);
  expect(writePeople(await findComing(scene.steering, scene.slug))).not.toContain('nuts');
});

it('nobody sees who comes before the event is published, and strangers never', async () => {
  const draft = await addEvent(scene.host, { state: 'draft' });
  await expect(findComing(scene.outsider, draft.slug)).rejects.toThrow(NotFound);
  await expect(findComing(scene.host, draft.slug)).rejects.toThrow(Forbidden);
  await expect(findComing(visitor, scene.slug)).rejects.toThrow(NotFound);
});

it('“Will you come?” says where one stands, and what one may do', async () => {
  expect(await findMyAnswer(scene.outsider, scene.slug)).toMatchObject({
    answer: null,
    left: 0,
    coming: 2,
    waiting: 1,
    closed: null,
    may: { answer: true, answerForOthers: true, inviteGuests: false, seeComing: true },
  });
  expect(await findMyAnswer(scene.webmaster, scene.slug)).toMatchObject({
    answer: 'yes',
    place: 'waiting',
    position: 1,
    may: { inviteGuests: true },
  });
  expect(await findMyAnswer(scene.attendee, scene.slug)).toMatchObject({ diet: '=No nuts' });
  const cancelled = await addEvent(scene.host, { state: 'cancelled' });
  expect(await findMyAnswer(scene.outsider, cancelled.slug)).toMatchObject({
    closed: 'cancelled',
    left: null,
    may: { answer: false },
  });
});

it('one answers for members of one’s organisation; who runs the event finds everybody', async () => {
  const elsewhere = await addMember();
  await moveTo([elsewhere]);
  const mine = await findColleagues(scene.outsider, scene.slug, elsewhere.name);
  expect(names(mine.colleagues)).toContain(scene.attendee.name);
  expect(names(mine.colleagues)).not.toContain(scene.outsider.name);
  expect(names(mine.colleagues)).not.toContain(elsewhere.name);
  expect(mine.found).toBeNull();
  const found = (await findColleagues(scene.host, scene.slug, elsewhere.name)).found ?? [];
  expect(names(found)).toContain(elsewhere.name);
});

it('who has a place keeps it when there are fewer places', async () => {
  const event = await addEvent(scene.host, { capacity: 2 });
  const people = [await newComer(event), await newComer(event)];
  await changeEvent(event, { capacity: 1 });
  expect((await findMyAnswer(scene.outsider, event.slug)).left).toBe(0);
  expect(names((await findComing(scene.host, event.slug)).coming)).toEqual(names(people));
});
