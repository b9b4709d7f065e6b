import { findPerson } from '~/features/accounts/people.server';
import { isMember, type Person } from '~/platform/actor';
import { href } from '~/platform/addresses';
import { newToken, now } from '~/platform/clock.server';
import { change } from '~/platform/database/change.server';
import { db } from '~/platform/database/database.server';
import type { Transaction } from '~/platform/database/transaction';
import { authorize, NotFound } from '~/platform/errors';
import { hashToken } from '~/platform/secrets/secret.server';
import { settings } from '~/platform/settings.server';
import { eventAddresses } from '../addresses';
import { eventsPolicy } from '../policy';
import { feedKinds, type FeedKind, type FeedView } from './feed-kinds';

/**
 * Calendars that programs outside read without signing in, each by an address that nobody can guess. What stands in the
 * address is shown once, when it is made; the database keeps a hash of it.
 */

/** One's own calendars, as their page shows them. */
export async function listFeeds(actor: Person): Promise<FeedView[]> {
  authorize(eventsPolicy.list(actor));
  const feeds = await db().calendarFeed.findMany({ where: { personId: actor.id, endedAt: null } });
  return feedKinds.map((kind) => {
    const feed = feeds.find((each) => each.kind === kind);
    return { kind, madeAt: feed?.createdAt.toISOString() ?? null };
  });
}

/**
 * Makes the address of one's own calendar, or another in place of the one there was, which works no more.
 *
 * @returns the address: it is known now, and never again
 */
export function makeFeed(actor: Person, kind: FeedKind): Promise<string> {
  const token = newToken();
  return change(actor, async (tx, record) => {
    authorize(eventsPolicy.list(actor));
    await endAll(tx, actor.id, kind);
    const { id } = await tx.calendarFeed.create({
      data: { personId: actor.id, kind, tokenHash: hashToken(token), createdAt: now() },
    });
    await record({ kind: 'events.feed-made', ...recordedOf(actor, id) });
    const address = href(eventAddresses.calendar, {}, { token });
    return new URL(address, settings().publicUrl).href;
  });
}

/** Ends one's own calendar of a kind: its address works no more. There may be none. */
export function endFeed(actor: Person, kind: FeedKind): Promise<void> {
  return change(actor, async (tx, record) => {
    authorize(eventsPolicy.list(actor));
    const where = { personId: actor.id, kind, endedAt: null };
    const feed = await tx.calendarFeed.findFirst({ where });
    if (!feed) return;
    await endAll(tx, actor.id, kind);
    await record({ kind: 'events.feed-ended', ...recordedOf(actor, feed.id) });
  });
}

const recordedOf = ({ id }: Person, feed: string) => ({
  channels: [`person:${id}`],
  subjects: { person: id, feed },
});

async function endAll(tx: Transaction, personId: string, kind: string): Promise<void> {
  const where = { personId, kind, endedAt: null };
  await tx.calendarFeed.updateMany({ where, data: { endedAt: now() } });
}

/**
 * Whose calendar it is, and which.
 *
 * @param token as it stands in the address
 * @throws {NotFound} when it was never made, has ended, or is somebody's who is no member any more
 */
export async function openFeed(token: string): Promise<{ reader: Person; kind: FeedKind }> {
  const feed = await db().calendarFeed.findUnique({ where: { tokenHash: hashToken(token) } });
  const kind = feedKinds.find((known) => known === feed?.kind);
  const reader = feed && feed.endedAt === null ? await findPerson(feed.personId) : null;
  if (kind === undefined || reader === null || !isMember(reader)) {
    throw new NotFound('No such calendar');
  }
  return { reader, kind };
}
