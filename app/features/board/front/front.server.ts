import { listOwned } from '~/features/escalation/seen/owned.hot.server';
import { readNewestSeq } from '~/platform/activity/activity.server';
import type { Person } from '~/platform/actor';
import { now } from '~/platform/clock.server';
import { atOneMoment } from '~/platform/database/hot.server';
import { authorize } from '~/platform/errors';
import { boardPolicy } from '../policy';
import { MOST_COUNTED } from '../reading/limits';
import { listUnreadInSection } from '../reading/unread.server';
import { readRows } from '../lists/rows.hot.server';
import type { TopicRow } from '../views';
import { listFollowing } from './followed.hot.server';
import {
  countMine,
  countUnanswered,
  listAbout,
  listMine,
  listUnanswered,
  mergeLatest,
  readableSections,
} from './front.hot.server';
import type { FrontQuery } from './front-query';
import { listHotIssues } from './hot-issues.hot.server';

/** The lists of all sections together, of what the actor may read. */

const PAGE_SIZE = 25;

/** A page of such a list. */
export interface FrontPage {
  rows: TopicRow[];
  /** `from` of the page after; null on the last page. */
  next: number | null;
}

/** How much there is to see in the lists that are counted. */
export interface FrontCounts {
  unanswered: number;
  mine: number;
  /** Queries that are theirs to see to, and open. */
  desk: number;
}

/** One page of a list; none for the front page itself. */
export function listFront(actor: Person, query: FrontQuery): Promise<FrontPage | null> {
  authorize(boardPolicy.read(actor));
  return atOneMoment(() => {
    const ids = listIds(actor, query);
    if (!ids) return null;
    const rows = readRows(ids.slice(0, PAGE_SIZE));
    return { rows, next: ids.length > PAGE_SIZE ? endOf(query, rows) : null };
  });
}

/** Counts for the links to the lists. What is new is counted with the sections. */
export function countFront(actor: Person): Promise<FrontCounts> {
  authorize(boardPolicy.read(actor));
  return atOneMoment(() => ({
    unanswered: countUnanswered(actor),
    mine: countMine(actor),
    desk: listOwned(actor, MOST_COUNTED).length,
  }));
}

/** One more than a page has, to know whether there is another. */
function listIds(actor: Person, { list, serviceArea, from }: FrontQuery): string[] | null {
  const limit = PAGE_SIZE + 1;
  const before = from === 0 ? readNewestSeq() + 1 : from;
  switch (list) {
    case 'new':
      return listNew(actor, limit, before);
    case 'unanswered':
      return listUnanswered(actor, limit, from);
    case 'mine':
      return listMine(actor, limit, before);
    case 'following':
      return listFollowing(actor, limit, before);
    case 'hot':
      return listHotIssues(actor, now(), limit, from);
    case null:
      return serviceArea === null ? null : listAbout(actor, serviceArea, limit, before);
  }
}

function listNew(actor: Person, limit: number, before: number): string[] {
  const lists = readableSections(actor).map((id) =>
    listUnreadInSection(actor, id, { before, serviceArea: null }, limit),
  );
  return mergeLatest(lists, limit).map(({ id }) => id);
}

/** Lists in an order of their own go on by number, those by latest activity where the page ends. */
function endOf({ list, from }: FrontQuery, rows: TopicRow[]): number | null {
  if (list === 'unanswered' || list === 'hot') return from + PAGE_SIZE;
  return rows.at(-1)?.lastSeq ?? null;
}
