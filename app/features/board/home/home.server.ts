import type { Person } from '~/platform/actor';
import { now, secondsFromNow } from '~/platform/clock.server';
import { registerHomePart } from '~/platform/home/home-parts.server';
import {
  listAnswered,
  listNearWork,
  listOfOthers,
  listWithoutReplies,
  listWithReplies,
} from './home.hot.server';
import { boardPolicy } from '../policy';
import { readRows } from '../lists/rows.hot.server';

/** What the board shows on the home page. Each part is there only when it has something real to show. */

const WEEK = 7 * 24 * 60 * 60;

/** My open queries that somebody has replied to: was it answered? */
registerRows('board.was-it-answered', (actor) => listWithReplies(actor, 5));

/** Open queries of others that wait longest, those nobody has replied to before the rest. */
registerRows('board.can-you-help', (actor) => listOfOthers(actor, 3));

/** The latest queries and answers on services I have asked or written about. */
registerRows('board.near-your-work', (actor) => listNearWork(actor, 3));

/** What the network has answered in the last seven days. */
registerRows('board.answered-this-week', (actor) =>
  listAnswered(actor, secondsFromNow(-WEEK), now(), 3),
);

/** My open queries that nobody has replied to yet. */
registerRows('board.your-open-asks', (actor) => listWithoutReplies(actor, 3));

function registerRows(key: string, list: (actor: Person) => string[]): void {
  registerHomePart({
    key,
    load(actor) {
      const ids = boardPolicy.read(actor) ? list(actor) : [];
      return Promise.resolve(ids.length === 0 ? null : readRows(ids));
    },
  });
}
