import { listGuestAttendees } from '~/features/events/told/attendees.server';
import { registerFollower } from '~/platform/activity/followers.server';
import { db } from '~/platform/database/database.server';
import { registerComposer, registerMailKind } from '~/platform/mail/kinds.server';
import { queueMail } from '~/platform/mail/queue.server';
import { parseContent } from './editions/content.server';
import { sayContent } from './editions/plain';

/** Guests have no account, and cannot open the notes: they are sent them. */

const COMPOSER = 'notes-to-guests';

const guestNotesMail = registerMailKind({
  kind: 'notes.guest',
  title: 'A guest is sent the notes of an event',
  placeholders: ['name', 'event', 'notes'],
  words: {
    subject: 'Notes: {event}',
    body: [
      'Hello {name}',
      'Thank you for coming to “{event}”. These are the notes.',
      '{notes}',
    ].join('\n\n'),
    button: null,
  },
  composer: COMPOSER,
});

registerComposer(COMPOSER, async (_, __, { answer: id = '', edition = '' }) => {
  const answer = await db().eventAnswer.findFirst({
    where: { id, personId: null },
    include: { event: { select: { id: true, title: true } } },
  });
  const sent =
    answer &&
    (await db().noteEdition.findUnique({
      where: { eventId_number: { eventId: answer.event.id, number: Number(edition) } },
    }));
  if (sent?.kind !== 'final') return null;
  return {
    name: answer?.guestName ?? '',
    event: answer?.event.title ?? '',
    notes: sayContent(parseContent(sent.content)),
  };
});

registerFollower({
  name: 'notes.guests',
  async follow(entries) {
    const published = entries.filter(({ kind }) => kind === 'notes.published');
    const mails = await Promise.all(
      published.map(async ({ subjects }) => {
        const guests = await listGuestAttendees(subjects.event ?? '');
        return guests.map((guest) => ({ ...guest, edition: subjects.edition ?? '' }));
      }),
    );
    if (mails.flat().length === 0) return null;
    return async (tx) => {
      for (const { answerId, address, edition } of mails.flat()) {
        await queueMail(tx, {
          kind: guestNotesMail,
          to: { address },
          values: { answer: answerId, edition },
          key: `${answerId} ${edition}`,
        });
      }
    };
  },
});
