import { listEntries, type LoggedEntry } from '~/platform/activity/activity.server';
import { untilCommit } from '~/platform/database/hot.server';
import { findChannel } from '~/platform/live/channels.server';
import type { Happening } from '~/platform/live/protocol';

/** What is told of entries of the log: the same to every page, and made once for all of them. */

/** A page further behind than this reloads: that costs less than telling it. */
const MAX_MISSED = 200;

/** What a channel is told of an entry; null when it changes nothing there. */
export function render(
  name: string,
  { seq, kind, subjects }: LoggedEntry,
): Promise<Happening | null> {
  return renderOnce(name, seq, kind, JSON.stringify(subjects));
}

/** Once for all pages that come back together, after a restart say, and want to know the same. */
const renderOnce = untilCommit(
  async (channel: string, seq: number, kind: string, subjects: string) => {
    const found = findChannel(channel);
    const entry = { seq, kind, subjects: JSON.parse(subjects) as LoggedEntry['subjects'] };
    const payload = found && (await found.channel.render(found.id, entry));
    return payload ? { channel, seq, kind, payload } : null;
  },
);

/** Those who come back together mostly missed the same; it may be a few hundred kilobytes. */
const MAX_REMEMBERED = 8;

/**
 * What a page missed in a channel; of kinds that are gathered the latest alone.
 *
 * @param since the last entry it has seen
 * @param upTo the last entry that has been told to the channel
 * @returns happenings in order, as JSON in UTF-8, made once for all who missed the same: a thousand who come back at
 *   once would otherwise cost a thousand times as much. `nothing`, or `too-much`
 */
export function findMissed(
  name: string,
  since: number,
  upTo: number,
): Promise<Buffer | 'nothing' | 'too-much'> {
  return since >= upTo ? Promise.resolve('nothing') : findMissedOnce(name, since, upTo);
}

const findMissedOnce = untilCommit(async (name: string, since: number, upTo: number) => {
  const latestOf = findChannel(name)?.channel.coalesce ?? [];
  const range = { after: since, upTo, channel: name, latestOf, limit: MAX_MISSED + 1 };
  const entries = await listEntries(range);
  if (entries.length > MAX_MISSED) return 'too-much';
  const happenings: Happening[] = [];
  for (const entry of entries) {
    const happening = await render(name, entry);
    if (happening) happenings.push(happening);
  }
  return happenings.length === 0 ? 'nothing' : Buffer.from(JSON.stringify(happenings));
}, MAX_REMEMBERED);
