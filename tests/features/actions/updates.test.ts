import { beforeAll, beforeEach, expect, it } from 'vitest';
import '~/features/register.server';
import { addAction } from '~/features/actions/deeds.server';
import { dropAction, finishAction, reportProgress } from '~/features/actions/report.server';
import { findActionsOfEvent, findEventActions } from '~/features/actions/seen/of-event.server';
import { composeUpdate } from '~/features/actions/updates/compose';
import { findUpdateForm, previewUpdate, sendUpdate } from '~/features/actions/updates/send.server';
import type { ActionRow } from '~/features/actions/views';
import { catchUp } from '~/platform/activity/followers.server';
import { db } from '~/platform/database/database.server';
import { Forbidden } from '~/platform/errors';
import { findComposer, findMailKind } from '~/platform/mail/kinds.server';
import { useFreshDatabase } from '../../support/database';
import { addPlace } from '../evaluation/evaluation';
import { makeEventScene, type EventScene } from '../events/event';
import { toldTo } from '../notices/told';
import { agree, agreed } from './agreed';

useFreshDatabase();

// From here on whoever is concerned is told.
beforeAll(catchUp);

let scene: EventScene;
const update = (body: string) => ({ body, idempotencyKey: body });
const TOLD = expect.stringContaining('There is an update on the actions') as string;

beforeEach(async () => {
  scene = await makeEventScene({ inDays: -1 });
});

const row = (facts: Partial<ActionRow>): ActionRow => ({
  id: 'a',
  what: 'Publish the figures',
  owner: { id: null, name: 'Dr Marsh', organisation: 'Ministry' },
  dueOn: '2018-08-06',
  state: 'open',
  overdue: false,
  outcome: '',
  settledAt: null,
  event: { slug: 'day', title: 'Fair shares day' },
  latest: null,
  ...facts,
});

it('is made of what is done, under way, to do and dropped, in plain words', () => {
  const reported = [
    { action: row({ what: 'A', state: 'done', outcome: 'In the\nlibrary.' }), progress: [] },
    { action: row({ what: 'B', overdue: true }), progress: ['Asked.', 'Nearly.'] },
    { action: row({ what: 'C' }), progress: [] },
    { action: row({ what: 'D', state: 'dropped', outcome: 'No money.' }), progress: [] },
  ];
  expect(composeUpdate('Fair shares day', '2018-08-01', reported).split('\n\n')).toEqual([
    'How the actions from “Fair shares day” stand on Wednesday 1 August 2018.',
    'Done:',
    '- A: Dr Marsh, Ministry. In the library.',
    'Under way:',
    '- B: Dr Marsh, Ministry. Asked. Nearly. (by Monday 6 August 2018, overdue)',
    'To do:',
    '- C: Dr Marsh, Ministry, by Monday 6 August 2018',
    'Dropped:',
    '- D: Dr Marsh, Ministry. No money.',
  ]);
});

it('begins with what is new since the last one: what was settled before is not told again', async () => {
  const { host, slug, attendee } = scene;
  const done = await addAction(host, slug, agreed({ what: 'Book the hall' }));
  const open = await agree(host, slug, attendee);
  await finishAction(host, done, 'It is booked.');
  await reportProgress(attendee, open, { words: 'Asked for them.', idempotencyKey: 'asked' });
  const first = await findUpdateForm(host, slug);
  expect(first.body).toContain('- Book the hall: Prof. Ida Marsh, Ministry. It is booked.');
  expect(first.body).toContain('Asked for them.');
  await sendUpdate(host, slug, update(first.body));
  const dropped = await addAction(host, slug, agreed({ what: 'Print posters' }));
  await dropAction(host, dropped, 'Nobody reads them.');
  const second = await findUpdateForm(host, slug);
  expect(second.body).not.toContain('Book the hall');
  expect(second.body).not.toContain('Asked for them.');
  expect(second.body).toContain('Publish the figures by practice');
  expect(second.body).toContain('Nobody reads them.');
});

it('reaches members who were there by a notice, and guests by a mail, each once', async () => {
  const { host, slug, id: eventId, attendee, noteTaker, outsider } = scene;
  const guest = { guestName: 'Ida Marsh', guestEmail: 'ida@example.org' };
  const answerId = await addPlace(eventId, guest);
  expect(await findUpdateForm(host, slug)).toMatchObject({ members: 2, guests: 1, lastAt: null });
  await sendUpdate(host, slug, update('All is well.'));
  await sendUpdate(host, slug, update('All is well.'));
  for (const person of [attendee, noteTaker]) expect(await toldTo(person)).toEqual([TOLD]);
  expect(await toldTo(outsider)).toEqual([]);
  expect(await toldTo(host)).toEqual([]);

  const mails = await db().mail.findMany({ where: { address: guest.guestEmail } });
  expect(mails.map(({ kind }) => kind)).toEqual(['actions.guest-update']);
  const kind = findMailKind('actions.guest-update');
  const compose = findComposer(kind?.composer ?? '');
  const { id: updateId } = await db().eventUpdate.findFirstOrThrow({ where: { eventId } });
  const values = kind && (await compose?.(kind, null, { answer: answerId, update: updateId }));
  expect(values).toMatchObject({ name: 'Ida Marsh', update: 'All is well.' });
  expect(await compose?.(kind!, null, { answer: 'another', update: updateId })).toBeNull();
});

it('is kept on the event’s page, for every member', async () => {
  const { host, slug, outsider } = scene;
  await sendUpdate(host, slug, update('All is **well**.'));
  const shown = { by: host.name, html: '<p>All is <strong>well</strong>.</p>\n' };
  expect(await findActionsOfEvent(outsider, slug)).toMatchObject({ update: shown });
  expect(await findEventActions(outsider, slug)).toMatchObject({ updates: [shown] });
});

it('is made, looked at and sent by who runs the event, once it has begun', async () => {
  const { steering, webmaster, attendee, noteTaker, outsider, slug } = scene;
  for (const actor of [steering, webmaster]) {
    await expect(previewUpdate(actor, slug, '*Well*')).resolves.toContain('<em>Well</em>');
  }
  for (const actor of [attendee, noteTaker, outsider]) {
    await expect(findUpdateForm(actor, slug)).rejects.toThrow(Forbidden);
    await expect(previewUpdate(actor, slug, 'Well')).rejects.toThrow(Forbidden);
    await expect(sendUpdate(actor, slug, update('Well'))).rejects.toThrow(Forbidden);
  }
  const toCome = await makeEventScene();
  await expect(sendUpdate(toCome.host, toCome.slug, update('Well'))).rejects.toThrow(Forbidden);
});
