import type { Person } from '~/platform/actor';
import { findChannel } from '~/platform/live/channels.server';
import type { Here } from '~/platform/live/protocol';

/** Who is here: the people who listen to a channel that shows it. Known to the process that they are connected to. */

/** Of more people than this the page shows how many they are. */
const MAX_NAMED = 50;

/** Whether a channel shows who is there. */
export function showsPresence(name: string): boolean {
  return findChannel(name)?.channel.presence ?? false;
}

/**
 * Who listens, each person once however many tabs they have open.
 *
 * @param listeners the people at its sockets
 */
export function describeHere(channel: string, listeners: Iterable<Person>): Here {
  const people = new Map<string, { id: string; name: string }>();
  for (const { id, name } of listeners) people.set(id, { id, name });
  const named = [...people.values()].sort(
    (a, b) => a.name.localeCompare(b.name, 'en-GB') || (a.id < b.id ? -1 : 1),
  );
  return { channel, count: named.length, people: named.slice(0, MAX_NAMED) };
}
