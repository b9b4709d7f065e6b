import { needsOf } from '~/features/events/needs/needs-of';
import { registerEventNeed, type Need } from '~/features/events/needs/registry.server';
import { isPastBy } from '~/features/events/needs/when';
import { href } from '~/platform/addresses';
import type { Day } from '~/platform/calendar/days';
import { db } from '~/platform/database/database.server';
import { notesAddresses } from './addresses';

/** What the notes of an event need once it is over: to be begun, sent out, decided about and published. */

/** Notes are begun on the day; after so many days of work a draft is out, and after so many more the final version. */
const BEGUN_BY = 1;
const SENT_BY = 10;
const FINAL_BY = 30;

registerEventNeed({
  key: 'notes.state',
  order: 90,
  async missing(events, today) {
    const over = events.filter((event) => event.over);
    const ids = over.map(({ id }) => id);
    const [rows, comments] = await Promise.all([
      db().eventNotes.findMany({ where: { eventId: { in: ids } } }),
      db().noteComment.groupBy({
        by: ['eventId'],
        where: { eventId: { in: ids }, state: 'open' },
        _count: { _all: true },
      }),
    ]);
    const notes = new Map(rows.map((row) => [row.eventId, row]));
    const open = new Map(comments.map(({ eventId, _count }) => [eventId, _count._all]));
    return needsOf(over, (event) => {
      const own = notes.get(event.id);
      const need = judge(event.slug, own, open.get(event.id) ?? 0, today);
      return need && { ...need, overdue: isPastBy(event, today, need.days) };
    });
  },
});

interface Notes {
  state: string;
  commentsUntil: string | null;
}

/** The next thing to do; null once the final version is out. */
function judge(
  slug: string,
  notes: Notes | undefined,
  open: number,
  today: Day,
): (Omit<Need, 'overdue'> & { days: number }) | null {
  const write = href(notesAddresses.write, { slug });
  const send = href(notesAddresses.send, { slug });
  if (!notes) return { text: 'The notes are not begun', to: write, days: BEGUN_BY };
  if (notes.state === 'writing') {
    return { text: 'The draft of the notes is not sent out', to: send, days: SENT_BY };
  }
  if (notes.state !== 'circulated') return null;
  if (open > 0) {
    const text =
      open === 1 ? '1 comment on the notes is open' : `${open} comments on the notes are open`;
    return { text, to: href(notesAddresses.comments, { slug }), days: FINAL_BY };
  }
  return (notes.commentsUntil ?? '') < today
    ? { text: 'The notes are not published', to: send, days: FINAL_BY }
    : null;
}
