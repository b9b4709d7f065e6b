import { listAttendees } from '~/features/events/told/attendees.server';
import type { LoggedEntry } from '~/platform/activity/activity.server';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { formatDay } from '~/platform/dates';
import { registerNoticeKind } from '~/platform/notices/notice-kinds.server';
import { tellEvents } from '~/features/events/told/load.server';
import { notesAddresses } from './addresses';
import { sayContent } from './editions/plain';
import { parseContent } from './editions/content.server';

/** What of notes concerns whom. */

const about = ({ subjects }: LoggedEntry) => `notes:${subjects.event ?? ''}`;
/** An edition by itself: who has not looked at the draft is still sent the final version. */
const aboutEdition = ({ subjects }: LoggedEntry) =>
  `notes:${subjects.event ?? ''} ${subjects.edition ?? ''}`;
const attendees = ({ subjects }: LoggedEntry) => listAttendees(subjects.event ?? '');

registerNoticeKind({
  kind: 'notes.circulated',
  title: 'A draft of the notes of an event that I was at waits for comments',
  entries: ['notes.circulated'],
  byDefault: { site: true, mail: true },
  placeholders: ['event', 'when', 'where', 'until'],
  words: {
    subject: 'Draft notes, for your comments: {event}',
    body: [
      'Hello {givenName}',
      '{sentence}. You can comment on any line until {until}; each comment is worked in, or declined with a reason.',
      '{link}',
    ].join('\n\n'),
    button: 'Read the draft',
  },
  about: aboutEdition,
  concerns: attendees,
  tell: tellEvents(async ({ id, slug, title }) => {
    const notes = await db().eventNotes.findUnique({ where: { eventId: id } });
    if (notes?.state !== 'circulated' || notes.commentsUntil === null) return null;
    return {
      sentence: `The draft of the notes of “${title}” is there`,
      to: href(notesAddresses.notes, { slug }),
      values: { until: formatDay(notes.commentsUntil) },
    };
  }),
});

registerNoticeKind({
  kind: 'notes.published',
  title: 'The notes of an event that I was at are published',
  entries: ['notes.published'],
  byDefault: { site: true, mail: true },
  placeholders: ['event', 'when', 'where', 'notes'],
  words: {
    subject: 'Notes: {event}',
    body: ['Hello {givenName}', '{sentence}.', '{link}', '{notes}'].join('\n\n'),
    button: 'Read, print or compare them',
  },
  about: aboutEdition,
  concerns: attendees,
  tell: tellEvents(async ({ id, slug, title }, { subjects }) => {
    const edition = await db().noteEdition.findUnique({
      where: { eventId_number: { eventId: id, number: Number(subjects.edition) } },
    });
    if (edition?.kind !== 'final') return null;
    return {
      sentence: `The notes of “${title}” are published`,
      to: href(notesAddresses.notes, { slug }),
      values: { notes: sayContent(parseContent(edition.content)) },
    };
  }),
});

registerNoticeKind({
  kind: 'notes.commented',
  title: 'Somebody comments on notes that I look after',
  entries: ['notes.commented'],
  byDefault: { site: true, mail: false },
  placeholders: ['event', 'when', 'where'],
  words: {
    subject: 'Comment on the notes: {event}',
    body: ['Hello {givenName}', '{sentence}.', '{link}'].join('\n\n'),
    button: 'Work it in, or decline it',
  },
  about,
  async concerns({ subjects }) {
    const hosts = await db().eventHost.findMany({
      where: { eventId: subjects.event ?? '' },
      select: { personId: true },
    });
    return hosts.map(({ personId }) => personId);
  },
  tell: tellEvents(async ({ slug, title }, { subjects }) => {
    const comment = await db().noteComment.findUnique({
      where: { id: subjects.comment ?? '' },
      include: { author: { select: { name: true } } },
    });
    if (comment?.state !== 'open') return null;
    return {
      sentence: `${comment.author.name} commented on the notes of “${title}”`,
      to: href(notesAddresses.comments, { slug }),
    };
  }),
});

registerNoticeKind({
  kind: 'notes.decided',
  title: 'My comment on notes is worked in, or declined',
  entries: ['notes.decided'],
  byDefault: { site: true, mail: true },
  placeholders: ['event', 'when', 'where', 'outcome'],
  words: {
    subject: 'Your comment on the notes: {event}',
    body: ['Hello {givenName}', '{sentence}.', '{outcome}', '{link}'].join('\n\n'),
    button: 'Read the notes',
  },
  about: ({ subjects }) => `note-comment:${subjects.comment ?? ''}`,
  async concerns({ subjects }) {
    const comment = await db().noteComment.findUnique({ where: { id: subjects.comment ?? '' } });
    return comment ? [comment.authorId] : [];
  },
  tell: tellEvents(async ({ slug, title }, { subjects }, person) => {
    const comment = await db().noteComment.findFirst({
      where: { id: subjects.comment ?? '', authorId: person.id },
    });
    if (!comment || comment.state === 'open') return null;
    const accepted = comment.state === 'accepted';
    return {
      sentence: accepted
        ? `Your comment on the notes of “${title}” is worked in`
        : `Your comment on the notes of “${title}” is not worked in`,
      to: href(notesAddresses.notes, { slug }),
      values: { outcome: accepted ? 'Thank you.' : `Why: ${comment.reason}` },
    };
  }),
});
