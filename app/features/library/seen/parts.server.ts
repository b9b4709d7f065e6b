import type { Actor, Person } from '~/platform/actor';
import { londonDay, type Day } from '~/platform/calendar/days';
import { now } from '~/platform/clock.server';
import { registerHomePart } from '~/platform/home/home-parts.server';
import { registerOrganisationPart } from '~/platform/organisation/organisation-parts.server';
import { registerProfilePart } from '~/platform/profile/profile-parts.server';
import { isReviewAsked } from '~/platform/calendar/reviews';
import { listReadable, type Listed } from '../finding/items.hot.server';
import { lineOf } from '../finding/line';
import { libraryPolicy } from '../policy';
import type { ItemLine } from '../views';

/**
 * What other pages show of the library: what waits for its owners, what is new, and what
 * a member or an organisation shares.
 */

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
  load(reader, memberId): Promise<{ items: ItemLine[]; more: ItemLine[] } | null> {
    const lines = itemsOf(reader, ({ people }) => people.includes(memberId)).map(lineOf);
    if (lines.length === 0) return Promise.resolve(null);
    return Promise.resolve({ items: lines.slice(0, MOST), more: lines.slice(MOST) });
  },
});

/** Of an organisation’s documents the first few; all of them are a question to the library. */
export interface OrganisationsItems {
  items: ItemLine[];
  more: number;
  organisation: string;
}

/** The documents that an organisation owns, alone or together with others. */
registerOrganisationPart({
  key: 'library.items',
  load(reader, organisationId): Promise<OrganisationsItems | null> {
    const own = itemsOf(reader, ({ organisations }) => organisations.includes(organisationId));
    const slug = own[0]?.ownedBy.find(({ id }) => id === organisationId)?.slug;
    if (slug === undefined) return Promise.resolve(null);
    const [items, more] = [own.slice(0, MOST), own.slice(MOST)];
    return Promise.resolve({ items: items.map(lineOf), more: more.length, organisation: slug });
  },
});

function itemsOf(reader: Actor, which: (item: Listed) => boolean): Listed[] {
  if (!libraryPolicy.list(reader)) return [];
  return listReadable(reader).filter((item) => item.state === 'published' && which(item));
}
