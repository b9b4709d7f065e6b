import { registerFollower } from '~/platform/activity/followers.server';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { registerComposer, registerMailKind } from '~/platform/mail/kinds.server';
import { queueMail } from '~/platform/mail/queue.server';
import { registerNoticeKind } from '~/platform/notices/notice-kinds.server';
import { listAttendees, listGuestAttendees } from '../../events/told/attendees.server';
import { eventPlaceholders, tellEvents } from '../../events/told/load.server';
import { actionAddresses } from '../addresses';

/** An update reaches all who were there: members by a notice, guests by mail, because they cannot open its page. */

const SENT = 'actions.update-sent';

registerNoticeKind({
  kind: 'actions.update',
  title: 'I am told how what was agreed at an event I was at stands',
  entries: [SENT],
  byDefault: { site: true, mail: true },
  placeholders: [...eventPlaceholders, 'update'],
  words: {
    subject: 'How the actions stand: {event}',
    body: ['Hello {givenName}', '{update}', '{link}'].join('\n\n'),
    button: 'See all actions',
  },
  about: ({ subjects }) => `event-update:${subjects.update ?? ''}`,
  concerns: ({ subjects }) => listAttendees(subjects.event ?? ''),
  tell: tellEvents(async ({ slug, title }, { subjects }) => {
    const update = await db().eventUpdate.findUnique({ where: { id: subjects.update ?? '' } });
    return (
      update && {
        sentence: `There is an update on the actions from “${title}”`,
        to: href(actionAddresses.ofEvent, { slug }),
        values: { update: update.body },
      }
    );
  }),
});

const COMPOSER = 'update-to-guests';

const guestMail = registerMailKind({
  kind: 'actions.guest-update',
  title: 'A guest is told how what was agreed at an event stands',
  placeholders: ['name', 'event', 'update'],
  words: {
    subject: 'How the actions stand: {event}',
    body: ['Hello {name}', '{update}'].join('\n\n'),
    button: null,
  },
  composer: COMPOSER,
});

registerComposer(COMPOSER, async (_, __, { answer: id = '', update: updateId = '' }) => {
  const [answer, update] = await Promise.all([
    db().eventAnswer.findFirst({ where: { id, personId: null, guestEmail: { not: '' } } }),
    db().eventUpdate.findUnique({
      where: { id: updateId },
      include: { event: { select: { title: true } } },
    }),
  ]);
  if (!answer || !update) return null;
  return { name: answer.guestName, event: update.event.title, update: update.body };
});

registerFollower({
  name: 'actions.guests',
  async follow(entries) {
    const mails = await Promise.all(
      entries
        .filter(({ kind }) => kind === SENT)
        .map(async ({ subjects }) => {
          const guests = await listGuestAttendees(subjects.event ?? '');
          return guests.map((guest) => ({ ...guest, update: subjects.update ?? '' }));
        }),
    );
    if (mails.flat().length === 0) return null;
    return async (tx) => {
      for (const { answerId, address, update } of mails.flat()) {
        await queueMail(tx, {
          kind: guestMail,
          to: { address },
          values: { answer: answerId, update },
          key: `${answerId} ${update}`,
        });
      }
    };
  },
});
