import type { Person } from '~/platform/actor';
import type { LoggedEntry } from '~/platform/activity/activity.server';
import { href } from '~/platform/addresses';
import { db } from '~/platform/database/database.server';
import { NotFound } from '~/platform/errors';
import type { Telling } from '~/platform/notices/notice-kinds.server';
import { eventAddresses } from '../addresses';
import { loadEventById } from '../load.server';
import { sayWhere } from '../making/changes';
import { sayWhen } from '../when';

/** How events are put to people, under the rights they have when they are told. */

export type TellableEvent = Awaited<ReturnType<typeof loadEventById>>;

/**
 * What each entry is about: itself. A mail about an event must not be left out because an earlier one has not been looked
 * at: whoever was told of a new time must also hear that it is cancelled.
 */
export const about = ({ seq }: LoggedEntry): string => `event-news:${seq}`;

/** Placeholders of every mail about an event, besides those that all mails have. */
export const eventPlaceholders = ['event', 'when', 'where'] as const;

/**
 * Puts entries about events to a person.
 *
 * @param telling what is said; null when there is nothing to say any more. `to` is the event’s page unless it is said
 */
export function tellEvents(
  telling: (
    event: TellableEvent,
    entry: LoggedEntry,
    person: Person,
  ) => Promise<TellingOfEvent | null> | TellingOfEvent | null,
) {
  return (person: Person, entries: LoggedEntry[]): Promise<Array<Telling | null>> =>
    Promise.all(
      entries.map(async (entry) => {
        const event = await loadEventById(db(), person, entry.subjects.event ?? '').catch(
          (error: unknown) => {
            if (error instanceof NotFound) return null;
            throw error;
          },
        );
        const told = event && (await telling(event, entry, person));
        if (!event || !told) return null;
        return {
          sentence: told.sentence,
          to: told.to ?? href(eventAddresses.event, { slug: event.slug }),
          values: {
            event: event.title,
            when: sayWhen(event),
            where: sayWhere(event),
            ...told.values,
          },
        };
      }),
    );
}

/** What is said of an event. */
export interface TellingOfEvent {
  sentence: string;
  to?: string;
  values?: Record<string, string>;
}
