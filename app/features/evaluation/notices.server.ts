import type { LoggedEntry } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { formatDay } from '~/platform/dates';
import { registerNoticeKind, type Telling } from '~/platform/notices/notice-kinds.server';
import { evaluationAddresses } from './addresses';
import { isOpen } from './load.server';

/** That somebody is asked what they thought of an event, and reminded of it. Guests are written to (guest-mails). */

/** Tells as long as it can be answered and they have not. */
async function tell(person: Person, entries: LoggedEntry[]): Promise<Array<Telling | null>> {
  const tickets = await db().evaluationTicket.findMany({
    where: {
      answer: { personId: person.id },
      eventId: { in: entries.map(({ subjects }) => subjects.event ?? '') },
      spent: false,
    },
    select: {
      eventId: true,
      of: { select: { closesOn: true, event: { select: { slug: true, title: true } } } },
    },
  });
  const open = new Map(
    tickets.filter(({ of }) => isOpen(of.closesOn)).map(({ eventId, of }) => [eventId, of]),
  );
  return entries.map(({ subjects }) => {
    const of = open.get(subjects.event ?? '');
    if (!of) return null;
    const { slug, title } = of.event;
    return {
      sentence: `What did you think of “${title}”? Please answer a few questions by ${formatDay(of.closesOn)}`,
      to: href(evaluationAddresses.form, { slug }),
      values: { title, until: formatDay(of.closesOn) },
    };
  });
}

registerNoticeKind({
  kind: 'evaluation.asked',
  title: 'I am asked what I thought of an event',
  entries: ['evaluation.asked'],
  byDefault: { site: true, mail: true },
  placeholders: ['title', 'until'],
  words: {
    subject: 'What did you think of “{title}”?',
    body: [
      'Hello {givenName}',
      'Thank you for coming to “{title}”. Please say what you thought of it: a few questions, by {until}.',
      '{link}',
    ].join('\n\n'),
    button: 'Answer the questions',
  },
  about: ({ subjects }) => `evaluation:${subjects.event ?? ''}`,
  async concerns({ subjects }) {
    const answer = await db().eventAnswer.findUnique({ where: { id: subjects.answer ?? '' } });
    return answer?.personId == null ? [] : [answer.personId];
  },
  tell,
});

registerNoticeKind({
  kind: 'evaluation.reminded',
  title: 'I have not yet said what I thought of an event, and its last day comes near',
  entries: ['evaluation.reminded'],
  byDefault: { site: false, mail: true },
  placeholders: ['title', 'until'],
  words: {
    subject: 'Until {until}: what did you think of “{title}”?',
    body: [
      'Hello {givenName}',
      'You can still say what you thought of “{title}”, until {until}. We ask you this once more, and not again.',
      '{link}',
    ].join('\n\n'),
    button: 'Answer the questions',
  },
  // Apart from the first: about one thing one mail is sent until it has been seen.
  about: ({ subjects }) => `evaluation-reminder:${subjects.event ?? ''}`,
  async concerns({ subjects }) {
    const tickets = await db().evaluationTicket.findMany({
      where: { eventId: subjects.event ?? '', spent: false },
      select: { answer: { select: { personId: true } } },
    });
    return tickets.flatMap(({ answer }) => answer.personId ?? []);
  },
  tell,
});
