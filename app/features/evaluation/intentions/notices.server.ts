import type { LoggedEntry } from '~/platform/activity/activity.server';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { registerNoticeKind } from '~/platform/notices/notice-kinds.server';
import { intentionAddresses } from './addresses';

/** The reminder. It says that there is something and after which event, never what: mails are read over shoulders. */

const idOf = ({ subjects }: LoggedEntry) => subjects.intention ?? '';

registerNoticeKind({
  kind: 'evaluation.intention-due',
  title: 'The day has come on which I wanted to be reminded of what I will do',
  entries: ['evaluation.intention-due'],
  byDefault: { site: true, mail: true },
  placeholders: ['event'],
  words: {
    subject: 'What you meant to do after “{event}”',
    body: [
      'Hello {givenName}',
      'You asked to be reminded today of what you meant to do after “{event}”. We ask once, and nobody else is told.',
      '{link}',
    ].join('\n\n'),
    button: 'See what it was',
  },
  about: (entry) => `intention:${idOf(entry)}`,
  async concerns(entry) {
    const intention = await db().intention.findUnique({ where: { id: idOf(entry) } });
    return intention ? [intention.personId] : [];
  },
  async tell(person, entries) {
    const rows = await db().intention.findMany({
      where: { id: { in: entries.map(idOf) }, personId: person.id, doneAt: null },
      select: { id: true, event: { select: { title: true } } },
    });
    const titles = new Map(rows.map(({ id, event }) => [id, event.title]));
    return entries.map((entry) => {
      const event = titles.get(idOf(entry));
      if (event === undefined) return null;
      return {
        sentence: `You asked to be reminded of what you meant to do after “${event}”`,
        to: href(intentionAddresses.mine, {}),
        values: { event },
      };
    });
  },
});
