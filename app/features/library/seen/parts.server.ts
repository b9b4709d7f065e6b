import type { Person } from '~/platform/actor';
import { londonDay, type Day } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { registerHomePart } from '~/platform/home/home-parts.server';
import { registerProfilePart } from '~/platform/profile/profile-parts.server';
import { isReviewAsked } from '~/platform/calendar/reviews';
import { listReadable, type Listed } from '../finding/items.hot.server';
import { lineOf } from '../finding/line';
import { libraryPolicy } from '../policy';
import type { ItemLine } from '../views';

/** What other pages show of the library: what waits for its owners, what is new, and what a member shares. */

const MOST = 5;
const NEW_DAYS = 30;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** A document that waits for somebody, and why. */
export interface WaitingItem {
  slug: string;
  title: string;
  why: 'sign-off' | 'check' | 'review';
}

/** What waits for one person: of their own, and of the organisation they sign for. */
registerHomePart({
  key: 'library.waiting',
  load(actor): Promise<WaitingItem[] | null> {
    if (!libraryPolicy.list(actor)) return Promise.resolve(null);
    const today = londonDay(now());
    const waiting = listReadable(actor)
      .filter(({ state }) => state === 'published')
      .flatMap((item) => whyOf(item, actor, today) ?? []);
    return Promise.resolve(waiting.length === 0 ? null : waiting.slice(0, MOST));
  },
});

function whyOf(item: Listed, actor: Person, today: Day): WaitingItem | null {
  const { slug, title, toCheck, reviewOn, waitsFor } = item;
  if (libraryPolicy.signOff(actor, item) && waitsFor.includes(actor.organisationId)) {
    return { slug, title, why: 'sign-off' };
  }
  if (!item.people.includes(actor.id)) return null;
  if (toCheck) return { slug, title, why: 'check' };
  return isReviewAsked(reviewOn, today) ? { slug, title, why: 'review' } : null;
}

/** What has been shared lately. */
registerHomePart({
  key: 'library.new',
  load(actor): Promise<ItemLine[] | null> {
    if (!libraryPolicy.list(actor)) return Promise.resolve(null);
    const since = new Date(now().getTime() - NEW_DAYS * DAY_MILLISECONDS).toISOString();
    const fresh = listReadable(actor)
      .filter(({ state, publishedAt }) => state === 'published' && (publishedAt ?? '') > since)
      .sort((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? 1 : -1))
      .slice(0, 3);
    return Promise.resolve(fresh.length === 0 ? null : fresh.map(lineOf));
  },
});

/** The documents that a member is asked about. */
registerProfilePart({
  key: 'library.items',
  load(reader, memberId): Promise<{ items: ItemLine[]; more: number } | null> {
    if (!libraryPolicy.list(reader)) return Promise.resolve(null);
    const items = listReadable(reader).filter(
      ({ state, people }) => state === 'published' && people.includes(memberId),
    );
    if (items.length === 0) return Promise.resolve(null);
    return Promise.resolve({
      items: items.slice(0, MOST).map(lineOf),
      more: Math.max(0, items.length - MOST),
    });
  },
});
