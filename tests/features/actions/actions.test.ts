import { beforeAll, beforeEach, expect, it } from 'vitest';
import '~/features/register.server';
import { addAction, changeAction } from '~/features/actions/deeds.server';
import {
  dropAction,
  finishAction,
  reopenAction,
  reportProgress,
} from '~/features/actions/report.server';
import { findAction } from '~/features/actions/seen/action-page.server';
import { writeActions } from '~/features/actions/seen/actions-csv';
import { listActions, listAllActions } from '~/features/actions/seen/list.server';
import { findActionsOfEvent, findEventActions } from '~/features/actions/seen/of-event.server';
import type { ActionFilter, OpenActions } from '~/features/actions/views';
import { theProcess } from '~/platform/actor';
import { catchUp } from '~/platform/activity/followers.server';
import { addDays } from '~/platform/calendar/days';
import { atTime } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import { Conflict, Forbidden, Invalid, NotFound } from '~/platform/errors';
import { loadHomeParts } from '~/platform/home/home-parts.server';
import { loadProfileParts } from '~/platform/profile/profile-parts.server';
import { useFreshDatabase } from '../../support/database';
import { addEvent, makeEventScene, type EventScene } from '../events/event';
import { toldTo } from '../notices/told';
import { agree, agreed, inTwoWeeks } from './agreed';

useFreshDatabase();

// From here on whoever is concerned is told.
beforeAll(catchUp);

let scene: EventScene;
const all: ActionFilter = { whose: 'all', overdue: false, event: null };
const said = (words: string) => ({ words, idempotencyKey: words });

beforeEach(async () => {
  scene = await makeEventScene({ inDays: -1 });
});

it('is written down by who runs the event and takes its notes, and by nobody else', async () => {
  const { slug, host, noteTaker, steering, webmaster, attendee, outsider } = scene;
  for (const actor of [host, noteTaker, steering, webmaster]) {
    await addAction(actor, slug, agreed({ what: `By ${actor.name}` }));
  }
  for (const actor of [attendee, outsider]) {
    await expect(addAction(actor, slug, agreed())).rejects.toThrow(Forbidden);
  }
  const draft = await addEvent(host, { state: 'draft' });
  await expect(addAction(host, draft.slug, agreed())).rejects.toThrow(Forbidden);
  await expect(addAction(outsider, draft.slug, agreed())).rejects.toThrow(NotFound);
  expect((await findEventActions(outsider, slug)).open).toHaveLength(4);
  await expect(findEventActions(outsider, draft.slug)).rejects.toThrow(NotFound);
});

it('is written down once, however often it is sent', async () => {
  const input = agreed();
  const [first, second] = [
    await addAction(scene.host, scene.slug, input),
    await addAction(scene.host, scene.slug, input),
  ];
  expect(second).toBe(first);
  expect(await db().eventAction.count({ where: { eventId: scene.id } })).toBe(1);
});

it('finds a member by a part of their name; of several it asks which; with an organisation it is somebody else', async () => {
  const { host, slug, attendee, outsider } = scene;
  const part = attendee.name.replace('Dr ', '').toUpperCase();
  const add = (owner: string, organisation = '') =>
    addAction(host, slug, agreed({ owner, organisation }));
  const ownerOf = async (id: string) => (await findAction(host, id)).owner;
  expect(await ownerOf(await add(part))).toMatchObject({ id: attendee.id, name: attendee.name });
  const name = `${attendee.name} the younger`;
  await change(theProcess, (tx) =>
    tx.person.update({ where: { id: outsider.id }, data: { name } }),
  );
  expect(await ownerOf(await add(attendee.name, 'testing'))).toMatchObject({ id: attendee.id });
  expect(await ownerOf(await add('Prof. Ida Marsh', 'Ministry'))).toEqual({
    id: null,
    name: 'Prof. Ida Marsh',
    organisation: 'Ministry',
  });
  const problem = (owner: string) => add(owner).catch((error: Invalid) => error.errors.owner);
  expect(await problem('Dr Member')).toContain('More than one member has this in their name');
  expect(await problem('Ida Marsh')).toContain('No member is called “Ida Marsh”');
});

it('is due today or later, within three years', async () => {
  const add = (days: number) =>
    addAction(scene.host, scene.slug, agreed({ dueOn: addDays(inTwoWeeks(), days) }));
  await expect(add(-30)).rejects.toThrow(Invalid);
  await expect(add(4 * 365)).rejects.toThrow(Invalid);
});

it('tells the member who has it to do; who has it no more is told no more', async () => {
  const { host, slug, attendee, outsider } = scene;
  const given = [expect.stringContaining('It is yours to do')];
  const id = await agree(host, slug, attendee);
  expect(await toldTo(attendee)).toEqual(given);
  expect(await toldTo(outsider)).toEqual([]);
  await changeAction(host, id, agreed({ owner: outsider.name, organisation: '' }));
  expect(await toldTo(outsider)).toEqual(given);
  expect(await toldTo(attendee)).toEqual([]);
});

it('is changed by who runs the event and takes its notes, not by who has it to do', async () => {
  const { host, noteTaker, slug, attendee, outsider } = scene;
  const id = await agree(host, slug, attendee);
  const input = agreed({ what: 'Publish them by cluster', owner: attendee.name, organisation: '' });
  for (const actor of [attendee, outsider]) {
    await expect(changeAction(actor, id, input)).rejects.toThrow(Forbidden);
    await expect(dropAction(actor, id, 'No.')).rejects.toThrow(Forbidden);
  }
  await changeAction(noteTaker, id, input);
  expect(await findAction(outsider, id)).toMatchObject({ what: 'Publish them by cluster' });
  await dropAction(noteTaker, id, 'The figures do not exist.');
  expect(await findAction(outsider, id)).toMatchObject({
    state: 'dropped',
    outcome: 'The figures do not exist.',
  });
  expect(await toldTo(attendee)).toEqual([expect.stringContaining('is dropped')]);
});

it('stays with whom it was given to, were a member to be called so since', async () => {
  const { host, slug, outsider } = scene;
  const of = { owner: 'Prof. Newly', organisation: 'Testing' };
  const id = await addAction(host, slug, agreed(of));
  await change(theProcess, (tx) =>
    tx.person.update({ where: { id: outsider.id }, data: { name: of.owner } }),
  );
  await changeAction(host, id, agreed({ what: 'Other words', ...of }));
  expect((await findAction(host, id)).owner).toMatchObject({ id: null, name: 'Prof. Newly' });
});

it('progress is said by who has it to do and who runs the event; hosts are told, others not', async () => {
  const { host, steering, slug, attendee, outsider, noteTaker } = scene;
  const id = await agree(host, slug, attendee);
  for (const actor of [outsider, noteTaker]) {
    await expect(reportProgress(actor, id, said('Soon.'))).rejects.toThrow(Forbidden);
    await expect(finishAction(actor, id, 'Done.')).rejects.toThrow(Forbidden);
  }
  await reportProgress(attendee, id, said('Asked for them.'));
  await reportProgress(attendee, id, said('Asked for them.'));
  expect(await toldTo(host)).toEqual([expect.stringContaining('There is news of')]);
  await reportProgress(steering, id, said('They are nearly here.'));
  expect((await findAction(outsider, id)).progress.map(({ body, by }) => [body, by])).toEqual([
    ['They are nearly here.', steering.name],
    ['Asked for them.', attendee.name],
  ]);
  expect(await toldTo(outsider)).toEqual([]);
});

it('is done once; who was too late is told so; it can be taken up again', async () => {
  const { host, slug, attendee, outsider } = scene;
  const id = await agree(host, slug, attendee);
  await expect(reopenAction(attendee, id)).rejects.toThrow(Conflict);
  await finishAction(attendee, id, 'They are in the library.');
  expect(await toldTo(host)).toEqual([expect.stringContaining('is done')]);
  for (const deed of [
    () => finishAction(host, id, 'Again.'),
    () => reportProgress(host, id, said('More.')),
    () => dropAction(host, id, 'Too late.'),
    () => changeAction(host, id, agreed()),
  ]) {
    await expect(deed()).rejects.toThrow(Conflict);
  }
  await expect(finishAction(outsider, id, 'Mine.')).rejects.toThrow(Forbidden);
  await expect(reopenAction(outsider, id)).rejects.toThrow(Forbidden);
  await reopenAction(host, id);
  expect(await findAction(outsider, id)).toMatchObject({
    state: 'open',
    outcome: '',
    progress: [
      { body: 'Taken up again. Before, it was done: “They are in the library.”', by: host.name },
    ],
  });
});

it('the list has what is open by its day, filtered by mine, overdue and event', async () => {
  const { host, slug, attendee, outsider } = scene;
  const other = await addEvent(host);
  const late = await agree(host, slug, attendee, addDays(inTwoWeeks(), -5));
  const later = await agree(host, other.slug, outsider);
  const done = await agree(host, slug, attendee);
  await finishAction(attendee, done, 'Done.');
  const ids = async (filter: Partial<ActionFilter>, reader = outsider) => {
    const { open, settled } = await listActions(reader, { ...all, ...filter }, null);
    return [...open, ...settled]
      .map(({ id }) => id)
      .filter((id) => [late, later, done].includes(id));
  };
  expect(await ids({})).toEqual([late, later, done]);
  expect(await ids({ whose: 'mine' })).toEqual([later]);
  expect(await ids({ event: slug })).toEqual([late, done]);
  await atTime(new Date(`${addDays(inTwoWeeks(), -1)}T09:00:00Z`), async () => {
    expect(await ids({ overdue: true })).toEqual([late]);
    expect(await ids({ overdue: true }, attendee)).toEqual([late]);
  });
  const csv = writeActions(await listAllActions(outsider, { ...all, event: slug }));
  expect(csv.split('\r\n')).toHaveLength(4);
  expect(csv).toContain('Publish the figures by practice');
});

it('stands on the owner’s page and at their home while it is open, and on nobody else’s', async () => {
  const { host, slug, attendee, outsider } = scene;
  const id = await agree(host, slug, attendee);
  const parts = async () => {
    const profile = await loadProfileParts(outsider, attendee.id);
    const home = await loadHomeParts(attendee);
    return [profile['actions.open'], home['actions.mine']] as Array<OpenActions | undefined>;
  };
  for (const part of await parts()) expect(part?.actions).toMatchObject([{ id }]);
  expect((await loadProfileParts(attendee, outsider.id))['actions.open']).toBeUndefined();
  expect((await loadHomeParts(outsider))['actions.mine']).toBeUndefined();
  await finishAction(attendee, id, 'Done.');
  expect(await parts()).toEqual([undefined, undefined]);
});

it('the event’s page has a part for it once something was agreed, and before only for who writes it down', async () => {
  const { host, slug, attendee, outsider } = scene;
  expect(await findActionsOfEvent(outsider, slug)).toBeNull();
  expect(await findActionsOfEvent(host, slug)).toMatchObject({ open: [], mayAdd: true });
  const id = await agree(host, slug, attendee);
  expect(await findActionsOfEvent(outsider, slug)).toMatchObject({
    open: [{ id }],
    mayAdd: false,
    mayUpdate: false,
  });
});
