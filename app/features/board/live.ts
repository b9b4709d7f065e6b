import type { Happening } from '~/platform/live/protocol';
import { endOf, type ListQuery, type View } from './lists/list-query';
import type { Counts, SectionUpdate, TopicList, TopicPage, TopicRow, TopicUpdate } from './views';

/**
 * What happened, applied to a page that is open: the result is what the same page would show if it were loaded again.
 * Pure, so that a test can hold the two side by side.
 */

/** A topic's page after something happened in the topic. */
export function applyToTopic(
  page: TopicPage,
  { kind, payload }: Happening<TopicUpdate>,
): TopicPage {
  const { topic, reply } = payload;
  const updated = { ...page, topic };
  if (!reply) return updated;
  if (page.replies.some(({ id }) => id === reply.id)) {
    const replies = page.replies.map((shown) => (shown.id === reply.id ? reply : shown));
    return { ...updated, replies };
  }
  if (page.side !== null && reply.author.side !== page.side) return updated; // it is not among those shown
  if (kind !== 'board.replied' || reply.seq <= page.newest) return updated; // it stands on another page
  const newest = reply.seq;
  if (page.later > 0 || page.replies.length >= page.size) {
    return { ...updated, later: page.later + 1, newest };
  }
  return { ...updated, replies: [...page.replies, reply], newest };
}

/**
 * A section's list after something happened in the section; null when only the server can tell what stands on this
 * page now, because a line came from, or went to, another page.
 */
export function applyToSection(
  list: TopicList,
  query: ListQuery,
  { payload }: Happening<SectionUpdate>,
): TopicList | null {
  const { view } = query;
  if (query.before !== null || !isCounted(view)) return null;
  const { topicId, row, counts } = payload;
  const others = list.rows.filter(({ id }) => id !== topicId);
  const belongs = row !== null && isIn(row, query);
  if (!belongs) {
    if (list.next === null) return { ...list, rows: others, counts };
    // A line moves up from the next page; or the next page has lost a line, and it may have been its only one.
    if (others.length < list.rows.length || query.serviceArea !== null) return null;
    return { ...list, counts, next: counts[view] > list.size ? list.next : null };
  }
  const rows = [...others, row].sort((a, b) => compareRows(a, b, query));
  const shown = rows.slice(0, list.size);
  // A full page gives its last line to the next one, and has a next one from then on.
  if (rows.length > shown.length || (list.next !== null && shown.at(-1) === row)) return null;
  const last = shown.at(-1);
  return { ...list, rows: shown, counts, next: list.next !== null && last ? endOf(last) : null };
}

/** Whether a line tells by itself that it stands in a view; of the others only the server knows, or for whom. */
function isCounted(view: View): view is keyof Counts {
  return view === 'all' || view === 'unanswered' || view === 'answered';
}

function isIn(row: TopicRow, { view, serviceArea }: ListQuery): boolean {
  if (serviceArea !== null && row.serviceArea?.slug !== serviceArea) return false;
  if (view === 'all') return true;
  return view === 'unanswered' ? row.open : row.kind === 'query' && !row.open;
}

function compareRows(a: TopicRow, b: TopicRow, { order }: ListQuery): number {
  if (a.pinned !== b.pinned) return a.pinned ? -1 : 1;
  if (order === 'needs-answer' && a.open !== b.open) return a.open ? -1 : 1;
  return b.lastSeq - a.lastSeq;
}
