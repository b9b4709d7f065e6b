import { now } from '~/platform/clock.server';
import { db } from '~/platform/database/database.server';
import { formatDateTime } from '~/platform/dates';
import { registerComposer, registerMailKind } from '~/platform/mail/kinds.server';
import { sayChanges, sayWhere, type Change } from '../making/changes';
import { listProgramme } from '../seen/programme.server';
import { sayProgramme } from '../told/agenda';
import { sayWhen } from '../when';
import { guestLink } from './guest-link.server';

/**
 * Mails to guests, who have no bell. Each says what is true when it goes out, and has their link, which is made then.
 */

const COMPOSER = 'event-guests';
const placeholders = ['name', 'event', 'when', 'where', 'link'] as const;

const register = (
  kind: string,
  title: string,
  subject: string,
  body: string[],
  button: string,
  more: readonly string[] = [],
) =>
  registerMailKind({
    kind: `events.guest-${kind}`,
    title,
    placeholders: [...placeholders, ...more],
    words: { subject, body: body.join('\n\n'), button },
    composer: COMPOSER,
  });

const FACTS = '{when}\n{where}';

/** A guest is invited. */
export const guestInvitedMail = register(
  'invited',
  'A guest is invited to an event',
  'Will you come? {event}',
  [
    'Hello {name}',
    'You are invited to “{event}”.',
    FACTS,
    'Your own link says more, and takes your answer. You need no account.',
    '{link}',
  ],
  'Answer',
);

/** A place is free for a guest who waits, or is theirs. */
export const guestOfferedMail = register(
  'offered',
  'A guest is offered a place that became free',
  'A place is free for you: {event}',
  [
    'Hello {name}',
    'A place at “{event}” has become free, and you are next. It is kept for you until {until}.',
    FACTS,
    '{link}',
  ],
  'Take the place',
  ['until'],
);

/** Something about the event changed. */
export const guestChangedMail = register(
  'changed',
  'A guest is told that an event has changed',
  'Changed: {event}',
  ['Hello {name}', '“{event}” has changed.', '{changes}', FACTS, '{link}'],
  'Look at it',
  ['changes'],
);

/** The event is cancelled. */
export const guestCancelledMail = register(
  'cancelled',
  'A guest is told that an event is cancelled',
  'Cancelled: {event}',
  ['Hello {name}', '“{event}” is cancelled.', '{reason}', FACTS, '{link}'],
  'Look at it',
  ['reason'],
);

/** The event is near. */
export const guestReminderMail = register(
  'reminder',
  'A guest is reminded of an event',
  'Reminder: {event}',
  ['Hello {name}', 'You said that you come to “{event}”.', FACTS, '{programme}', '{link}'],
  'Everything about it',
  ['programme'],
);

registerComposer(COMPOSER, async ({ kind }, _, { answer: id = '', change = '' }) => {
  const answer = await db().eventAnswer.findFirst({
    where: { id, guestEmail: { not: '' } },
    include: { event: true },
  });
  if (!answer || answer.event.endsAt <= now()) return null;
  const { event } = answer;
  const cancelled = event.state === 'cancelled';
  if (cancelled !== (kind === guestCancelledMail.kind)) return null;
  const values = {
    name: answer.guestName,
    event: event.title,
    when: sayWhen(event),
    where: sayWhere(event),
    link: guestLink(id),
  };
  switch (kind) {
    case guestInvitedMail.kind:
      return answer.answer === 'invited' ? values : null;
    case guestOfferedMail.kind:
      if (answer.place !== 'offered' || answer.offerEndsAt === null) return null;
      return {
        ...values,
        until: formatDateTime(answer.offerEndsAt.toISOString(), now().toISOString()),
      };
    case guestChangedMail.kind: {
      const row = await db().eventChange.findUnique({ where: { seq: Number(change) } });
      return row && { ...values, changes: sayChanges(JSON.parse(row.what) as Change[]) };
    }
    case guestCancelledMail.kind:
      return { ...values, reason: event.cancelReason };
    default:
      if (answer.place !== 'held') return null;
      return { ...values, programme: sayProgramme(await listProgramme(event.id)) };
  }
});
